using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class RegularisationTests
{
    private static readonly Person s_hoxha = Person("enver-hoxha", "Enver Hoxha", "Hoxha")
        .Reading("Khoja", "Hoxha")
        .Reading("Enver Khalil Khoja", "Enver Halil Hoxha");
    private static readonly Person s_xoxe = Person("koci-xoxe", "Koçi Xoxe").Reading("Kochi Dzodze", "Koçi Xoxe").Reading("Dzodze", "Xoxe");
    private static readonly Person s_madhi = Person("guri-madhi", "Guri Madhi").Reading("Madi", "Madhi");
    private static readonly Term s_titoism = Term("titoism", "Titoism").Reading("Titovites", "Titoites") with { Autolink = false };
    private static readonly Term s_party = Term("party", "Party of Labour of Albania", "PLA")
        .Reading("Albanian Party of Labor", "Party of Labour of Albania")
        .Reading("APT", "PLA") with
    {
        Autolink = false,
    };

    [Fact]
    public void A_name_is_given_its_standard_form_and_linked_by_it() =>
        Reads("p1: [{Khoja>Hoxha}](person:enver-hoxha) spoke. {Khoja>Hoxha} left.", P("Khoja spoke. Khoja left."));

    [Theory]
    [InlineData("Khoja's", "[{Khoja>Hoxha}](person:enver-hoxha)'s")]
    [InlineData("Khoja’s", "[{Khoja>Hoxha}](person:enver-hoxha)’s")]
    [InlineData("KHOJA", "[{KHOJA>HOXHA}](person:enver-hoxha)")]
    [InlineData("the Khojas and the KHOJAS", "the {Khojas>Hoxhas} and the {KHOJAS>HOXHAS}")]
    [InlineData("the Khojas' land", "the {Khojas>Hoxhas}' land")]
    [InlineData("Kho\u00ADja", "[{Kho\u00ADja>Hoxha}](person:enver-hoxha)")]
    [InlineData("Khoja\u0301", "Khoja\u0301")]
    [InlineData("Khojaism, aKhoja, khoja", "Khojaism, aKhoja, khoja")]
    [InlineData("neo-Khoja", "neo-[{Khoja>Hoxha}](person:enver-hoxha)")]
    [InlineData("Enver Khalil Khoja", "[{Enver Khalil Khoja>Enver Halil Hoxha}](person:enver-hoxha)")]
    [InlineData("Enver Khoja", "[Enver {Khoja>Hoxha}](person:enver-hoxha)")]
    [InlineData("Hoxha and Khoja", "[Hoxha](person:enver-hoxha) and {Khoja>Hoxha}")]
    [InlineData("the Titovites, titovites", "the {Titovites>Titoites}, {titovites>titoites}")]
    [InlineData("Madi was madi", "[{Madi>Madhi}](person:guri-madhi) was madi")]
    [InlineData("the APT, not apt", "the {APT>PLA}, not apt")]
    public void Possessives_plurals_and_case_are_kept(string words, string read) => Reads("p1: " + read, P(words));

    [Fact]
    public void Plurals_are_made_in_English_only() =>
        Assert.Equal("p1: die Khojas", Draft.Of(Chapter(P("die Khojas")) with { Language = "de" }).With(s_hoxha).Edited());

    [Fact]
    public void A_name_over_the_end_of_a_line_keeps_it() =>
        Reads("p1: So [{Kochi/Dzodze>Koçi/Xoxe}](person:koci-xoxe) fell.", P("So Kochi", Br, "Dzodze fell."));

    [Fact]
    public void Where_the_words_do_not_answer_each_other_the_line_ends_after_the_name() =>
        Reads("p1: the {Albanian Party/of Labor>Party of Labour of Albania} met", P("the Albanian Party", Br, "of Labor met"));

    [Fact]
    public void Emphasis_within_a_name_stays_with_its_word() =>
        Reads("p1: So [{*Kochi* Dzodze>*Koçi* Xoxe}](person:koci-xoxe).", P("So ", Em("Kochi"), " Dzodze."));

    [Fact]
    public void A_name_that_emphasis_overlaps_is_read_word_by_word() =>
        Reads("p1: *the {Kochi>Koçi}* {Dzodze>Xoxe} fell", P(Em("the Kochi"), " Dzodze fell"));

    [Fact]
    public void Within_links_the_words_change_and_the_link_stays() =>
        Reads(
            "p1: [{Khoja>Hoxha}](!person:enver-hoxha) and [his {Dzodze>Xoxe}](https://example.org/), [Enver {Khalil>Halil}](!person:enver-hoxha) {Khoja>Hoxha}",
            P(
                Ref(ReferenceKind.Person, "enver-hoxha", "Khoja"),
                " and ",
                new Link(default, "https://example.org/", null, Line("his Dzodze")),
                ", ",
                Ref(ReferenceKind.Person, "enver-hoxha", "Enver Khalil"),
                " Khoja"
            )
        );

    [Fact]
    public void A_mark_of_a_note_that_is_not_there_is_told_of_and_leaves_the_name_whole()
    {
        var draft = Draft
            .Of(Chapter(P("He met Enver", Mark("typo"), " Khoja.")))
            .With(Person("enver-hoxha", "Enver Hoxha").Reading("Enver Khoja", "Enver Hoxha"));
        Assert.Equal("p1: He met [{Enver Khoja>Enver Hoxha}](person:enver-hoxha).", draft.Edited());
        Assert.Contains("NOTE002 note 'typo' is used but never written", draft.Complaints());
    }

    [Fact]
    public void A_word_that_a_link_cuts_stays_as_the_source_has_it() =>
        Reads("p1: [Kho](https://example.org/)ja spoke.", P(new Link(default, "https://example.org/", null, Line("Kho")), "ja spoke."));

    [Fact]
    public void Code_and_plain_words_stay() =>
        Reads("p1: `Khoja` and Khoja", P(Verbatim("Khoja"), " and ", Ref(ReferenceKind.Plain, "", "Khoja")));

    [Fact]
    public void What_an_editor_touched_stays_and_has_no_link_of_its_own() =>
        Reads(
            "p1: {Tito>Khoja} and {n>}[Khoja](person:enver-hoxha) and Enver {>Khalil }{Khoja>Hoxha}",
            P(Emended("Tito", "Khoja"), " and ", Emended("n", ""), "Khoja and Enver ", Emended("", "Khalil "), "Khoja")
        );

    [Fact]
    public void A_dropped_passage_before_a_name_stays_outside_its_link() =>
        Reads("p1: So {the >}[{Khoja>Hoxha}](person:enver-hoxha).", P("So ", Emended("the ", ""), "Khoja."));

    [Fact]
    public void Headings_and_the_authors_notes_are_regularised_and_not_the_editors()
    {
        var chapter = Draft
            .Of(
                Chapter(H("Khoja"), P("He", Mark("1"), Mark("ed-a"), Mark("tr-a"))) with
                {
                    Notes = [Note("1", "Khoja"), Note("ed-a", "Khoja"), Note("tr-a", "Khoja")],
                }
            )
            .With(s_hoxha)
            .Resolved()
            .Works[0]
            .Chapters[0];
        Assert.Equal("#khoja: {Khoja>Hoxha}", Lines(chapter.Body[0]).Single());
        Assert.Equal(["p0: {Khoja>Hoxha}", "p0: Khoja", "p0: Khoja"], chapter.Notes.SelectMany(n => n.Content).SelectMany(Lines));
    }

    [Fact]
    public void A_title_of_the_source_is_regularised_and_keeps_what_it_was()
    {
        var publication = Draft
            .Of(Chapter(P("He.")) with { Title = "Khoja's rise" }, Chapter("fall", 2) with { Title = "Khoja falls", TitleSupplied = true })
            .With(s_hoxha)
            .Resolved();
        var (first, second) = (publication.Works[0].Chapters[0], publication.Works[0].Chapters[1]);
        Assert.Equal(("Hoxha's rise", "Khoja's rise"), (first.Title, first.TitleInSource));
        Assert.Equal(("Khoja falls", null), (second.Title, second.TitleInSource));
        Assert.Equal("Hoxha's rise", publication.MentionsOf(s_hoxha.Key)[0].Where);
    }

    [Fact]
    public void A_figures_title_is_regularised_where_it_is_the_sources()
    {
        var own = Figure("own") with { Title = "Khoja" };
        var theirs = Figure("theirs") with { Title = "Khoja", Source = new FigureSource("rome", 1, "Khoja") };
        var chapter = Chapter(new FigurePlace(default, "own"), new FigurePlace(default, "theirs"));
        Assert.Equal(
            ["Khoja", "Hoxha"],
            (Draft.Of(chapter) with { Figures = [own, theirs] }).With(s_hoxha).Resolved().Figures.Select(f => f.Title)
        );
        Assert.Equal(
            ["Khoja", "Khoja"],
            (Draft.Of(chapter with { Regularise = false }) with { Figures = [own, theirs] })
                .With(s_hoxha)
                .Resolved()
                .Figures.Select(f => f.Title)
        );
    }

    [Fact]
    public void A_chapter_and_a_record_can_switch_it_off()
    {
        Assert.Equal("p1: [Khoja](person:enver-hoxha)", Draft.Of(Chapter(P("Khoja")) with { Regularise = false }).With(s_hoxha).Edited());
        Assert.Equal(
            "p1: [Khoja](person:enver-hoxha) and the Khojas",
            Draft.Of(Chapter(P("Khoja and the Khojas"))).With(s_hoxha with { Regularise = false }).Edited()
        );
    }

    [Fact]
    public void Interventions_are_numbered_through_the_body_each_kind_by_itself()
    {
        var body = Draft
            .Of(Chapter(H("Khoja"), P("Khoja ", Emended("a", "b")), P(Em(Emended("c", "d")), " Dzodze")))
            .With(s_hoxha, s_xoxe)
            .Resolved()
            .Works[0]
            .Chapters[0]
            .Body;
        Assert.Equal(
            "Hoxha 1, Hoxha 2, b 1, d 2, Xoxe 3",
            string.Join(", ", Interventions.In(body).Select(i => $"{PlainText.Of(i.Reading)} {i.Number}"))
        );
    }

    [Fact]
    public void A_mention_knows_the_sources_form()
    {
        var mentions = Draft.Of(Chapter(P("So Enver Khoja, Hoxha and Kochi", Br, "Dzodze."))).With(s_hoxha, s_xoxe).Resolved().Mentions;
        Assert.Equal([("Enver Hoxha", "Enver Khoja"), ("Hoxha", null)], mentions[s_hoxha.Key].Select(m => (m.Words, m.InSource)));
        Assert.Equal(("Koçi Xoxe", "Kochi Dzodze"), mentions[s_xoxe.Key].Select(m => (m.Words, m.InSource!)).Single());
        Assert.Equal(("So", ", Hoxha and Koçi Xoxe."), (mentions[s_hoxha.Key][0].Before.Trim(), mentions[s_hoxha.Key][0].After));
    }

    [Fact]
    public void A_record_that_reads_one_form_in_two_ways_is_an_error() =>
        Assert.Contains(
            "NAME003 'Dzodze' is read 'Xoxe' at 1:1 and 'Dzodza' here",
            Draft.Of(Chapter(P("Dzodze"))).With(s_xoxe.Reading("Dzodze", "Dzodza")).Complaints()
        );

    [Fact]
    public void Two_records_that_read_one_form_are_an_error() =>
        Assert.Contains(
            "NAME001 name 'Dzodze' belongs to people/koci-xoxe.md:1:1 too",
            Draft.Of(Chapter(P("Dzodze"))).With(s_xoxe, Person("other", "Other").Reading("Dzodze", "Gjodze")).Complaints()
        );

    private static void Reads(string expected, params Block[] body) =>
        Assert.Equal(expected, Draft.Of(Chapter(body)).With(s_hoxha, s_xoxe, s_madhi).With(s_titoism, s_party).Edited());
}

/// <summary>What tests of interventions write.</summary>
internal static class Interventional
{
    public static Person Reading(this Person person, string source, string read) =>
        person with
        {
            Variants = person.Variants.Add(new Variant(source, read, Span.None)),
        };

    public static Term Reading(this Term term, string source, string read) =>
        term with
        {
            Variants = term.Variants.Add(new Variant(source, read, Span.None)),
        };

    public static Manuscript With(this Manuscript manuscript, params Person[] people) => manuscript with { People = [.. people] };

    public static Manuscript With(this Manuscript manuscript, params Term[] terms) => manuscript with { Terms = [.. terms] };

    /// <summary>The first chapter's text, interventions as <c>{source>reading}</c>.</summary>
    public static string Edited(this Manuscript manuscript) => manuscript.Markup();
}
