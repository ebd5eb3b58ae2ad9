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
            var labels = Enumerable.Range(1, Notes).Where(n => !IsLost(chapter.Order.Value, n)).Select(n => n.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(labels, chapter.Notes.Select(n => n.Key.Label));
            Assert.All(chapter.Notes, n => Assert.Contains($"number {n.Key.Label} of chapter {chapter.Order.Value} ", ChapterWords.Of(n.Content, new HashSet<string>()).First().Words, StringComparison.Ordinal));
        }
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
                    .Append(string.Format(CultureInfo.InvariantCulture, mark, number)).Append(" Nobody was surprised.\n\n");
                var words = string.Format(CultureInfo.InvariantCulture, note, number, $"Despatch number {number} of chapter {chapter} in the archives.") + "\n\n";
                if (IsLost(chapter, number)) continue;
                if (where == "below the paragraph") text.Append(words);
                else below.Append(words);
            }
            if (where == "at the file's end") end.Append(below);
            else text.Append(below);
        }
        return where == "at the file's end" ? text.Append(end).ToString() : text.ToString();
    }
}
