using Annals.Core.Files;
using Annals.Resolving.Proofs;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>What of a note's lines are its words, and what its mark.</summary>
public sealed class NoteWordsTests
{
    [Theory]
    [InlineData("[Footnote 1: Dio, book 53, says the same of him.", "\n")]
    [InlineData("[Footnote 1: Dio, book 53, says the same of him.", "\r\n")]
    [InlineData("[Footnote 1: Dio, book 53, says the same of him.", "\r")]
    [InlineData("[a] Dio!", "\n")]
    [InlineData("> Dio!", "\n")]
    public void A_line_that_goes_on_with_a_note_keeps_what_it_begins_with(string line, string end)
    {
        var imported = Imported.Of(
            string.Join(
                end,
                "He sailed for the land of the Moors,[1] and nobody in Rome ever heard of him again.",
                "",
                "NOTES",
                "",
                "1. Livy.",
                "",
                line
            )
        );

        Assert.Null(imported.Difference);
        var note = Assert.Single(Assert.Single(imported.TheWork.Chapters).Notes);
        Assert.Equal(["Livy.", line], ChapterWords.Of(note.Content, new HashSet<string>()).Select(w => w.Words));
    }

    [Fact]
    public void A_line_that_the_editor_calls_a_note_takes_the_mark_of_its_number()
    {
        const string Text =
            "He sailed for the land of the Moors,[1] and nobody in Rome ever heard of him again.\n\n1. Livy, book 21.\n\n2. Sallust was told otherwise.\n";

        Assert.Empty(Assert.Single(Imported.Of(Text).TheWork.Chapters).Notes);
        Assert.Equal(["Livy, book 21."], NotesOf(Text, "3: note"));
        Assert.Equal(["Livy, book 21.", "2. Sallust was told otherwise."], NotesOf(Text, "3: note, 5: note"));
    }

    [Theory]
    [InlineData("1: note")]
    [InlineData("5: note")]
    [InlineData("5: break")]
    [InlineData("3-5: page")]
    public void What_a_line_cannot_be_is_told_and_nothing_written(string line)
    {
        var imported = Imported.Of(
            "He sailed for the land of the Moors,[1] and was lost.\n\n1. Livy.\n\n2. Sallust was told otherwise.\n",
            input: Directions(line)
        );

        Assert.Equal("IMPORT009", Assert.Single(imported.Diagnostics).Rule.Code);
        Assert.Empty(imported.Work.Files);
    }

    private static IEnumerable<string> NotesOf(string text, string lines)
    {
        var imported = Imported.Of(text, input: Directions(lines));
        Assert.Null(imported.Difference);
        return Assert
            .Single(imported.TheWork.Chapters)
            .Notes.SelectMany(n => ChapterWords.Of(n.Content, new HashSet<string>()))
            .Select(w => w.Words);
    }

    private static InputTree Directions(string lines) => InputTree.Of(("works/work/source/import.yml", $"lines: {{ {lines} }}\n"));
}
