using System.Text.Json;
using System.Text.Json.Serialization;
using Annals.App.Disk;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>
/// The answers of other sites, kept between runs: what was there counts for a week, what was gone for a day, and who gave no answer is
/// asked again.
/// </summary>
internal sealed class AnswerStore
{
    private static readonly TimeSpan s_there = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_gone = TimeSpan.FromDays(1);

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, Kept> _kept;

    private AnswerStore(string path, TimeProvider clock, Dictionary<string, Kept> kept)
    {
        (_path, _clock, _kept) = (path, clock, kept);
        Robots = RobotsStore.Open(Path.Combine(Path.GetDirectoryName(path)!, "robots.json"), clock);
    }

    /// <summary>What the hosts that were asked let programs ask for.</summary>
    public RobotsStore Robots { get; }

    /// <summary>Where answers are kept on this machine, for every publication.</summary>
    public static string Place => Path.Combine(CacheFolder.Path, "outside-links.json");

    /// <summary>What is kept there; nothing where there is no such file or it is damaged, as everything can be asked again.</summary>
    public static AnswerStore Open(string path, TimeProvider clock)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Dictionary<string, Kept?>>(File.ReadAllBytes(path)) ?? [];
            return new(path, clock, kept.Where(k => k.Value is { IsSound: true }).ToDictionary(k => k.Key, k => k.Value!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new(path, clock, []);
        }
    }

    public OutsideAnswer? Find(string address) =>
        _kept.GetValueOrDefault(address) is { } kept && IsFresh(kept) ? new OutsideAnswer(kept.Standing, kept.Word, kept.MovedTo) : null;

    public void Keep(string address, OutsideAnswer answer)
    {
        if (answer.Standing == OutsideStanding.Unknown)
            _kept.Remove(address);
        else
            _kept[address] = new Kept(_clock.GetUtcNow(), answer.Standing, answer.Word, answer.MovedTo);
    }

    /// <summary>Writes what is still fresh. False where that could not be done: then it is all asked again next time.</summary>
    public bool Save()
    {
        try
        {
            Write(_path, _kept.Where(k => IsFresh(k.Value)).OrderBy(k => k.Key, StringComparer.Ordinal).ToDictionary());
            Robots.Save();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    internal static void Write<T>(string path, Dictionary<string, T> kept)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(kept));
        File.Move(next, path, overwrite: true);
    }

    private bool IsFresh(Kept kept) =>
        _clock.GetUtcNow() - kept.Asked < (kept.Standing is OutsideStanding.Gone or OutsideStanding.PlaceGone ? s_gone : s_there);

    private sealed record Kept(DateTimeOffset Asked, OutsideStanding Standing, string Word, string? MovedTo)
    {
        // Others may have written into the file, and JSON leaves out what it does not find.
        [JsonIgnore]
        public bool IsSound =>
            Word is not null
            && (
                Standing is OutsideStanding.There or OutsideStanding.Gone or OutsideStanding.PlaceGone
                || (Standing == OutsideStanding.Moved && MovedTo is not null)
            );
    }
}
