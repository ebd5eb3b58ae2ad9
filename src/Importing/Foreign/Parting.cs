using Annals.Core.Text;
using Annals.Importing.Text.Drafts;

namespace Annals.Importing.Foreign;

/// <summary>
/// Parts a text into chapters, without what is the title of the whole: one text by its headings; of a folder each file is a chapter,
/// whatever its headings.
/// </summary>
internal static class Parting
{
    /// <param name="remarks">Takes what headings say over again and no chapter has.</param>
    public static ForeignChapters Of(ForeignText text, string title, string? language, List<Remark> remarks) =>
        text.Parts.IsEmpty
            ? ChapterParting.Of(TitlePage.WithoutHalfTitles(text.Blocks, remarks), title, language, remarks)
            : OfParts(text, language);

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
                    Blocks = heading is null ? body : HeadingMarks.Carried([.. HeadingMarks.Of(heading)], body, heading.At),
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

    private static string TitleFrom(string name, string? language)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var words = file[..(file.LastIndexOf('.') is var dot and > 0 ? dot : file.Length)]
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '_', ' ', '.')
            .Replace('-', ' ')
            .Replace('_', ' ')
            .Trim();
        return words.Length == 0 ? OpeningTitles.Of(language, frontMatter: false) : Capital.Of(words);
    }
}
