using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Rules;

namespace Annals.Importing.Foreign;

/// <summary>The label and the title in the heading of a chapter: <c>CHAPTER I</c> and what stands behind it or on the next line.</summary>
internal static class ChapterNames
{
    public static (string? Label, string Title) Of(ForeignHeading heading)
    {
        var words = LineBuilder.Plain(heading.Content);
        var end = heading.Content.IndexOf(new ForeignLineBreak());
        if (end > 0 && LineBuilder.Plain(heading.Content[..end]) is var first && IsNumber(first.TrimEnd(PlacedDigits.Raised)))
            return (first.TrimEnd('.', ':', ' '), WithoutStop(LineBuilder.Plain(heading.Content[(end + 1)..])));
        return ChapterHeadings.Parted(words) is { Title.Length: > 0 } parted
            ? (parted.Label, WithoutStop(parted.Title))
            : (null, WithoutStop(words));
    }

    /// <summary>Whether some words say which chapter it is and nothing else.</summary>
    public static bool IsNumber(string words) =>
        words.Trim() is { Length: > 0 and < 40 } line && (Punctuation.IsNumber(line) || ChapterHeadings.Parted(line) is { Title: "" });

    private static string WithoutStop(string title) => title[..Titles.EndOf(title, 0, title.Length)];

    public static bool IsLabelled(string words) => ChapterHeadings.Parted(words) is not null;

    /// <summary>Whether a heading is of those that every book has, or is labelled: the title of no book.</summary>
    public static bool IsHouse(ForeignHeading heading) =>
        LineBuilder.Plain(heading.Content) is var words
        && (
            ChapterHeadings.Parted(words) is not null
            || (Punctuation.Bare(words) is var bare && (HouseWords.Named.Contains(bare) || HouseWords.Contents.Contains(bare)))
        );
}
