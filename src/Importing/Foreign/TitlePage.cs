using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Foreign;

/// <summary>
/// What a text says its title is: a heading above all others where it stands before them, or all headings of a title page, which are set in
/// every size.
/// </summary>
/// <param name="Heading">Null where the text has no title of its own, or has words before it.</param>
/// <param name="Rest">The text without it.</param>
/// <param name="At">Where the title stands in the rest, as a heading like others, when there are words before it; else -1.</param>
internal sealed record TitlePage(ForeignHeading? Heading, ImmutableArray<ForeignBlock> Rest, int At = -1)
{
    /// <summary>What may stand before a title, and below the last heading of a title page, in characters.</summary>
    private const int MostBeside = 800;

    /// <summary>What may stand before a title page, where transcribers explain themselves.</summary>
    private const int MostBefore = 3000;

    private const int LeastLines = 4;

    private const int LongestLine = 240;

    /// <summary>There is more below the title than one heading alone.</summary>
    public bool IsPage { get; private init; }

    public static TitlePage Of(ImmutableArray<ForeignBlock> blocks)
    {
        var headings = Enumerable.Range(0, blocks.Length).Where(i => blocks[i] is ForeignHeading).ToList();
        if (headings.Count == 0)
            return new TitlePage(null, blocks);
        var first = headings[0];
        var title = (ForeignHeading)blocks[first];
        var before = blocks[..first].Where(b => b is not (ForeignFigure or ForeignBreak)).ToList();
        if (LengthOf(before) <= MostBefore && Run(blocks, headings) is > 1 and var run)
        {
            // as a heading among others a whole page would be no title
            if (before.Count > 0 && headings.Take(run).Sum(h => LengthOf([blocks[h]])) > LongestLine)
                return new TitlePage(null, AsLines(blocks, headings[1..run]), first) { IsPage = true };
            var line = new LineBuilder();
            foreach (var at in headings.Take(run))
            {
                line.Break();
                line.Add(((ForeignHeading)blocks[at]).Content);
            }
            var others = headings.Take(run).Skip(1).ToHashSet();
            return Set(title with { Content = line.Take() }, [.. blocks.Where((_, i) => !others.Contains(i))], isPage: true);
        }
        if (before.Count > 0 && (title.Level > 1 || headings.Count < 3 || LengthOf(before) > MostBeside))
            return new TitlePage(null, blocks);
        return headings.Skip(1).Any(h => ((ForeignHeading)blocks[h]).Level <= title.Level && !IsAgain((ForeignHeading)blocks[h], title))
            ? new TitlePage(null, blocks)
            : Set(title, blocks, isPage: false);

        // what stands before a title stays before it
        TitlePage Set(ForeignHeading heading, ImmutableArray<ForeignBlock> all, bool isPage) =>
            (before.Count > 0 ? new TitlePage(null, all.SetItem(first, heading), first) : new TitlePage(heading, all.RemoveAt(first))) with
            {
                IsPage = isPage,
            };
    }

    /// <summary>Whether what stands below a title is of a book's first pages and no text: some lines, none of them a paragraph.</summary>
    public static bool IsFrontMatter(ImmutableArray<ForeignBlock> blocks) =>
        blocks.Length >= LeastLines && blocks.All(b => b is ForeignFigure or ForeignBreak or ForeignVerse || LengthOf([b]) <= LongestLine);

    /// <summary>Whether a heading is the title over again, as on a half-title.</summary>
    public static bool IsAgain(ForeignHeading heading, ForeignHeading title) =>
        Punctuation.Bare(LineBuilder.Plain(heading.Content)) == Punctuation.Bare(LineBuilder.Plain(title.Content));

    /// <summary>Tells that a heading which says the title over again is left out.</summary>
    public static Remark HalfTitle(ForeignBlock heading) =>
        new(RemarkKind.Dropped, heading.At, "a half-title, the title over again before a chapter");

    /// <summary>
    /// A text without the headings that only say its title over again, between that of a part and that of its first chapter. One that a
    /// note is marked on stays.
    /// </summary>
    public static ImmutableArray<ForeignBlock> WithoutHalfTitles(ImmutableArray<ForeignBlock> blocks, List<Remark> remarks)
    {
        if (blocks.FirstOrDefault(b => b is ForeignHeading) is not ForeignHeading title)
            return blocks;
        var halves = Enumerable.Range(0, blocks.Length).Where(IsHalfTitle).ToHashSet();
        remarks.AddRange(halves.Order().Select(i => HalfTitle(blocks[i])));
        return halves.Count == 0 ? blocks : [.. blocks.Where((_, i) => !halves.Contains(i))];

        bool IsHalfTitle(int i) =>
            blocks[i] is ForeignHeading heading
            && !ReferenceEquals(heading, title)
            && IsAgain(heading, title)
            && !heading.Content.Any(c => c is ForeignNoteMark)
            && Beside(i, -1) is ForeignHeading part
            && ChapterNames.IsLabelled(LineBuilder.Plain(part.Content))
            && Beside(i, 1) is ForeignHeading;

        ForeignBlock? Beside(int i, int step)
        {
            do i += step;
            while (i >= 0 && i < blocks.Length && blocks[i] is ForeignBreak or ForeignFigure);
            return i >= 0 && i < blocks.Length ? blocks[i] : null;
        }
    }

    /// <summary>
    /// How many headings a title page has; 0 where the text begins with none. On it smaller headings with nothing below them stand above
    /// larger ones, or one goes on with a small letter.
    /// </summary>
    private static int Run(ImmutableArray<ForeignBlock> blocks, List<int> headings)
    {
        var end = 1;
        while (end < headings.Count && blocks[(headings[end - 1] + 1)..headings[end]].All(b => b is ForeignBreak or ForeignFigure))
            end++;
        for (var i = 0; i < end; i++)
        {
            if (ChapterNames.IsHouse(At(i)))
                end = i;
        }
        var goesOn = end > 1 && char.IsLower(Punctuation.Opening(LineBuilder.Plain(At(1).Content)));
        if (!goesOn && !Enumerable.Range(0, Math.Max(end - 1, 0)).Any(i => At(i).Level > At(i + 1).Level))
            return 0;
        // the last may be the first chapter's, with words below it
        var below = end < headings.Count ? LengthOf(blocks[(headings[end - 1] + 1)..headings[end]]) : int.MaxValue;
        return below <= MostBeside ? end : end - 1;

        ForeignHeading At(int i) => (ForeignHeading)blocks[headings[i]];
    }

    /// <summary>A text with some headings as lines of their own.</summary>
    private static ImmutableArray<ForeignBlock> AsLines(ImmutableArray<ForeignBlock> blocks, List<int> headings) =>
        [.. blocks.Select((b, i) => headings.Contains(i) ? new ForeignParagraph(b.At, ((ForeignHeading)b).Content) : b)];

    private static int LengthOf(IEnumerable<ForeignBlock> blocks) => ForeignWordsOf.Blocks(blocks).Length;
}
