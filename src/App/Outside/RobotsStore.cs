using System.Collections.Concurrent;
using System.Text.Json;

namespace Annals.App.Outside;

/// <summary>
/// What hosts let programs ask for, kept between runs for a day, which is as long as RFC 9309 lets it count. A host that could not say is
/// asked again.
/// </summary>
internal sealed class RobotsStore
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromDays(1);

    /// <summary>Longer files are rare, and asked for each time.</summary>
    private const int Longest = 64 * 1024;

    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Kept> _kept;

    private RobotsStore(string path, TimeProvider clock, IEnumerable<KeyValuePair<string, Kept>> kept) =>
        (_path, _clock, _kept) = (path, clock, new(kept, StringComparer.OrdinalIgnoreCase));

    /// <summary>What is kept there; nothing where there is no such file or it is damaged.</summary>
    public static RobotsStore Open(string path, TimeProvider clock)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Dictionary<string, Kept?>>(File.ReadAllBytes(path)) ?? [];
            return new(path, clock, kept.Where(k => k.Value is { Text: not null }).Select(k => KeyValuePair.Create(k.Key, k.Value!)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new(path, clock, []);
        }
    }

    /// <summary>A host's file; empty where it has none, null where that is not known or was long ago.</summary>
    /// <param name="host">With its scheme and port.</param>
    public string? Find(string host) => _kept.GetValueOrDefault(host) is { } kept && IsFresh(kept) ? kept.Text : null;

    public void Keep(string host, string text)
    {
        if (text.Length <= Longest)
            _kept[host] = new Kept(_clock.GetUtcNow(), text);
    }

    /// <summary>Writes what is still fresh.</summary>
    /// <exception cref="IOException">The disk will not have it.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public void Save() =>
        AnswerStore.Write(_path, _kept.Where(k => IsFresh(k.Value)).OrderBy(k => k.Key, StringComparer.Ordinal).ToDictionary());

    private bool IsFresh(Kept kept) => _clock.GetUtcNow() - kept.Asked < s_fresh;

    private sealed record Kept(DateTimeOffset Asked, string Text);
}
