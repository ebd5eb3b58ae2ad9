using Annals.Importing.Foreign;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Rules;

namespace Annals.Importing.Docx;

/// <summary>
/// The headings of a document whose author set them in bold type, in capitals or in the middle and gave them no style: the number of a
/// chapter or part, the title below it, and the words that books put over such parts. Where a document has a heading that says so of
/// itself, all its others do.
/// </summary>
internal static class TypedHeadings
{
    private const int LongestTitle = 100;

    private const int Fewest = 2;

    /// <param name="setOff">The paragraphs that their type sets off from the text.</param>
    public static ImmutableArray<ForeignBlock> In(
        ImmutableArray<ForeignBlock> blocks,
        IReadOnlySet<ForeignBlock> setOff,
        List<Remark> remarks
    )
    {
        if (setOff.Count < Fewest || blocks.Any(b => b is ForeignHeading { Level: > 0 }))
            return blocks;
        var found = new List<(int At, int Level)>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not ForeignParagraph paragraph || !setOff.Contains(paragraph))
                continue;
            var words = LineBuilder.Plain(paragraph.Content);
            if (ChapterHeadings.IsLabelled(words))
                found.Add((i, ChapterHeadings.IsPart(words) ? 1 : 2));
            else if (HouseWords.Named.Contains(Punctuation.Bare(words)))
                found.Add((i, 2));
            else if (
                found is [.., var before]
                && before.At == i - 1
                && IsBare(blocks[i - 1])
                && words.Length <= LongestTitle
                && Punctuation.BeginsLikeTitle(words)
            )
                found.Add((i, before.Level));
        }
        if (found.Count < Fewest)
            return blocks;
        var to = blocks.ToBuilder();
        foreach (var (at, level) in found)
        {
            to[at] = new ForeignHeading(
                blocks[at].At,
                level,
                [
                    .. ((ForeignParagraph)blocks[at]).Content.Select(i =>
                        i is ForeignWords words ? words with { Style = words.Style & ~InlineStyle.Strong } : i
                    ),
                ]
            );
            remarks.Add(
                new Remark(
                    RemarkKind.Doubtful,
                    blocks[at].At,
                    "a line set off by its type was taken for a heading, as it has a chapter's number or name; with a style for headings it would say so itself"
                )
            );
        }
        return to.ToImmutable();
    }

    /// <summary>Whether a line has a number and no title behind it.</summary>
    private static bool IsBare(ForeignBlock block) =>
        block is ForeignParagraph paragraph
        && LineBuilder.Plain(paragraph.Content) is var words
        && ChapterHeadings.LabelOf(words) == Punctuation.Bare(words);
}
