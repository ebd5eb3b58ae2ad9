using System.Collections.Immutable;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Time;
using Annals.Core.Versions;
using Annals.Resolving.Versions;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving.Versions;

public sealed class VersionTextTests
{
    [Fact]
    public void Passages_come_in_reading_order_with_quotations_and_lists_taken_apart()
    {
        var list = new ListBlock(default, true, 3, true, [new ListItem(default, [P("an item")]), new ListItem(default, [P("another")])]);
        var terms = new DefinitionList(default, [new Definition(default, [Line("a term")], [P("its meaning")])]);
        Assert.Equal(
            [
                "Paragraph 1 one",
                "Heading 0 A heading",
                "Paragraph 2 quoted",
                "Paragraph 3 an item",
                "Paragraph 4 another",
                "Paragraph 0 a term",
                "Paragraph 5 its meaning",
                "Break 0 ",
                "Verbatim 0 as typed",
            ],
            Passages(P("one"), H("A heading"), Q(P("quoted")), list, terms, new Break(default), new Verbatim(default, "", "as typed\n"))
        );
    }

    [Fact]
    public void Verse_is_a_passage_a_stanza() =>
        Assert.Equal(
            ["Verse 0 arma virumque\ncano", "Verse 0 Troiae"],
            Passages(new Verse(default, [Verse("arma virumque"), Verse("cano"), Verse(""), Verse("Troiae")]))
        );

    [Fact]
    public void A_table_is_a_passage_a_row() =>
        Assert.Equal(
            ["TableRow 0 Year | Event", "TableRow 0 1948 | Congress"],
            Passages(
                new Table(
                    default,
                    [ColumnAlignment.Start, ColumnAlignment.None],
                    [new(default, true, [Line("Year"), Line("Event")]), new(default, false, [Line("1948"), Line("Congress")])]
                )
            )
        );

    [Fact]
    public void A_figure_is_a_passage_with_its_name_for_words() =>
        Assert.Equal(["Figure 0 land-reform"], Passages(new FigurePlace(default, "land-reform")));

    [Fact]
    public void Line_ends_and_doubled_spaces_are_one_space() =>
        Assert.Equal(["Paragraph 1 one two three"], Passages(P("one", Br, "two  three ")));

    [Fact]
    public void Note_marks_and_links_leave_no_words() =>
        Assert.Equal(["Paragraph 1 Rome fell."], Passages(P(Ref(ReferenceKind.Chapter, "rubicon", "Rome"), " fell.", Mark("a"))));

    [Fact]
    public void Emphasis_changes_the_markup_and_not_the_words() => AssertMarkupDiffers(P("the ", Em("Rome")), P("the Rome"));

    [Fact]
    public void A_link_to_somewhere_else_changes_the_markup() =>
        AssertMarkupDiffers(P(Ref(ReferenceKind.Chapter, "rubicon", "there")), P(Ref(ReferenceKind.Chapter, "rubicon", "there", "p1")));

    [Fact]
    public void Quoting_a_paragraph_changes_its_markup() => AssertMarkupDiffers(P("words"), Q(P("words")));

    [Fact]
    public void Another_level_of_heading_changes_its_markup() => AssertMarkupDiffers(H("words"), new Heading(default, 3, Line("words")));

    [Fact]
    public void The_linkers_links_and_the_notes_marks_are_no_markup()
    {
        var manuscript = Draft.Of(Chapter(P("to Rome", Mark("a")))) with
        {
            Places =
            [
                new Place
                {
                    File = Nowhere,
                    Key = new(EntryKind.Place, "rome"),
                    Name = "Rome",
                    SortName = "Rome",
                },
            ],
        };
        var chapter = manuscript.Resolved().Works[0].Chapters[0];
        Assert.Contains(((Paragraph)chapter.Body[0]).Content, i => i is Reference { Automatic: true });
        Assert.Equal("", Text(chapter).Passages[0].Markup);
    }

    [Fact]
    public void The_authors_word_that_something_is_not_to_be_linked_is_no_markup() =>
        Assert.Equal("", TextOf(P(Ref(ReferenceKind.Plain, "", "Rome"))).Passages[0].Markup);

    [Fact]
    public void A_note_is_known_by_its_label_and_says_all_its_words()
    {
        var note = new Note(default, NoteKey.Parse("ed-a"), [P("First ", Em("this"), "."), Q(P("Then that."))]);
        var chapter = Draft.Of(Chapter(P("one"), P("two", Mark("ed-a"))) with { Notes = [note] }).Resolved().Works[0].Chapters[0];
        Assert.Equal(
            new ApparatusItem(ApparatusKind.Note, "ed-a", "E1", "First this.\n\nThen that.", 2),
            Assert.Single(Text(chapter).Apparatus)
        );
    }

    [Fact]
    public void Records_follow_the_notes_kind_by_kind()
    {
        var publication = Library().Resolved();
        var apparatus = VersionTexts.Of(publication.Works[0].Chapters[0], ApparatusRecords.Of(publication), new TextPool()).Apparatus;
        Assert.Equal(
            [
                "Figure rubicon 0: Turner. The Rubicon. oil\n\nThe river at dusk.",
                "Term senate 0: Senate\n\nThe elders.",
                "Person caesar 1: Caesar (44 BC)\n\nA general.",
                "Event crossing 0: January 49 BC: The crossing\n\nHe crossed.",
                "WorkCited gibbon-1776 2: Gibbon, Edward. The Decline and Fall. London: Strahan, 1776.",
            ],
            apparatus.Select(a => $"{a.Kind} {a.Key} {a.Paragraph}: {a.Words}")
        );
    }

    [Fact]
    public void Of_a_larger_publication_only_what_the_chapter_uses_is_taken()
    {
        var publication = Library().Resolved();
        var records = ApparatusRecords
            .Of(publication)
            .Only(_ => false, key => key.Kind == EntryKind.Person, e => e.Id == "crossing", _ => false);
        Assert.Equal(
            ["caesar", "crossing"],
            VersionTexts.Of(publication.Works[0].Chapters[0], records, new TextPool()).Apparatus.Select(a => a.Key)
        );
    }

    [Fact]
    public void Equal_words_of_two_versions_are_one_string()
    {
        var pool = new TextPool();
        var one = VersionTexts.Of(Resolved(P("the same ", "words")), Nothing, pool).Passages[0].Words;
        var other = VersionTexts.Of(Resolved(P("the ", "same words")), Nothing, pool).Passages[0].Words;
        Assert.Same(one, other);
    }

    private static readonly ApparatusRecords Nothing = new([], [], [], []);

    private static Manuscript Library() =>
        Draft.Of(
            Chapter(
                P(Ref(ReferenceKind.Person, "caesar", "He"), " crossed"),
                P("as ", new Citation(default, [new CitedWork(default, "gibbon-1776", "p. 12")])),
                new FigurePlace(default, "rubicon")
            )
        ) with
        {
            People = [Person("caesar", "Caesar") with { Dates = Date("-0043"), Body = [P("A general.")] }],
            Terms = [Term("senate", "Senate") with { Body = [P("The elders.")] }],
            Figures =
            [
                Figure("rubicon") with
                {
                    Title = "The Rubicon",
                    Maker = new("Turner", default),
                    Medium = "oil",
                    Caption = [P("The river at dusk.")],
                },
            ],
            Events = [new HistoricalEvent(Nowhere, "crossing", Date("-0048-01"), "The crossing", [P("He crossed.")])],
            Bibliography =
            [
                new BibliographyItem
                {
                    Key = "gibbon-1776",
                    Type = "book",
                    Title = "The Decline and Fall",
                    Authors = [new("Gibbon", "Edward", null)],
                    Publisher = "Strahan",
                    Place = "London",
                    Issued = new(1776),
                },
            ],
        };

    private static Edtf Date(string text) => Edtf.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    private static VerseLine Verse(string words) => new(default, 0, words.Length == 0 ? [] : Line(words));

    private static void AssertMarkupDiffers(Block one, Block other)
    {
        var (a, b) = (TextOf(one).Passages[0], TextOf(other).Passages[0]);
        Assert.Equal(a.Words, b.Words);
        Assert.NotEqual(a.Markup, b.Markup);
    }

    private static IEnumerable<string> Passages(params Block[] body) => TextOf(body).Passages.Select(p => $"{p.Kind} {p.Number} {p.Words}");

    private static VersionText TextOf(params Block[] body) => Text(Resolved(body));

    private static VersionText Text(Chapter chapter) => VersionTexts.Of(chapter, Nothing, new TextPool());

    private static Chapter Resolved(params Block[] body) => Draft.Of(Chapter(body)).Resolved().Works[0].Chapters[0];
}
