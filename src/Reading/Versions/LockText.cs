using System.Buffers;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;

namespace Annals.Reading.Versions;

/// <summary>
/// A work's <c>versions.lock</c>: the sha256 of every file of its published versions, one a line and sorted, so that two branches that
/// release different chapters merge. It is in the format of <c>sha256sum</c>, which checks it from the work's folder without us:
/// <c>sha256sum -c versions.lock</c>.
/// </summary>
public static class LockText
{
    private const int Digits = 64;

    public static string PathOf(WorkSlug work) => $"works/{work}/versions.lock";

    /// <param name="hashes">By path below the work's folder, such as <c>versions/rubicon/1.0.0/chapter.md</c>.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> hashes) =>
        string.Concat(hashes.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Value}  {h.Key}\n"));

    /// <summary>Its lines; those that say nothing that a lock can say are told of and left out.</summary>
    public static Checked<ImmutableArray<LockLine>> Parse(InputFile file)
    {
        var (text, refusal) = InputText.Of(file);
        if (text is null)
            return Checked.Of(ImmutableArray<LockLine>.Empty, [refusal!]);
        var lines = new Dictionary<string, LockLine>(StringComparer.Ordinal);
        var number = 0;
        foreach (var range in text.Head.AsSpan().Split('\n'))
        {
            number++;
            var line = text.Head[range].TrimEnd('\r');
            if (line.Length == 0)
                continue;
            var span = new Span(range.Start.Value, range.Start.Value + line.Length);
            if (Line(line, new Position(number, 1)) is not { } read)
            {
                text.Margin.Add(
                    VersionRules.BadLockLine,
                    span,
                    "this is not a sha256, two spaces and the path of a version's file",
                    HintFor(line)
                );
            }
            else if (!lines.TryAdd(read.Path, read) && lines[read.Path].Sha256 != read.Sha256)
            {
                text.Margin.Add(
                    VersionRules.BadLockLine,
                    span,
                    $"line {lines[read.Path].Position.Line} gives another sha256 of {read.Path}",
                    "two branches published this version differently: keep the one that readers have seen, and release the other as a new version"
                );
            }
        }
        return Checked.Of(lines.Values.ToImmutableArray(), text.Margin.Remarks);
    }

    private static LockLine? Line(string line, Position position)
    {
        // sha256sum writes an asterisk in the place of the second space when it is told that files are binary.
        if (line.Length < Digits + 3 || line[Digits] != ' ' || line[Digits + 1] is not (' ' or '*'))
            return null;
        var (hash, path) = (line[..Digits], line[(Digits + 2)..]);
        return !hash.AsSpan().ContainsAnyExcept(s_hexadecimal) && SnapshotPlace.Of(path.Split('/')) is not null
            ? new LockLine(path, hash, position)
            : null;
    }

    private static string HintFor(string line) =>
        line.StartsWith("<<<<<<<", StringComparison.Ordinal)
        || line.StartsWith("=======", StringComparison.Ordinal)
        || line.StartsWith(">>>>>>>", StringComparison.Ordinal)
            ? "keep every line of both sides and delete git's marks"
            : "bring the file back with git checkout";

    private static readonly SearchValues<char> s_hexadecimal = SearchValues.Create("0123456789abcdef");
}

/// <param name="Path">Below the work's folder.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="Position">Where the line stands in the lock.</param>
public sealed record LockLine(string Path, string Sha256, Position Position);
