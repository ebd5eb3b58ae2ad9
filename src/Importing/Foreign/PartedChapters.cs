using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Rules;

namespace Annals.Importing.Foreign;

/// <summary>
/// <c>Chapter XV: Progress Of Religion.—Part I.</c> and behind it <c>Chapter XV: Progress Of Religion.—Part II.</c>: chapters with one
/// number and one title that each name another part are one chapter, and its parts are headings in it.
/// </summary>
internal static class PartedChapters
{
    public static List<ForeignChapter> Joined(List<ForeignChapter> chapters, List<Remark> remarks)
    {
        var joined = new List<ForeignChapter>();
        for (var i = 0; i < chapters.Count;)
        {
            var parts = new List<(ForeignChapter Chapter, string Title, string Part)>();
            for (var at = i; at < chapters.Count && PartOf(chapters[at]) is { } part; at++)
            {
                if (parts.Count > 0 && !GoesOn(parts[^1], (chapters[at], part.Title, part.Part)))
                    break;
                parts.Add((chapters[at], part.Title, part.Part));
            }
            var next = parts.Count > 1 ? Whole(parts) : chapters[i];
            remarks.AddRange(
                parts
                    .Skip(1)
                    .Select(p => new Remark(RemarkKind.Dropped, p.Chapter.First, "a chapter's number and title over again at a part of it"))
            );
            joined.Add(
                next with
                {
                    Order = joined.Count + (joined.Count > 0 && joined[0].Order == 0 ? 0 : Math.Min(chapters[0].Order, 1)),
                }
            );
            i += Math.Max(parts.Count, 1);
        }
        return joined;
    }

    private static ForeignChapter Whole(List<(ForeignChapter Chapter, string Title, string Part)> parts) =>
        parts[0].Chapter with
        {
            Title = parts[0].Title,
            Blocks =
            [
                .. parts.SelectMany(p => p.Chapter.Blocks.Insert(0, new ForeignHeading(p.Chapter.First, 0, [new ForeignWords(p.Part)]))),
            ],
        };

    private static (string Title, string Part)? PartOf(ForeignChapter chapter) =>
        chapter is { Label: not null, TitleSupplied: false } ? ChapterParts.Of(chapter.Title) : null;

    private static bool GoesOn(
        (ForeignChapter Chapter, string Title, string Part) one,
        (ForeignChapter Chapter, string Title, string Part) next
    ) =>
        // the first chapter of a book has the book's label before its own
        Punctuation.Bare(one.Chapter.Label).EndsWith(Punctuation.Bare(next.Chapter.Label), StringComparison.Ordinal)
        && Punctuation.Bare(one.Title) == Punctuation.Bare(next.Title)
        && Punctuation.Bare(one.Part) != Punctuation.Bare(next.Part);
}
