using System.Collections.Immutable;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class CitationTests
{
    [Fact]
    public void The_first_note_that_cites_a_work_cites_it_whole_and_later_ones_in_short()
    {
        var chapter = Chapter(P("One", Mark("1"), " two", Mark("2"))) with
        {
            Notes = [Note("1", "See ", Cited("gibbon", "p. 3"), "."), Note("2", "And ", Cited("gibbon", "p. 9"), ".")],
        };
        Assert.Equal(
            ["See Edward Gibbon, Memoirs of My Life (London: Strahan, 1796), 3.", "And Gibbon, Memoirs of My Life, 9."],
            Notes(chapter)
        );
    }

    [Fact]
    public void The_first_is_the_one_that_is_read_first_whatever_layer_and_order_it_is_written_in()
    {
        var chapter = Chapter(P("One", Mark("ed-a")), P("two", Mark("1"))) with
        {
            Notes = [Note("1", Cited("gibbon")), Note("ed-a", Cited("gibbon"))],
        };
        Assert.Equal(["Gibbon, Memoirs of My Life", "Edward Gibbon, Memoirs of My Life (London: Strahan, 1796)"], Notes(chapter));
    }

    [Fact]
    public void Each_chapter_begins_anew()
    {
        var manuscript = Draft.Of(
            Chapter("a", 1, P("One", Mark("1"))) with
            {
                Notes = [Note("1", Cited("gibbon"))],
            },
            Chapter("b", 2, P("One", Mark("1"))) with
            {
                Notes = [Note("1", Cited("gibbon"))],
            }
        ) with
        {
            Bibliography = Books,
        };
        Assert.All(
            manuscript.Resolved().Works[0].Chapters,
            c => Assert.StartsWith("Edward Gibbon", Words(c.Notes[0]), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void In_running_text_a_work_is_cited_in_short_between_parentheses()
    {
        var chapter = Chapter(P("So it was ", Cited("gibbon", "p. 3"), ".", Mark("1"))) with { Notes = [Note("1", Cited("gibbon"))] };
        Assert.Equal("So it was (Gibbon, Memoirs of My Life, 3).", PlainText.Of(((Paragraph)Resolved(chapter).Body[0]).Content));
        Assert.Equal(["Edward Gibbon, Memoirs of My Life (London: Strahan, 1796)"], Notes(chapter));
    }

    [Fact]
    public void Between_an_authors_own_parentheses_there_are_no_others() =>
        Assert.Equal(
            "So it was (see Gibbon, Memoirs of My Life; Suetonius, Lives of the Caesars) and (Suetonius, Lives of the Caesars).",
            PlainText.Of(
                (
                    (Paragraph)
                        Resolved(
                            Chapter(P("So it was (see ", Cited("gibbon"), "; ", Cited("suetonius"), ") and ", Cited("suetonius"), "."))
                        ).Body[0]
                ).Content
            )
        );

    [Fact]
    public void A_record_cites_in_short()
    {
        var manuscript = Draft.Of(Chapter(P("Caesar"))) with
        {
            Bibliography = Books,
            People = [Person("caesar", "Caesar") with { Body = [P("A general ", Cited("suetonius"), ".")] }],
        };
        Assert.Equal(
            "A general (Suetonius, Lives of the Caesars).",
            PlainText.Of(((Paragraph)manuscript.Resolved().People[0].Body[0]).Content)
        );
    }

    [Fact]
    public void Works_that_would_read_alike_take_their_subtitles()
    {
        var chapter = Chapter(P("One", Mark("1"), Mark("2"))) with
        {
            Notes =
            [
                Note("1", Cited("maverick"), " ", Cited("albania")),
                Note("2", Cited("maverick", "p. 1"), "; ", Cited("albania", "p. 2")),
            ],
        };
        Assert.Equal("Biberaj, Albania: A Socialist Maverick, 1; Biberaj, Albania: The Rocky Road, 2", Notes(chapter)[1]);
    }

    [Fact]
    public void Works_are_taken_for_one_another_only_where_both_are_cited()
    {
        var chapter = Chapter(P("One", Mark("1"), Mark("2"))) with
        {
            Notes = [Note("1", Cited("maverick")), Note("2", Cited("maverick", "p. 1"))],
        };
        Assert.Equal("Biberaj, Albania, 1", Notes(chapter)[1]);
    }

    [Fact]
    public void Authors_of_one_family_name_keep_their_own() =>
        Assert.Equal(
            "One (Edward Gibbon, Memoirs of My Life, 1) and (Guy Gibbon, Coins, 1).",
            PlainText.Of(
                ((Paragraph)Resolved(Chapter(P("One ", Cited("gibbon", "p. 1"), " and ", Cited("coins", "p. 1"), "."))).Body[0]).Content
            )
        );

    [Fact]
    public void Editions_of_one_book_are_told_apart_by_their_years() =>
        Assert.Equal(
            "(Fronto, Letters (1920); Fronto, Letters (1955), 4)",
            PlainText.Of(
                (
                    (Paragraph)
                        Resolved(
                            Chapter(P(new Citation(default, [new(default, "fronto-a", null), new(default, "fronto-b", "p. 4")])))
                        ).Body[0]
                ).Content
            )
        );

    [Fact]
    public void A_work_cited_in_replaced_words_alone_has_its_short_form_there() =>
        Assert.Equal(
            "(Gibbon, Memoirs of My Life)",
            PlainText.Of(Replaced(P("See ", new Emendation(default, Line(Cited("gibbon")), Line("it"), "why"), " now.")))
        );

    [Fact]
    public void A_work_cited_in_replaced_words_of_a_note_has_its_short_form_there()
    {
        var note = Resolved(
            Chapter(P("One", Mark("1"))) with
            {
                Notes = [Note("1", new Emendation(default, Line(Cited("gibbon")), Line("it"), "why"))],
            }
        ).Notes[0];
        Assert.Equal("Gibbon, Memoirs of My Life", PlainText.Of(Interventions.In(note.Content).Single().Source));
    }

    [Fact]
    public void Works_cited_in_replaced_words_are_taken_for_one_another_with_those_of_the_reading_text() =>
        Assert.Equal(
            "(Biberaj, Albania: A Socialist Maverick)",
            PlainText.Of(Replaced(P("See ", new Emendation(default, Line(Cited("maverick")), Line(Cited("albania")), "why"), ".")))
        );

    [Fact]
    public void Dropped_words_longer_than_what_stays_may_end_with_a_citation() =>
        Assert.Equal(
            "many more words than stay (Gibbon, Memoirs of My Life)",
            PlainText.Of(Replaced(P("So ", new Emendation(default, Line("many more words than stay ", Cited("gibbon")), [], "why"), ".")))
        );

    [Theory]
    [InlineData("So (it ", "was ", "was Gibbon, Memoirs of My Life")]
    [InlineData("So it ", "(was ", "(was Gibbon, Memoirs of My Life")]
    [InlineData("So (it) ", "was ", "was (Gibbon, Memoirs of My Life)")]
    [InlineData("So (it ", "was) ", "was) (Gibbon, Memoirs of My Life)")]
    public void Between_an_authors_own_parentheses_there_are_no_others_in_replaced_words(string before, string replaced, string shown) =>
        Assert.Equal(
            shown,
            PlainText.Of(Replaced(P(before, new Emendation(default, Line(replaced, Cited("gibbon")), Line("is"), "why"), ".")))
        );

    private static ImmutableArray<Inline> Replaced(Paragraph written) => Interventions.In(Resolved(Chapter(written)).Body).Single().Source;

    [Fact]
    public void The_publication_knows_where_each_work_is_cited()
    {
        var chapter = Chapter(P("One", Mark("ed-a")), P("two ", Cited("gibbon"), " and ", Cited("gibbon"))) with
        {
            Notes = [Note("ed-a", Cited("gibbon"), Cited("suetonius"))],
        };
        var manuscript = Draft.Of(chapter) with
        {
            Bibliography = Books,
            Pages = [new StandingPage(Nowhere, "about", "About", 1, null, [P("So ", Cited("gibbon"))])],
        };
        var citations = manuscript.Resolved().Citations;
        Assert.Equal(
            ["Untitled /rome/rubicon/#p2", "Untitled /rome/rubicon/#note-ed-a ed-a", "About /about/"],
            citations["gibbon"].Select(c => $"{c.Where} {c.Address} {c.Note}".TrimEnd())
        );
        Assert.Single(citations["suetonius"]);
        Assert.False(citations.ContainsKey("coins"));
    }

    private static Citation Cited(string key, string? locator = null) => new(default, [new CitedWork(default, key, locator)]);

    private static Chapter Resolved(Chapter chapter) => (Draft.Of(chapter) with { Bibliography = Books }).Resolved().Works[0].Chapters[0];

    private static string[] Notes(Chapter chapter) => [.. Resolved(chapter).Notes.Select(Words)];

    private static string Words(Note note) => PlainText.Of(((Paragraph)note.Content[0]).Content);

    private static BibliographyItem Book(string key, string family, string given, string title, int year) =>
        new()
        {
            Key = key,
            Type = "book",
            Title = title,
            Authors = [new(family, given, null)],
            Issued = new(year),
            Place = "London",
            Publisher = "Strahan",
        };

    private static ImmutableArray<BibliographyItem> Books =>
        [
            Book("gibbon", "Gibbon", "Edward", "Memoirs of My Life", 1796),
            Book("coins", "Gibbon", "Guy", "Coins", 1990),
            Book("maverick", "Biberaj", "Elez", "Albania: A Socialist Maverick", 1990),
            Book("albania", "Biberaj", "Elez", "Albania: The Rocky Road", 1998),
            Book("fronto-a", "Fronto", "Marcus", "Letters", 1920),
            Book("fronto-b", "Fronto", "Marcus", "Letters", 1955),
            new()
            {
                Key = "suetonius",
                Type = "book",
                Title = "Lives of the Caesars",
                Authors = [new(null, null, "Suetonius")],
            },
        ];
}
