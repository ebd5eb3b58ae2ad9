using System.Text;
using Annals.Core.Files;

namespace Annals.Editing.Fixes;

/// <summary>Mends what diagnostics say how to mend. Sources and published versions are never touched, whatever a diagnostic says.</summary>
public static class Fixing
{
    /// <summary>The files that change, by path; none where there is nothing to mend.</summary>
    public static ImmutableArray<FixedFile> Of(InputTree input, ImmutableArray<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(d => MayChange(d.Path))
                .SelectMany(d => d.Fixes.Select(fix => (d.Path, fix.Change)))
                .GroupBy(c => c.Path, c => c.Change, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(input.Find(g.Key), g))
                .OfType<FixedFile>(),
        ];

    private static bool MayChange(string path) => path.Split('/') is not ["works", _, "source" or "versions", ..];

    private static FixedFile? Of(InputFile? file, IEnumerable<TextChange> changes)
    {
        if (file is null)
            return null;
        var bytes = file.Open().Span;
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        var before = Encoding.UTF8.GetString(hasMark ? bytes[3..] : bytes);
        var after = new StringBuilder(before);
        var (made, end) = (0, before.Length);
        foreach (var change in changes.OrderByDescending(c => c.Span.Start))
        {
            // A place where other characters stand than were found is not the place; and no place is changed twice.
            if (change.Span.End > end || !before.AsSpan(change.Span.Start, change.Span.Length).SequenceEqual(change.Old))
                continue;
            after.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.New);
            end = change.Span.Start;
            made++;
        }
        return made == 0 ? null : new FixedFile(file.Path, before, after.ToString(), hasMark, made);
    }
}
