using Annals.Core.Prose;
using Annals.Core.Publications;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class FirstMentionTests
{
    private static readonly Person s_hoxha = Person("enver-hoxha", "Enver Hoxha", "Hoxha", "Khoja");

    [Fact]
    public void The_first_mention_in_a_chapter_is_linked_and_the_next_is_not() =>
        Linked("p1: [Enver Hoxha](person:enver-hoxha) ruled.\np2: Hoxha died.", P("Enver Hoxha ruled."), P("Hoxha died."));

    [Fact]
    public void A_mention_is_found_across_the_end_of_a_line() =>
        Linked("p1: So [Enver/Hoxha](person:enver-hoxha) ruled.", P("So Enver", Br, "Hoxha ruled."));

    [Fact]
    public void A_mention_that_begins_in_emphasis_and_ends_outside_is_not_linked_but_the_next_is() =>
        Linked("p1: So *the Enver* Hoxha; [Hoxha](person:enver-hoxha).", P("So ", Em("the Enver"), " Hoxha; Hoxha."));

    [Fact]
    public void A_mention_whose_first_word_is_emphasised_is_linked_with_the_emphasis() =>
        Linked("p1: So [*Enver* Hoxha](person:enver-hoxha).", P("So ", Em("Enver"), " Hoxha."));

    [Fact]
    public void A_mention_within_emphasis_is_linked_within_it() =>
        Linked("p1: So *old [Enver Hoxha](person:enver-hoxha) ruled*.", P("So ", Em("old Enver Hoxha ruled"), "."));

    [Fact]
    public void Headings_links_and_code_are_not_linked() =>
        Linked(
            "#hoxha: Hoxha\np1: `Hoxha` and [Hoxha](https://example.org/) and [Hoxha](person:enver-hoxha)",
            H("Hoxha"),
            P(Verbatim("Hoxha"), " and ", new Link(default, "https://example.org/", null, Line("Hoxha")), " and Hoxha")
        );

    [Fact]
    public void A_mention_in_a_quotation_is_linked() =>
        Linked("> p1: [Hoxha](person:enver-hoxha) spoke.\np2: Hoxha sat down.", Q(P("Hoxha spoke.")), P("Hoxha sat down."));

    [Fact]
    public void A_reference_of_the_authors_counts_as_the_first_mention() =>
        Linked(
            "p1: [He](!person:enver-hoxha) ruled. Hoxha died.",
            P(Ref(ReferenceKind.Person, "enver-hoxha", "He"), " ruled. Hoxha died.")
        );

    [Fact]
    public void A_plain_word_is_neither_linked_nor_a_mention()
    {
        var manuscript = With(P(Ref(ReferenceKind.Plain, "", "Khoja"), " is a title."));
        Assert.Equal("p1: Khoja is a title.", manuscript.Markup());
        Assert.Empty(manuscript.Resolved().Mentions);
    }

    [Fact]
    public void A_name_ends_at_an_apostrophe() => Linked("p1: [Khoja](person:enver-hoxha)'s and Khojas.", P("Khoja's and Khojas."));

    [Fact]
    public void A_name_is_found_in_capitals_but_not_in_small_letters() =>
        Linked("p1: hoxha, [HOXHA](person:enver-hoxha).", P("hoxha, HOXHA."));

    [Fact]
    public void A_note_mark_within_a_name_parts_it() =>
        Assert.Equal(
            "p1: Enver[1.1] [Hoxha](person:enver-hoxha).",
            (
                With(P("Enver", Mark("1"), " Hoxha.")) is var m
                    ? m with
                    {
                        Works = [m.Works[0] with { Chapters = [m.Works[0].Chapters[0] with { Notes = [Note("1", "So.")] }] }],
                    }
                    : m
            ).Markup()
        );

    [Fact]
    public void A_chapter_that_wants_no_links_gets_none_but_its_mentions_are_recorded()
    {
        var manuscript = Draft.Of(Chapter(P("Hoxha ruled.")) with { Autolink = false }) with { People = [s_hoxha] };
        Assert.Equal("p1: Hoxha ruled.", manuscript.Markup());
        Assert.Single(manuscript.Resolved().MentionsOf(s_hoxha.Key));
    }

    [Fact]
    public void A_mention_tells_its_place_and_the_words_around_it()
    {
        var mention = Assert.Single(
            With(P("First."), P("When", Br, "Enver Hoxha", Mark("1"), " ruled Albania.")).Resolved().MentionsOf(s_hoxha.Key)
        );
        Assert.Equal(("When ", "Enver Hoxha", " ruled Albania."), (mention.Before, mention.Words, mention.After));
        Assert.Equal(("/rome/rubicon/#p2", 2, MentionPlace.Text), (mention.Address.Value, mention.Paragraph, mention.Place));
    }

    private static Manuscript With(params Block[] body) => Draft.Of(Chapter(body)) with { People = [s_hoxha] };

    private static void Linked(string expected, params Block[] body) => Assert.Equal(expected, With(body).Markup());
}
