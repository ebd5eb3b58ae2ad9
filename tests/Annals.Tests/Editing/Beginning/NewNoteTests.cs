using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Tests.Editing.Releases;
using Annals.Tests.Resolving.Proofs;
using Xunit;
using static Annals.Tests.Editing.Beginning.Begun;

namespace Annals.Tests.Editing.Beginning;

/// <summary>Where <c>new note</c> puts a note and its mark.</summary>
public sealed class NewNoteTests
{
    [Theory]
    [InlineData("author", "", "[^1]", "\n\n[^1]: He says.\n")]
    [InlineData("editor", "", "[^ed-1]", "\n\n[^ed-1]: He says.\n")]
    [InlineData("translator", "[^tr-2]\n\n[^tr-2]: It is.", "[^tr-3]", "[^tr-2]\n\n[^tr-2]: It is.\n\n[^tr-3]: He says.\n")]
    [InlineData(
        "author",
        "[^1][^7]\n\n[^7]: Seven.\n\n[^1]: One.\n\n    More of one.\n\nThe end.",
        "[^8]",
        "[^1][^7]\n\n[^7]: Seven.\n\n[^1]: One.\n\n    More of one.\n\n[^8]: He says.\n\nThe end.\n"
    )]
    [InlineData("author", "[^zhou]\n\n[^zhou]: Not a number.", "[^1]", "[^zhou]\n\n[^zhou]: Not a number.\n\n[^1]: He says.\n")]
    public void A_new_note_stands_behind_the_last_with_a_number_that_is_free(string hand, string had, string mark, string has)
    {
        var input = Site(had);
        var (plan, found) = input.Planned(Begun.Item("note", ("--chapter", "rubicon"), ("--hand", hand), ("--text", "He says.")));

        Assert.Empty(found);
        Assert.Equal(mark, plan.Reference);
        var text = input.With(plan.Files).Text(One);
        Assert.Equal(input.Text(One), text.Replace($"\n\n{mark}: He says.", "", StringComparison.Ordinal));
        Assert.EndsWith(has, text, StringComparison.Ordinal);
        // Once the mark is in the text, nothing is left to report.
        Assert.Empty(input.With(plan.Files).Replaced(One, "a legion.", "a legion." + mark).Reports());
    }

    [Theory]
    [InlineData("author", true)]
    [InlineData("editor", false)]
    public void A_note_that_the_works_source_does_not_have_is_best_the_editors(string hand, bool breaks)
    {
        var input = Proved.Imported(Proved.Embassy);
        var (plan, found) = input.Planned(Begun.Item("note", ("--chapter", "embassy"), ("--hand", hand), ("--text", "So Livy.")));
        Assert.NotEmpty(plan.Files);
        Assert.DoesNotContain(found, d => FidelityRules.All.Contains(d.Rule));
        Assert.Equal(breaks, plan.Remark?.Contains("--hand editor", StringComparison.Ordinal) == true);
        // once it is marked in the text
        Assert.Equal(
            breaks ? "FID001" : "",
            Proved.Codes(input.With(plan.Files).Replaced(Proved.EmbassyChapter, "of Bellona.", "of Bellona." + plan.Reference))
        );
    }

    [Fact]
    public void A_note_keeps_its_paragraphs_and_the_chapter_its_line_ends()
    {
        var input = InputTree.Of([
            .. Site()
                .Files.Select(f =>
                    (
                        f.Path,
                        f.Path == One ? "\uFEFF" + Site("[^1]\n\n[^1]: One.").Text(One).ReplaceLineEndings("\r\n") : Site().Text(f.Path)
                    )
                ),
        ]);

        var text = input.With(Begun.Item("note", ("--chapter", "rome/rubicon"), ("--text", "One.\n\nTwo."))).Text(One);

        Assert.Equal(input.Text(One) + "\r\n[^2]: One.\r\n\r\n    Two.\r\n", text);
    }

    [Fact]
    public void A_note_whose_text_would_be_another_note_is_refused()
    {
        var (plan, found) = Site().Planned(Begun.Item("note", ("--chapter", "rubicon"), ("--text", "[^9]: Mine.")));
        Assert.NotEmpty(found);
        Assert.True(plan.Files.IsEmpty || found.Any(d => d.Severity == Severity.Error));
    }
}
