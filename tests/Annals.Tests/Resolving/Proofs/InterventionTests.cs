using System.Collections.Immutable;
using Annals.Core.Files;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Sources;
using Annals.Core.Text;
using Annals.Resolving.Proofs;
using Annals.Tests.Importing;
using Xunit;

namespace Annals.Tests.Resolving.Proofs;

/// <summary>Every place where the reading text is not the source's is listed, with its line.</summary>
public sealed class InterventionTests
{
    private const string Text = Proved.Embassy;
    private const string Chapter = Proved.EmbassyChapter;

    [Fact]
    public void An_emendation_stands_on_its_line_of_the_source()
    {
        var input = Proved
            .Imported(Text)
            .Edited(
                Chapter,
                text =>
                    text.Replace(
                            "in the year 149 and",
                            "{++early ++}{>>so Appian<<}in the year {~~149~>149 BC~~}{>>the era<<} and",
                            StringComparison.Ordinal
                        )
                        .Replace("had brought gifts, and", "had brought {--gifts, and--}{>>they had not<<}", StringComparison.Ordinal)
                        .Replace(
                            "the custom with enemies",
                            "the custom with {~~enemies~>[envoys](plain:) of enemies~~}{>>of enemies<<}",
                            StringComparison.Ordinal
                        )
            );

        var proof = Proved.Proof(input);

        Assert.Null(proof.Difference);
        Assert.Equal(
            [
                "5 p1 '' → 'early ' so Appian",
                "5 p1 '149' → '149 BC' the era",
                "6 p1 'gifts, and' → '' they had not",
                "9 note 1 'enemies' → 'envoys of enemies' of enemies",
            ],
            Lines(proof, InterventionLayer.Emendation)
        );
    }

    [Fact]
    public void A_paragraph_that_is_all_ours_leaves_nothing_and_is_listed()
    {
        var input = Proved
            .Imported(Text)
            .Edited(
                Chapter,
                text =>
                    text.Replace(
                        "Three hundred",
                        "{++Then war was declared.++}{>>the source forgets<<}\n\nThree hundred",
                        StringComparison.Ordinal
                    ) + "\n{++The end.++}{>>to end<<}\n"
            );

        var proof = Proved.Proof(input);

        Assert.Null(proof.Difference);
        Assert.Equal(
            ["13 p2 '' → 'Then war was declared.' the source forgets", "13 p4 '' → 'The end.' to end"],
            Lines(proof, InterventionLayer.Emendation)
        );
    }

    [Fact]
    public void Captions_and_supplied_titles_are_listed()
    {
        var proof = Proved.Proof(Proved.Imported(Text));

        Assert.Equal(
            ["11 'The harbour of Carthage. Drawing by J. M. W. Turner' → 'The harbour of Carthage'"],
            Lines(proof, InterventionLayer.Caption)
        );
        Assert.Equal("harbour-of-carthage", proof.Interventions.Single(i => i.Layer == InterventionLayer.Caption).Figure);
        Assert.Contains("0 '' → 'The Work'", Lines(proof, InterventionLayer.SuppliedTitle));
    }

    [Fact]
    public void Regularised_names_in_text_and_titles_are_listed_and_give_the_source_back()
    {
        var imported = Imported.Of(Text);
        var work = imported.TheWork;
        var chapter = Assert.Single(work.Chapters);
        var first = (Paragraph)chapter.Body[0];
        var run = Assert.IsType<TextRun>(first.Content[0]);
        var at = run.Value.IndexOf("Carthage", StringComparison.Ordinal);
        var key = new EntryKey(EntryKind.Place, "carthage");
        var regularised = new Regularisation(run.Span, [new TextRun(run.Span, "Carthage")], [new TextRun(run.Span, "Karthago")], key);
        var content = ImmutableArray
            .Create<Inline>(new TextRun(run.Span, run.Value[..at]), regularised, new TextRun(run.Span, run.Value[(at + 8)..]))
            .AddRange(first.Content.RemoveAt(0));
        chapter = chapter with
        {
            Body = chapter.Body.SetItem(0, first with { Content = content, Number = 1 }),
            Title = "The embassy of Karthago",
            TitleInSource = chapter.Title,
        };

        var proof = WorkProof.Of(
            work with
            {
                Chapters = [chapter],
            },
            imported.Manuscript!.Figures,
            imported.Work.Layout!,
            imported.Order.Source
        );

        Assert.True(proof.Holds);
        Assert.Equal(
            ["1 'THE EMBASSY' → 'The embassy of Karthago'", "5 p1 'Carthage' → 'Karthago'"],
            Lines(proof, InterventionLayer.RegularisedName)
        );
        Assert.Equal([(key, 1)], RegularisedForm.Of(proof).Where(f => f.Entry is not null).Select(f => (f.Entry!.Value, f.Places.Length)));
    }

    [Fact]
    public void A_paragraph_that_a_page_cuts_has_its_emendations_on_the_lines_of_both_pages()
    {
        const string Pages =
            "CHAPTER I.\n\nTHE EMBASSY\n\nThe envoys came to Rome* and were heard in\n\n* In the year 149.\n\n[Pg 2]\n\nthe temple of Bellona, where enemies were heard.\n\nIt stood outside the walls.\n";
        var input = Proved.Imported(Pages);
        if (!input.Files.Any(f => f.Path == Chapter))
            return;
        var proof = Proved.Proof(
            input.Edited(Chapter, text => text.Replace("Bellona", "{~~Bellona~>Mars~~}{>>so Livy<<}", StringComparison.Ordinal))
        );

        Assert.Null(proof.Difference);
        Assert.StartsWith("11 ", Assert.Single(Lines(proof, InterventionLayer.Emendation)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(SourceProof proof, InterventionLayer layer) =>
        proof
            .Interventions.Where(i => i.Layer == layer)
            .Select(i =>
                $"{i.Line} {(i.Paragraph > 0 ? $"p{i.Paragraph} " : i.Note is { } note ? $"note {note} " : "")}'{i.Before}' → '{i.After}'{(i.Reason is null ? "" : " " + i.Reason)}"
            );
}
