using Annals.Importing.Text.Drafts;

namespace Annals.Importing.Foreign;

/// <summary>
/// Parts a text into chapters by its headings, without what is the title of the whole. A heading with nothing below it but that of a
/// chapter is the chapter's label. A file of a folder is a chapter whatever its headings.
/// </summary>
internal static class Parting
{
    /// <param name="remarks">Takes what headings say over again and no chapter has.</param>
    public static ForeignChapters Of(ForeignText text, string title, string? language, List<Remark> remarks) =>
        text.Parts.IsEmpty ? OfOne(TitlePage.WithoutHalfTitles(text.Blocks, remarks), title, language, remarks) : OfParts(text, language);

    private static ForeignChapters OfOne(ImmutableArray<ForeignBlock> blocks, string title, string? language, List<Remark> remarks)
    {
        var page = TitlePage.Of(blocks);
        var (own, rest) = (page.Heading, page.Rest);
        var whole = own ?? (page.At >= 0 ? (ForeignHeading)rest[page.At] : null);
        HashSet<int> begins = [page.At, .. ChapterBeginnings.In(rest[(page.At + 1)..], whole).Select(b => b + page.At + 1)];
        var chapters = new List<ForeignChapter>();
        var marks = new List<ForeignInline>();
        var labels = new List<string>();
        // what stands between the heading of a part and that of its first chapter
        var carried = new List<ForeignBlock>();
        ForeignHeading? heading = null;
        var start = 0;
        if (own is not null)
            marks.AddRange(MarksOf(own));
        for (var i = 0; i <= rest.Length; i++)
        {
            if (i < rest.Length && !begins.Contains(i))
                continue;
            var body = rest[start..i];
            if (
                heading is not null
                && page.At >= 0
                && start == page.At + 1
                && i < rest.Length
                && chapters.Count > 0
                && ChapterBeginnings.IsBare(body)
            )
            {
                // a title is no chapter's label: it stays below the words before it
                chapters[^1] = chapters[^1] with { Blocks = [.. chapters[^1].Blocks, heading, .. body] };
            }
            else if (
                heading is not null
                && i < rest.Length
                && (body.IsEmpty || (heading.Level < ((ForeignHeading)rest[i]).Level && ChapterBeginnings.IsBare(body)))
            )
            {
                // nothing stands below it but the next heading
                foreach (var above in body.OfType<ForeignHeading>().Prepend(heading))
                {
                    if (own is null || !TitlePage.IsAgain(above, own))
                        labels.Add(LineBuilder.Plain(above.Content).TrimEnd('.', ' '));
                    else
                        remarks.Add(TitlePage.HalfTitle(above));
                    marks.AddRange(MarksOf(above));
                }
                carried.AddRange(body.Where(b => b is not ForeignHeading));
            }
            else if (heading is not null && body.IsEmpty && chapters.Count > 0)
            {
                chapters[^1] = chapters[^1] with
                {
                    Blocks =
                    [
                        .. chapters[^1].Blocks,
                        .. labels.Select(l => Subheading(heading, l)),
                        .. carried,
                        heading,
                        .. Paragraph(marks, heading.At),
                    ],
                };
                labels.Clear();
                marks.Clear();
                carried.Clear();
            }
            else if (heading is not null || !body.IsEmpty)
            {
                if (heading is not null)
                    marks.AddRange(MarksOf(heading));
                var name = heading ?? (i < rest.Length ? null : own);
                var (label, words) = name is null
                    ? (
                        null,
                        i < rest.Length
                            ? OpeningTitles.Of(language, page.IsPage || page.At >= 0 || (own is not null && TitlePage.IsFrontMatter(body)))
                            : title
                    )
                    : ChapterNames.Of(name);
                if (label is not null)
                    labels.Add(label);
                // what stands above the first part or chapter is of a title page
                if (labels.FindIndex(l => ChapterNames.IsLabelled(l)) is > 0 and var titles && heading is not null)
                {
                    carried.InsertRange(0, labels.Take(titles).Select(l => Subheading(heading, l)));
                    labels.RemoveRange(0, titles);
                }
                chapters.Add(
                    new ForeignChapter
                    {
                        Order =
                            chapters.Count == 0 && heading is null && i < rest.Length
                                ? 0
                                : chapters.Count + (chapters.Count > 0 && chapters[0].Order == 0 ? 0 : 1),
                        Label = labels.Count > 0 ? string.Join(", ", labels) : null,
                        Title = words,
                        TitleSupplied = name is null,
                        First = heading?.At ?? body[0].At,
                        Blocks = Carrying(marks, [.. carried, .. body], heading?.At ?? body[0].At),
                    }
                );
                labels.Clear();
                marks.Clear();
                carried.Clear();
            }
            heading = i < rest.Length ? (ForeignHeading)rest[i] : null;
            start = i + 1;
        }
        // a title and nothing below it
        if (own is not null && chapters.Count == 0)
            chapters.Add(
                new ForeignChapter
                {
                    Order = 1,
                    Title = LineBuilder.Plain(own.Content),
                    First = own.At,
                    Blocks = Carrying(marks, rest, own.At),
                }
            );
        // the whole's title has become the only chapter's
        var ownIsChapters =
            own is not null
            && chapters is [{ TitleSupplied: false } only]
            && (only.Title == ChapterNames.Of(own).Title || only.Title == LineBuilder.Plain(own.Content));
        return new ForeignChapters(
            Bounded(PartedChapters.Joined(chapters, remarks)),
            own is null || ownIsChapters ? null : LineBuilder.Plain(own.Content)
        );
    }

    private static ForeignChapters OfParts(ForeignText text, string? language)
    {
        var chapters = new List<ForeignChapter>();
        foreach (var part in text.Blocks.GroupBy(b => b.At.Part).OrderBy(g => g.Key))
        {
            ImmutableArray<ForeignBlock> blocks = [.. part];
            var (heading, at) = OwnTitle(blocks);
            if (heading is null && blocks[0] is ForeignHeading first)
                (heading, at) = (first, 0);
            var body = heading is null ? blocks : blocks.RemoveAt(at);
            if (heading is not null && body.IsEmpty)
                body = [new ForeignParagraph(heading.At, heading.Content)];
            var name = text.Parts[part.Key].Name;
            chapters.Add(
                new ForeignChapter
                {
                    Order = chapters.Count + 1,
                    Title = heading is null ? TitleFrom(name, language) : LineBuilder.Plain(heading.Content),
                    TitleSupplied = heading is null,
                    First = new Place(1, part.Key),
                    Blocks = heading is null ? body : Carrying([.. MarksOf(heading)], body, heading.At),
                }
            );
        }
        return new ForeignChapters([.. chapters], null);
    }

    /// <summary>The heading above all others, where it stands before them.</summary>
    private static (ForeignHeading? Heading, int At) OwnTitle(ImmutableArray<ForeignBlock> blocks)
    {
        var at = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not ForeignHeading heading)
                continue;
            if (at < 0)
                at = i;
            else if (heading.Level <= ((ForeignHeading)blocks[at]).Level)
                return (null, -1);
        }
        return at < 0 || (at > 0 && blocks[..at].Any(b => b is not (ForeignFigure or ForeignBreak)))
            ? (null, -1)
            : ((ForeignHeading)blocks[at], at);
    }

    private static ForeignHeading Subheading(ForeignHeading like, string words) => like with { Content = [new ForeignWords(words)] };

    private static IEnumerable<ForeignInline> MarksOf(ForeignHeading heading) => heading.Content.Where(i => i is ForeignNoteMark);

    /// <summary>A title can carry no marks: the first paragraph below carries them.</summary>
    private static ImmutableArray<ForeignBlock> Carrying(List<ForeignInline> marks, ImmutableArray<ForeignBlock> blocks, Place at)
    {
        if (marks.Count == 0)
            return blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is ForeignParagraph paragraph)
                return blocks.SetItem(i, paragraph with { Content = [.. marks, .. paragraph.Content] });
        }
        return blocks.InsertRange(0, Paragraph(marks, blocks.IsEmpty ? at : blocks[0].At));
    }

    private static ImmutableArray<ForeignBlock> Paragraph(List<ForeignInline> marks, Place at) =>
        marks.Count == 0 ? [] : [new ForeignParagraph(at, [.. marks])];

    private static ImmutableArray<ForeignChapter> Bounded(List<ForeignChapter> chapters) =>
        [.. chapters.Select((c, i) => i + 1 < chapters.Count ? c with { Next = chapters[i + 1].First } : c)];

    private static string TitleFrom(string name, string? language)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var words = file[..(file.LastIndexOf('.') is var dot and > 0 ? dot : file.Length)]
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '_', ' ', '.')
            .Replace('-', ' ')
            .Replace('_', ' ')
            .Trim();
        return words.Length == 0 ? OpeningTitles.Of(language, frontMatter: false) : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
