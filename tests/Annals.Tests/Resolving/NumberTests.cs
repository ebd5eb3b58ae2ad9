using System.Collections.Immutable;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class NumberTests
{
    [Fact]
    public void Paragraphs_are_numbered_in_quotations_and_lists_but_not_in_tables_and_verse()
    {
        var list = new ListBlock(default, false, 1, true, [new ListItem(default, [P("in a list")])]);
        var verse = new Verse(default, [new VerseLine(default, 0, Line("arma virumque cano"))]);
        var chapter = Draft.Of(Chapter(P("one"), Q(P("two")), verse, list, P("four"))).Resolved().Works[0].Chapters[0];
        Assert.Equal(4, chapter.Paragraphs);
        Assert.Equal(3, ((Paragraph)((ListBlock)chapter.Body[3]).Items[0].Content[0]).Number);
    }

    [Theory]
    [InlineData("The Rubicon, 49 BC", "the-rubicon-49-bc")]
    [InlineData("Gaius Julius Cæsar's “die”", "gaius-julius-cæsars-die")]
    [InlineData("Zëri i Popullit", "zeri-i-popullit")]
    [InlineData("p12", "section-p12")]
    [InlineData("Notes", "section-notes")]
    [InlineData("Figure 3", "section-figure-3")]
    [InlineData("…", "section")]
    [InlineData("Рубикон", "рубикон")]
    public void A_heading_gets_its_anchor_from_its_words(string words, string anchor) =>
        Assert.Equal(anchor, ((Heading)Draft.Of(Chapter(H(words))).Resolved().Works[0].Chapters[0].Body[0]).Id);

    [Fact]
    public void Headings_with_the_same_words_get_numbers() =>
        Assert.Equal(
            "#gaul: Gaul\n#gaul-2: Gaul\n#gaul-2-2: Gaul 2\n#gaul-3: Gaul",
            Draft.Of(Chapter(H("Gaul"), H("Gaul"), H("Gaul 2"), H("Gaul"))).Markup()
        );

    [Fact]
    public void Notes_are_numbered_by_layer_in_order_of_first_reference()
    {
        var chapter = WithNotes(["b", "ed-x", "a", "tr-y"], P(Mark("a"), Mark("ed-x")), P(Mark("b"), Mark("tr-y"), Mark("a")))
            .Resolved()
            .Works[0]
            .Chapters[0];
        Assert.Equal(
            ["a 1 x2 p1", "b 2 x1 p2", "ed-x E1 x1 p1", "tr-y T1 x1 p2"],
            chapter.Notes.Select(n => $"{n.Key} {n.Mark} x{n.References} p{n.Paragraph}")
        );
    }

    [Fact]
    public void Each_reference_to_a_note_knows_which_it_is() =>
        Assert.Equal("p1: [1.1][E1.1][1.2]", WithNotes(["a", "ed-x"], P(Mark("a"), Mark("ed-x"), Mark("a"))).Markup());

    [Fact]
    public void A_note_referred_to_in_a_heading_belongs_to_no_paragraph() =>
        Assert.Equal(
            0,
            WithNotes(["a"], P("one"), new Heading(default, 2, [Mark("a")])).Resolved().Works[0].Chapters[0].Notes[0].Paragraph
        );

    [Fact]
    public void A_note_used_but_not_written_is_an_error_and_leaves_no_mark()
    {
        var manuscript = WithNotes(["ed-zhou"], P("x", Mark("ed-zou"), Mark("ed-zhou")));
        Assert.Equal(["NOTE002 note 'ed-zou' is used but never written"], manuscript.Complaints());
        Assert.Equal("p1: x[E1.1]", manuscript.Markup());
    }

    [Fact]
    public void A_note_written_but_not_used_is_a_warning_and_left_out()
    {
        var manuscript = WithNotes(["a", "b"], P(Mark("a")));
        Assert.Equal(["NOTE003 note 'b' is written but never used"], manuscript.Complaints());
        Assert.Single(manuscript.Resolved().Works[0].Chapters[0].Notes);
    }

    [Fact]
    public void A_note_written_twice_is_an_error_and_the_first_holds()
    {
        var manuscript = WithNotes(["a", "a"], P(Mark("a")));
        Assert.Equal(["NOTE001 note 'a' is written twice, first in line 1"], manuscript.Complaints());
        Assert.Single(manuscript.Resolved().Works[0].Chapters[0].Notes);
    }

    [Fact]
    public void Figures_are_numbered_through_the_work()
    {
        var manuscript = Draft.Of(Chapter("one", 1, Shown("a"), Shown("b")), Chapter("two", 2, Shown("c"))) with
        {
            Figures = [Figure("c"), Figure("b"), Figure("a")],
        };
        Assert.Equal(
            ["a 1 one", "b 2 one", "c 3 two"],
            manuscript.Resolved().Figures.Select(f => $"{f.Id} {f.Standing!.Number} {f.Standing.Chapter}")
        );
    }

    [Fact]
    public void A_figure_shown_again_keeps_its_number_and_is_said_to_be()
    {
        var manuscript = Draft.Of(Chapter(Shown("a"), Shown("b"), Shown("a"))) with { Figures = [Figure("a"), Figure("b")] };
        Assert.Equal("figure 1 a\nfigure 2 b\nfigure 1 a again", manuscript.Markup());
        Assert.Equal(["FIG002 figure 'a' stands already in chapter 'rubicon' of 'rome'"], manuscript.Complaints());
    }

    [Fact]
    public void An_unknown_figure_has_no_number()
    {
        var manuscript = Draft.Of(Chapter(Shown("rubcon"))) with { Figures = [Figure("rubicon")] };
        Assert.Equal("figure 0 rubcon", manuscript.Markup());
        Assert.Equal(["FIG003 figure 'rubicon' is never shown", "FIG001 there is no figure 'rubcon'"], manuscript.Complaints());
    }

    [Theory]
    [InlineData("Caesar's men crossed the Rubicon.", 5)]
    [InlineData("The Marxist-Leninist party, in 1944 – then.", 6)]
    [InlineData("…", 0)]
    [InlineData("U.S.S.R. and O’Neill", 3)]
    public void Words_are_counted_as_readers_count_them(string text, int words) =>
        Assert.Equal(words, Draft.Of(Chapter(P(text))).Resolved().Works[0].Chapters[0].Words);

    [Fact]
    public void Code_and_links_count_as_words_and_notes_do_not() =>
        Assert.Equal(
            5,
            WithNotes(["a"], H("The title"), P(Verbatim("two words"), Mark("a"), " one")).Resolved().Works[0].Chapters[0].Words
        );

    private static FigurePlace Shown(string id) => new(default, id);

    private static Manuscript WithNotes(string[] labels, params Block[] body) =>
        Draft.Of(Chapter(body) with { Notes = [.. labels.Select(label => Note(label, "The note's words."))] });
}
