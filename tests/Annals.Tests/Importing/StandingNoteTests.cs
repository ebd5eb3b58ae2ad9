using System.Text;
using Annals.Core.Sources;
using Annals.Resolving.Proofs;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Notes in transcriptions that stand within their paragraphs, and what they do to the proof and to the reader's text.</summary>
public sealed class StandingNoteTests
{
    private const string Nero =
        "CHAPTER I. NERO\n\nThe first of them, Burrus, taught him war and the other letters.\n\nA senator, Montanus, [Footnote: He was of praetorian rank.] fell upon him at night.\n\nNobody else was so bold as that man.\n";

    [Fact]
    public void A_note_within_a_paragraph_leaves_one_paragraph_and_a_mark()
    {
        var chapter = Encoding.UTF8.GetString(
            Imported.Of(Nero).Work.Files.Single(f => f.Path.Contains("/chapters/", StringComparison.Ordinal)).Content.Span
        );

        Assert.Contains("\nA senator, Montanus,[^1] fell upon him at night.\n", chapter, StringComparison.Ordinal);
        Assert.Contains("\n[^1]: He was of praetorian rank.\n", chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_elsewhere_leaves_the_paragraph_around_a_note_covered()
    {
        var imported = Imported.Of(Nero);
        var chapter = imported.TheWork.Chapters.Single();
        var changed = imported.TheWork with { Chapters = [chapter with { Body = chapter.Body.RemoveAt(0).Insert(0, chapter.Body[2]) }] };

        var proof = WorkProof.Of(changed, [], imported.Work.Layout!, imported.Order.Source);

        Assert.Equal(3, proof.Difference!.Line);
        Assert.Equal((5, 7), (proof.Coverage.Lines.Part, proof.Coverage.Lines.Whole));
        Assert.Contains(proof.Coverage.Kinds, k => k.Kind == SourceBlockKind.Note && k.Blocks.IsWhole);
    }

    [Fact]
    public void A_layout_names_no_word_of_its_own_as_a_frame()
    {
        var layout = LayoutText.Of(Imported.Of(Nero).Work.Layout!);

        Assert.Null(
            LayoutText.Parse(layout.Replace("\"framed\":\"Footnote\"", "\"framed\":\"Agrippina\"", StringComparison.Ordinal), out var fault)
        );
        Assert.Contains("Agrippina", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Character set encoding: ISO-8859-1", "windows-1252")]
    [InlineData("Character set encoding: ISO Latin-1", "windows-1252")]
    [InlineData("Character set encoding: ASCII", null)]
    public void A_text_of_Project_Gutenberg_is_in_the_encoding_that_it_names(string says, string? encoding)
    {
        var text =
            $"The Project Gutenberg EBook of Montcalm\n\n{says}\n\n*** START OF THIS PROJECT GUTENBERG EBOOK MONTCALM ***\n\nCHAPTER I. THE VALLEY\n\nC\u00E9loron de Bienville buried plates of lead.\n";

        var imported = Imported.Of(Encoding.Latin1.GetBytes(text));

        if (encoding is null)
            Assert.Contains(imported.Diagnostics, d => d.Rule.Code == "IMPORT004");
        else
            Assert.Equal(encoding, imported.Work.Layout!.Encoding);
    }
}
