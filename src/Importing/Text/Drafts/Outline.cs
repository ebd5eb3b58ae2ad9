using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Drafts;

/// <summary>
/// The level of every heading, from 1, which are the chapters. Headings of one family are of one level; a family that first appears beneath
/// another is below it. Parts and chapters that say so, and prefaces and appendices, are always of the first level.
/// </summary>
internal static class Outline
{
    /// <summary>Fewer numbers than these may be anything's.</summary>
    private const int FewestChapters = 5;

    /// <summary>The level of each passage's heading; 0 for passages that are none.</summary>
    public static int[] Of(Galley galley)
    {
        var levels = new int[galley.Count];
        var beneathParts = Enumerable
            .Range(0, galley.Count)
            .Where(i => galley[i].Judgement?.Heading is { BeginsPart: true })
            .Select(i => galley[i].Judgement!.Heading!.Family)
            .ToHashSet();
        var romanChapters = beneathParts.Count == 0 && CountOnce(galley);
        var sayChapters =
            romanChapters
            || beneathParts.Count > 0
            || Enumerable.Range(0, galley.Count).Any(i => FamilyOf(galley, i) is HeadingFamily.Chapter or HeadingFamily.Part);
        var leastMarked = Enumerable
            .Range(0, galley.Count)
            .Where(i => FamilyOf(galley, i) == HeadingFamily.Marked)
            .Select(i => galley[i].Judgement!.Heading!.Level)
            .DefaultIfEmpty(1)
            .Min();
        var ofFamily = new Dictionary<HeadingFamily, int>();
        var inChapters = false;
        var deepest = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Judgement?.Heading is not { } heading || galley[i].Kind != SourceBlockKind.Heading)
                continue;
            var level = heading.Family switch
            {
                // "Introduction" right below a chapter's heading is of that chapter
                HeadingFamily.Named when Above(galley, i) is HeadingFamily.Chapter or HeadingFamily.ChapterPart => deepest + 1,
                HeadingFamily.Part or HeadingFamily.Chapter or HeadingFamily.Named => 1,
                HeadingFamily.ChapterPart => 2,
                HeadingFamily.Roman when romanChapters => 1,
                HeadingFamily.Unlisted => ofFamily.Values.DefaultIfEmpty(1).Min() + 1,
                var family when beneathParts.Contains(family) && heading.Depth == 0 => 1,
                HeadingFamily.Directed => heading.Level,
                HeadingFamily.Notes => 2,
                HeadingFamily.Marked => heading.Level - leastMarked + (sayChapters ? 2 : 1),
                _ when sayChapters && !inChapters => 1,
                _ => Math.Max(LevelOf(heading.Family, ofFamily, sayChapters, deepest) + heading.Depth, sayChapters ? 2 : 1),
            };
            // no level is skipped on the way down
            level = heading.Family == HeadingFamily.Notes ? 2 : Math.Min(level, deepest + 1);
            if (
                heading.BeginsPart
                || heading.Family is HeadingFamily.Chapter or HeadingFamily.Part
                || (romanChapters && heading.Family == HeadingFamily.Roman)
            )
                inChapters = true;
            if (
                heading.Family
                    is not (
                        HeadingFamily.Directed
                        or HeadingFamily.Notes
                        or HeadingFamily.Named
                        or HeadingFamily.Unlisted
                        or HeadingFamily.Chapter
                        or HeadingFamily.Part
                    )
                && (!sayChapters || inChapters)
            )
                ofFamily.TryAdd(heading.Family, level - heading.Depth);
            levels[i] = Math.Min(level, 6);
            // a chapter's heading that names its first part has the part's heading beneath it
            deepest = heading.Part.End > 0 ? 2 : level;
        }
        return levels;
    }

    /// <summary>
    /// Whether Roman numbers count through the whole text once, in a text that has no other chapters: they are the chapters', whatever
    /// other headings stand above them.
    /// </summary>
    private static bool CountOnce(Galley galley)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            if (FamilyOf(galley, i) is HeadingFamily.Chapter or HeadingFamily.Part or HeadingFamily.Marked or HeadingFamily.Directed)
                return false;
            if (FamilyOf(galley, i) != HeadingFamily.Roman)
                continue;
            count++;
            numbers.Add(galley[i].Words.Split(' ', '.', ':', ')')[0]);
        }
        return count >= FewestChapters && numbers.Count == count;
    }

    private static int LevelOf(HeadingFamily family, Dictionary<HeadingFamily, int> known, bool sayChapters, int deepest)
    {
        if (known.TryGetValue(family, out var level))
            return level;
        // capitals outrank plain lines wherever they first appear
        if (family == HeadingFamily.Capitals && known.TryGetValue(HeadingFamily.Plain, out var plain))
            return plain;
        return known.Count == 0 ? (sayChapters ? 2 : 1) : deepest + 1;
    }

    /// <summary>The family of the heading right above a passage; null where something else is.</summary>
    private static HeadingFamily? Above(Galley galley, int i)
    {
        var at = i - 1;
        while (at >= 0 && galley[at].Kind is SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.Aside)
            at--;
        return at < 0 ? null : FamilyOf(galley, at);
    }

    private static HeadingFamily? FamilyOf(Galley galley, int i) =>
        galley[i].Kind == SourceBlockKind.Heading ? galley[i].Judgement?.Heading?.Family : null;
}
