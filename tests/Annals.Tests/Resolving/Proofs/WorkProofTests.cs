using System.Text;
using Annals.Core.Files;
using Annals.Core.Sources;
using Annals.Reading;
using Annals.Resolving.Proofs;
using Annals.Tests.Importing;
using Xunit;

namespace Annals.Tests.Resolving.Proofs;

/// <summary>The proof sees every change of the source's words and no change of what editors put around them.</summary>
public sealed class WorkProofTests
{
    private const string Text = Proved.Embassy;
    private const string Chapter = Proved.EmbassyChapter;
    private const string Figure = "figures/harbour-of-carthage.md";

    [Fact]
    public void An_untouched_work_gives_its_source_back() => Assert.Null(After(Chapter, text => text));

    [Theory]
    [InlineData("envoys of Carthage", "[envoys](plain:) of [Carthage](place:carthage)")]
    [InlineData("temple of Bellona", "*temple* of [Bellona]{lang=la}")]
    [InlineData("as hostages.", "as hostages.[^ed-sons]\n\n[^ed-sons]: Sons, as Polybius has it.")]
    [InlineData("summary", "summary")]
    [InlineData("order: 1", "order: 1\nsummary: Carthage gives way, and again.")]
    [InlineData("came to Rome", "came\nto Rome")]
    public void What_editors_add_around_the_words_does_not_matter(string words, string edited) =>
        Assert.Null(After(Chapter, text => text.Replace(words, edited, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Carthage came", "Karthage came", 5)]
    [InlineData("told to take", "told  to take", 6)]
    [InlineData("hostages.", "hostages", 13)]
    [InlineData("THE EMBASSY", "The Embassy", 3)]
    [InlineData("label: CHAPTER I", "label: Chapter I", 1)]
    [InlineData("[^1]: Outside", "[^1]: Beyond", 9)]
    [InlineData("Bellona.[^1]", "Bellona.", 6)]
    [InlineData("Three hundred", "Before that, three hundred", 13)]
    [InlineData("as hostages.", "as hostages.\n\nA paragraph more.", 13)]
    public void Any_change_of_the_words_is_found_where_it_is(string words, string edited, int line)
    {
        var difference = After(Chapter, text => text.Replace(words, edited, StringComparison.Ordinal));

        Assert.NotNull(difference);
        Assert.Equal((line, Chapter), (difference.Line, difference.File!.Path));
    }

    [Fact]
    public void A_caption_counts_through_its_record()
    {
        var difference = After(Figure, text => text.Replace("text: \"The harbour", "text: \"A harbour", StringComparison.Ordinal));

        Assert.Equal(
            (11, "The harbour of Carthage. Drawing by J. M", "A harbour of Carthage. Drawing by J. M. "),
            (difference!.Line, difference.Source, difference.Rebuilt)
        );
        Assert.Equal(Figure, difference.File!.Path);
    }

    [Fact]
    public void Titles_of_figures_and_captions_of_ours_do_not_matter() =>
        Assert.Null(
            After(
                Figure,
                text =>
                    text.Replace("title: The harbour of Carthage", "title: Carthage", StringComparison.Ordinal) + "\nA caption of ours.\n"
            )
        );

    [Fact]
    public void The_source_itself_is_held_to_the_proof()
    {
        var imported = Imported.Of(Text);
        var changed = Encoding.UTF8.GetBytes(Text.Replace("gifts", "Gifts", StringComparison.Ordinal));

        Assert.Equal(
            "Gifts, and were told to take\nthem home a",
            WorkProof.Of(imported.TheWork, imported.Manuscript!.Figures, imported.Work.Layout!, changed).Difference!.Source
        );
    }

    private static SourceDifference? After(string path, Func<string, string> edit)
    {
        var imported = Imported.Of(Text);
        Assert.Contains(imported.Work.Reading.Files, f => f.Path == path);
        var edited = new InputTree(
            imported.Work.Reading.Files.Select(f =>
                f.Path == path ? new InputFile(path, () => Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(f.Open().Span)))) : f
            )
        );
        var manuscript = Manuscripts.Of(edited).Value!;
        return WorkProof.Of(manuscript.Works.Single(), manuscript.Figures, imported.Work.Layout!, Encoding.UTF8.GetBytes(Text)).Difference;
    }
}
