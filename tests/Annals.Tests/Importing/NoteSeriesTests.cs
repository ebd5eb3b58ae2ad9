using System.Globalization;
using System.Text;
using Annals.Resolving.Proofs;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Books number their notes anew in each chapter, and some of the notes get lost.</summary>
public sealed class NoteSeriesTests
{
    private const int Chapters = 12;
    private const int Notes = 9;

    [Theory]
    [InlineData("below the paragraph", "[{0}]", "[Footnote {0}: {1}]")]
    [InlineData("at the chapter's end", "[{0}]", "[{0}] {1}")]
    [InlineData("at the file's end", "[{0}]", "[{0}] {1}")]
    [InlineData("at the file's end", "{0}", "{0}. {1}")]
    public void A_lost_note_leaves_all_others_with_their_marks(string where, string mark, string note)
    {
        var imported = Imported.Of(Book(where, CompositeFormat.Parse(mark), CompositeFormat.Parse(note)));

        Assert.Null(imported.Difference);
        Assert.Equal(Chapters, imported.TheWork.Chapters.Count(c => c.Order.Value > 0));
        foreach (var chapter in imported.TheWork.Chapters.Where(c => c.Order.Value > 0))
        {
            var labels = Enumerable
                .Range(1, Notes)
                .Where(n => !IsLost(chapter.Order.Value, n))
                .Select(n => n.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(labels, chapter.Notes.Select(n => n.Key.Label));
            Assert.All(
                chapter.Notes,
                n =>
                    Assert.Contains(
                        $"number {n.Key.Label} of chapter {chapter.Order.Value} ",
                        ChapterWords.Of(n.Content, new HashSet<string>()).First().Words,
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Fact]
    public void One_number_out_of_its_turn_leaves_the_marks_before_it_with_their_notes()
    {
        var text = new StringBuilder();
        for (var n = 1; n <= 20; n++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"THE YEAR {800 + n}\n\nWhat was done in it is soon told and sooner forgotten[{(n == 11 ? 1 : n < 11 ? n : n - 1)}] by most.\n\n"
            );
        text.Append("FOOTNOTES:\n\n");
        for (var n = 1; n <= 19; n++)
            text.Append(CultureInfo.InvariantCulture, $"[{n}] Annals, number {n}.\n\n");

        var imported = Imported.Of(text.ToString());

        Assert.Null(imported.Difference);
        Assert.Equal(19, imported.TheWork.Chapters.Sum(c => c.Notes.Length));
    }

    [Fact]
    public void A_number_that_comes_twice_in_a_row_is_its_note_cited_again()
    {
        var imported = Imported.Of(Counted(n => n <= 12 ? n : n - 1, 24, 23));

        Assert.Null(imported.Difference);
        Assert.Equal(23, imported.TheWork.Chapters.Sum(c => c.Notes.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_misprinted_number_leaves_the_marks_around_it_with_their_notes(int misprint)
    {
        var imported = Imported.Of(Counted(n => n == 13 ? misprint : n, 24, 24));

        Assert.Null(imported.Difference);
        Assert.Equal(23, imported.TheWork.Chapters.Sum(c => c.Notes.Length));
    }

    private static string Counted(Func<int, int> markOf, int marks, int notes)
    {
        var text = new StringBuilder();
        for (var n = 1; n <= marks; n++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"THE YEAR {800 + n}\n\nWhat was done in it is soon told and sooner forgotten[{markOf(n)}] by most.\n\n"
            );
        text.Append("FOOTNOTES:\n\n");
        for (var n = 1; n <= notes; n++)
            text.Append(CultureInfo.InvariantCulture, $"[{n}] Annals, number {n}.\n\n");
        return text.ToString();
    }

    [Fact]
    public void Notes_that_a_later_editor_put_between_others_have_their_marks()
    {
        const string Text =
            "CHAPTER I. THE EAST\n\nBetween the mountains [12] and the sea lay the towns, [121] which were older [122] than the kings.\nBehind them [13] was sand. [14]\n\n[Footnote 12: Of Syria.]\n\n[Footnote 121: Not all.]\n\n"
            + "[Footnote 122: Nor they.]\n\n[Footnote 13: To the east.]\n\n[Footnote 14: And wind.]\n\nNobody went there who could stay at home and read about it.\n";

        Assert.Equal(5, Imported.Of(Text).TheWork.Chapters.Single(c => c.Order.Value == 1).Notes.Length);
    }

    private static bool IsLost(int chapter, int note) => (chapter, note) is (2, 5) or (7, 1) or (11, Notes);

    private static string Book(string where, CompositeFormat mark, CompositeFormat note)
    {
        var (text, end) = (new StringBuilder(), new StringBuilder("NOTES\n\n"));
        for (var chapter = 1; chapter <= Chapters; chapter++)
        {
            text.Append(CultureInfo.InvariantCulture, $"CHAPTER {chapter}. The Year {1800 + chapter}\n\n");
            end.Append(CultureInfo.InvariantCulture, $"Chapter {chapter}\n\n");
            var below = new StringBuilder();
            for (var number = 1; number <= Notes; number++)
            {
                text.Append("The envoys of the powers met once more in the capital and parted without a word about the Straits.")
                    .Append(string.Format(CultureInfo.InvariantCulture, mark, number))
                    .Append(" Nobody was surprised.\n\n");
                var words =
                    string.Format(
                        CultureInfo.InvariantCulture,
                        note,
                        number,
                        $"Despatch number {number} of chapter {chapter} in the archives."
                    ) + "\n\n";
                if (IsLost(chapter, number))
                    continue;
                if (where == "below the paragraph")
                    text.Append(words);
                else
                    below.Append(words);
            }
            if (where == "at the file's end")
                end.Append(below);
            else
                text.Append(below);
        }
        return where == "at the file's end" ? text.Append(end).ToString() : text.ToString();
    }
}
