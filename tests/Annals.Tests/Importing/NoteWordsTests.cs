using Annals.Editing.Verify;
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
        var imported = Imported.Of(string.Join(end, "He sailed for the land of the Moors,[1] and nobody in Rome ever heard of him again.", "", "NOTES", "", "1. Livy.", "", line));

        Assert.Null(imported.Difference);
        var note = Assert.Single(Assert.Single(imported.TheWork.Chapters).Notes);
        Assert.Equal(["Livy.", line], ChapterWords.Of(note.Content, new HashSet<string>()).Select(w => w.Words));
    }
}
