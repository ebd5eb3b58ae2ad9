using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>A line that begins as a chapter's or part's heading does: in a list of contents, in the text, or by chance.</summary>
/// <param name="Part">The label of the part that it stands in; empty where none does.</param>
/// <param name="Title">The beginning of the title beside or below the label, in its bare form; empty where there is none.</param>
/// <param name="IsPaged">It leads to a page.</param>
internal sealed record LabelledLine(int Line, string Label, string Part, string Title, bool IsPaged)
{
    private const int Compared = 24;

    public static List<LabelledLine> AllOf(SourceText source)
    {
        var found = new List<LabelledLine>();
        var part = "";
        for (var i = 0; i < source.Lines.Length; i++)
        {
            if (source.Lines[i].IsBlank)
                continue;
            var content = source.ContentOf(source.Lines[i]);
            var (label, title, isPart) = ChapterHeadings.LabelledOf(content);
            if (label.Length == 0 || GoesOnWithParts(source, i, content, title))
                continue;
            if (isPart)
                part = label;
            found.Add(
                new LabelledLine(
                    i,
                    label,
                    isPart ? "" : part,
                    TitleOf(source, i, title),
                    ContentsEntry.IsPaged(content) && title.Length > 0
                )
            );
        }
        return found;
    }

    /// <summary>Says the same as another: under the same title, or with the same number in the same part.</summary>
    public bool Repeats(LabelledLine other) =>
        Label == other.Label
        && (
            Title.Length > 0 && other.Title.Length > 0
                ? Title.StartsWith(other.Title, StringComparison.Ordinal) || other.Title.StartsWith(Title, StringComparison.Ordinal)
                : Part == other.Part
        );

    /// <summary>
    /// Whether a line of a list only names parts, <c>Part II. Part III.</c>, or goes on with those that the line above it ends in.
    /// </summary>
    private static bool GoesOnWithParts(SourceText source, int line, ReadOnlySpan<char> content, string title)
    {
        if (title.Length > 0)
            return ChapterHeadings.LabelledOf(title) is { Label.Length: > 0, IsPart: true };
        if (line == 0 || source.Lines[line - 1].IsBlank)
            return false;
        var above = source.ContentOf(source.Lines[line - 1]).TrimEnd('.');
        var number = above.LastIndexOf(' ');
        if (number <= 0)
            return false;
        var before = above[..number].TrimEnd();
        var word = before.Length;
        while (word > 0 && char.IsLetter(before[word - 1]))
            word--;
        return word < before.Length
            && content.StartsWith(before[word..], StringComparison.OrdinalIgnoreCase)
            && ChapterHeadings.LabelledOf(above[word..]) is { Label.Length: > 0, IsPart: true };
    }

    private static string TitleOf(SourceText source, int line, string title)
    {
        if (title.Length == 0)
        {
            var below = line + 1;
            while (below < source.Lines.Length && source.Lines[below].IsBlank)
                below++;
            if (below == source.Lines.Length || ChapterHeadings.LabelOf(source.ContentOf(source.Lines[below])) is not null)
                return "";
            title = source.ContentOf(source.Lines[below]).ToString();
        }
        var bare = Punctuation.Bare(ContentsEntry.WithoutPage(title));
        return bare.Length <= Compared ? bare : bare[..Compared];
    }
}
