using Annals.Core.Sources;
using Annals.Resolving.Proofs;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>A paragraph that a page's end cuts in two, with the page's notes between its halves.</summary>
public sealed class PageTurnTests
{
    private const string Rest =
        "me ever heard of him again, though they asked for him in every harbour of the Great Sea for many years and more.";

    [Theory]
    [InlineData("")]
    [InlineData("# The Moors\n\n")]
    [InlineData("The Moors\n=========\n\n")]
    public void The_halves_are_one_paragraph_even_right_below_the_title(string title)
    {
        var imported = Imported.Of(
            title + "He sailed for the land of the Moors,[1] and nobody in the whole of Ro-\n\n[1] Livy, book 21.\n\n" + Rest
        );

        Assert.Null(imported.Difference);
        var chapter = Assert.Single(imported.TheWork.Chapters);
        Assert.Equal(
            ["He sailed for the land of the Moors,\uFFFC and nobody in the whole of Ro" + Rest],
            ChapterWords.Of(chapter.Body, new HashSet<string> { "1" }).Select(w => w.Words)
        );
        Assert.Single(chapter.Notes);
    }

    [Fact]
    public void Halves_with_text_between_them_are_two_paragraphs()
    {
        // the mark of note 3 stands in note 1, where no mark can be, so that its text is text
        var imported = Imported.Of(
            "He sailed for the land of the Moors,[1] and nobody in the whole of Ro-\n\n[1] Livy, who has it[3] from Sallust.\n\n[3] Dio, book 53.\n\n"
                + Rest
        );

        Assert.Null(imported.Difference);
        var words = ChapterWords.Of(Assert.Single(imported.TheWork.Chapters).Body, new HashSet<string>()).Select(w => w.Words);
        Assert.Equal(["He sailed for the land of the Moors, and nobody in the whole of Ro-", "[3] Dio, book 53.", Rest], words);
        Assert.DoesNotContain(imported.Work.Layout!.Blocks, b => b.Upto is not null || b.Kind == SourceBlockKind.Title);
    }
}
