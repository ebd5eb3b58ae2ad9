using Annals.Importing.Text.Rules;

namespace Annals.Importing.Foreign;

/// <summary>
/// Which headings begin chapters: those of the first level, but where most of those have nothing below them but further headings they are
/// parts, and the chapters are one level down. So they are within a single heading that says it is a part, or under which nearly all of the
/// text stands.
/// </summary>
internal static class ChapterBeginnings
{
    /// <summary>Their indexes.</summary>
    /// <param name="title">What stands above the blocks, where that is the title of the whole.</param>
    public static HashSet<int> In(ImmutableArray<ForeignBlock> blocks, ForeignHeading? title)
    {
        var begin = new HashSet<int>();
        if (LevelOf(blocks, title) is not { } level)
            return begin;
        var whole = new Lazy<int>(() => ForeignWordsOf.Blocks(blocks).Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not ForeignHeading heading || heading.Level > level)
                continue;
            begin.Add(i);
            var end = i + 1;
            while (end < blocks.Length && !(blocks[end] is ForeignHeading next && next.Level <= level))
                end++;
            var below = Enumerable.Range(i + 1, end - i - 1).Where(b => blocks[b] is ForeignHeading).ToList();
            if (below.Count == 0)
                continue;
            var inner = below.Min(b => ((ForeignHeading)blocks[b]).Level);
            var chapters = below.Where(b => ((ForeignHeading)blocks[b]).Level == inner).ToList();
            if (
                ChapterHeadings.IsPart(LineBuilder.Plain(heading.Content))
                || (
                    chapters.Count > 1
                    && (IsBare(blocks[(i + 1)..chapters[0]]) || SayChapters(blocks, chapters))
                    && ForeignWordsOf.Blocks(blocks[i..end]).Length * 4 > whole.Value * 3
                )
            )
                begin.UnionWith(chapters);
        }
        // the title of a chapter below its number
        begin.UnionWith(
            begin
                .Where(i =>
                    IsNumber((ForeignHeading)blocks[i])
                    && i + 1 < blocks.Length
                    && blocks[i + 1] is ForeignHeading title
                    && title.Level > ((ForeignHeading)blocks[i]).Level
                    && !ChapterNames.IsHouse(title)
                )
                .Select(i => i + 1)
                .ToList()
        );
        return begin;
    }

    /// <summary>Whether there is nothing to read but headings.</summary>
    public static bool IsBare(IEnumerable<ForeignBlock> blocks) => blocks.All(b => b is ForeignHeading or ForeignBreak or ForeignFigure);

    /// <summary>
    /// Whether most headings of a level are labelled: what stands above them is a preface, or a word that somebody set too large.
    /// </summary>
    private static bool SayChapters(ImmutableArray<ForeignBlock> blocks, List<int> headings) =>
        headings.Count(h => ChapterHeadings.Parted(LineBuilder.Plain(((ForeignHeading)blocks[h]).Content)) is not null)
            is >= 3
                and var labelled
        && labelled * 2 > headings.Count;

    /// <summary>Whether a heading says which chapter it is, and no more.</summary>
    private static bool IsNumber(ForeignHeading heading) =>
        LineBuilder.Plain(heading.Content).Trim() is var words
        && ChapterHeadings.Parted(words) is { Title: "" }
        && !ChapterHeadings.IsPart(words);

    /// <summary>Whether all headings of a level, the title of the whole among them, say the same.</summary>
    private static bool SayTheSame(ImmutableArray<ForeignBlock> blocks, int level, ForeignHeading? title)
    {
        var headings = blocks.OfType<ForeignHeading>().Where(h => h.Level == level).ToList();
        if (title is null && headings.Count > 1)
            title = headings[0];
        return title is not null && headings.All(h => TitlePage.IsAgain(h, title));
    }

    private static int? LevelOf(ImmutableArray<ForeignBlock> blocks, ForeignHeading? title)
    {
        var levels = blocks.OfType<ForeignHeading>().GroupBy(h => h.Level).OrderBy(g => g.Key).Select(g => g.Key).ToList();
        if (levels.Count == 0)
            return null;
        var at = 0;
        while (at + 1 < levels.Count)
        {
            int all = 0,
                bare = 0,
                numbers = 0;
            for (var i = 0; i < blocks.Length; i++)
            {
                if (blocks[i] is not ForeignHeading heading || heading.Level != levels[at])
                    continue;
                all++;
                var next = i + 1;
                while (next < blocks.Length && blocks[next] is ForeignBreak or ForeignFigure)
                    next++;
                if (next < blocks.Length && blocks[next] is ForeignHeading below && below.Level > heading.Level)
                {
                    bare++;
                    if (IsNumber(heading) && !ChapterNames.IsHouse(below))
                        numbers++;
                }
            }
            // each volume says the work's title again
            if (SayTheSame(blocks, levels[at], title))
            {
                at++;
                continue;
            }
            // chapters that have their titles below their numbers are no parts
            if (bare * 2 < all || bare == 0 || numbers * 2 > bare)
                break;
            at++;
        }
        return levels[at];
    }
}
