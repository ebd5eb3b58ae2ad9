using System.Text;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// Comparisons of one passage with several, as one text with a space at each seam. The seam itself is no change that a reader should be
/// told of: that a paragraph begins there says it.
/// </summary>
internal static class Seams
{
    private const char Seam = ' ';

    /// <summary>
    /// The runs of one part of a split passage. What was removed at a seam is at the end of one part or at the beginning of the next.
    /// </summary>
    public static ImmutableArray<WordRun> Split(WordDiffs diffs, string whole, ImmutableArray<string> parts, int part)
    {
        var from = parts.Take(part).Sum(p => p.Length + 1);
        var to = from + parts[part].Length;
        var cut = ImmutableArray.CreateBuilder<WordRun>();
        var at = 0;
        foreach (var run in diffs.Of(whole, string.Join(Seam, parts)))
        {
            if (run.Fate == WordFate.Removed)
            {
                if (at >= from && at <= to)
                    cut.Add(run);
                continue;
            }
            var (start, end) = (Math.Max(at, from), Math.Min(at + run.Text.Length, to));
            if (end > start)
                cut.Add(new(run.Fate, run.Text[(start - at)..(end - at)]));
            at += run.Text.Length;
        }
        return cut.ToImmutable();
    }

    /// <summary>The runs of a passage that was made of several.</summary>
    public static ImmutableArray<WordRun> Joined(WordDiffs diffs, ImmutableArray<string> parts, string whole)
    {
        var seams = new HashSet<int>();
        var length = 0;
        foreach (var part in parts)
            seams.Add((length += part.Length + 1) - 1);
        var cut = ImmutableArray.CreateBuilder<WordRun>();
        var at = 0;
        foreach (var run in diffs.Of(string.Join(Seam, parts), whole))
        {
            var text = run.Fate == WordFate.Removed ? WithoutSeams(run.Text, at) : run.Text;
            if (text.Length > 0)
                cut.Add(new(run.Fate, text));
            if (run.Fate != WordFate.Added)
                at += run.Text.Length;
        }
        return cut.ToImmutable();

        string WithoutSeams(string text, int start)
        {
            var kept = new StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (!seams.Contains(start + i))
                    kept.Append(text[i]);
            }
            return kept.ToString();
        }
    }
}
