using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Resolving.Pages;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

/// <summary>Where the back-of-book index leads.</summary>
public sealed class IndexTests
{
    private static readonly EntryKey s_caesar = new(EntryKind.Person, "caesar");

    [Fact]
    public void Paragraphs_that_follow_each_other_are_joined_and_each_stands_once() =>
        Assert.Equal("rubicon: 1, 3-5", Index(Chapter(P("Caesar"), P("x"), P("Caesar, Caesar"), Q(P("Caesar")), P("Caesar"))));

    [Fact]
    public void A_title_comes_first_and_a_heading_counts_as_the_paragraph_below_it() =>
        Assert.Equal("rubicon: title, 2", Index(Chapter(P("x"), H("Caesar"), P("y")) with { Title = "Caesar’s war" }));

    [Fact]
    public void A_heading_at_the_end_leads_to_the_last_paragraph() => Assert.Equal("rubicon: 1", Index(Chapter(P("x"), H("Caesar"))));

    [Fact]
    public void What_stands_in_a_table_is_found_from_the_paragraph_before_it() =>
        Assert.Equal(
            "rubicon: 2",
            Index(
                Chapter(
                    P("x"),
                    P("y"),
                    new Table(
                        Span.None,
                        [ColumnAlignment.None],
                        [new TableRow(Span.None, true, [Line("who")]), new TableRow(Span.None, false, [Line("Caesar")])]
                    )
                )
            )
        );

    [Fact]
    public void Notes_are_found_by_their_marks_those_of_one_hand_together()
    {
        var chapter = Chapter(P("x", Mark("ed-a"), Mark("1"), Mark("ed-b"))) with
        {
            Notes = [Note("ed-b", "Caesar"), Note("ed-a", "Caesar and Caesar"), Note("1", "Caesar")],
        };
        Assert.Equal("rubicon: n1, nE1, nE2", Index(chapter));
    }

    [Fact]
    public void A_figure_is_found_where_it_stands_by_its_caption_and_by_its_maker()
    {
        var shown = Chapter("one", 1, P("x"), new FigurePlace(Span.None, "coin"), new FigurePlace(Span.None, "bust"));
        var manuscript = With(shown) with
        {
            Figures =
            [
                Figure("bust") with
                {
                    Maker = new("caesar", Span.None),
                },
                Figure("coin") with
                {
                    Caption = [P("Caesar on a coin")],
                },
                Figure("never-shown") with
                {
                    Caption = [P("Caesar")],
                },
            ],
        };
        Assert.Equal("one: fig1, fig2", Index(manuscript));
    }

    [Fact]
    public void Definitions_and_pages_are_no_passages_of_a_work()
    {
        var manuscript = With(Chapter(P("x"))) with
        {
            Terms = [Term("die", "die") with { Body = [P("Caesar threw it.")] }],
            Pages = [new StandingPage(Nowhere, "about", "About", 1, null, [P("On Caesar.")])],
        };
        Assert.Equal("", Index(manuscript));
    }

    [Fact]
    public void Each_work_has_its_own_passages_in_order()
    {
        var gaul = Chapter("alesia", 1, P("Caesar")) with { Work = new WorkSlug("gaul") };
        var rome = With(Chapter(P("x"), P("Caesar")));
        var manuscript = rome with
        {
            Works =
            [
                .. rome.Works,
                new Work
                {
                    File = Nowhere,
                    Slug = new WorkSlug("gaul"),
                    Title = "Gaul",
                    Chapters = [gaul],
                },
            ],
        };
        Assert.Equal("rubicon: 2 | alesia: 1", Index(manuscript));
    }

    [Fact]
    public void What_is_named_in_very_many_chapters_has_its_chapters_listed_and_then_only_counted()
    {
        Assert.Equal("c1-c10; c12-c30", Index(Chapters(30, i => i != 11)));
        Assert.Equal("throughout 50 in 50", Index(Chapters(100, i => i % 2 == 0)));
    }

    [Fact]
    public void The_index_holds_every_kind_in_one_alphabet()
    {
        var manuscript = With(Chapter(P("Caesar"))) with
        {
            Terms = [Term("dictator", "dictator")],
            Places =
            [
                new Place
                {
                    File = Nowhere,
                    Key = new(EntryKind.Place, "alesia"),
                    Name = "Alesia",
                    SortName = "Alesia",
                },
            ],
            Organisations =
            [
                new Organisation
                {
                    File = Nowhere,
                    Key = new(EntryKind.Organisation, "senate"),
                    Name = "Senate",
                    SortName = "Senate",
                },
            ],
        };
        var index = PagePlan.Of(manuscript.Resolved()).OfType<IndexPage>().Single();
        Assert.Equal("/index/", index.Address.Value);
        Assert.Equal(
            ["A Alesia", "C Caesar", "D dictator", "S Senate"],
            index.Letters.SelectMany(l => l.Lines.Select(line => $"{l.Letter} {line.Head}"))
        );
    }

    [Fact]
    public void A_publication_without_entries_has_no_index() =>
        Assert.Empty(PagePlan.Of(Draft.Of(Chapter(P("x"))).Resolved()).OfType<IndexPage>());

    private static Manuscript With(params Chapter[] chapters) => Draft.Of(chapters) with { People = [Person("caesar", "Caesar")] };

    private static Manuscript Chapters(int count, Func<int, bool> named) =>
        With([.. Enumerable.Range(1, count).Select(i => Chapter($"c{i}", i, P(named(i) ? "Caesar" : "x")))]);

    private static string Index(params Chapter[] chapters) => Index(With(chapters));

    private static string Index(Manuscript manuscript)
    {
        var publication = manuscript.Resolved();
        var works = new IndexLocators(publication).Of(publication.EntryByKey[s_caesar]);
        return string.Join(
            " | ",
            works.Select(w => w.IsEverywhere ? $"throughout {w.Passages} in {w.InChapters}" : string.Join("; ", w.Chapters.Select(Told)))
        );
    }

    private static string Told(ChapterLocators found) =>
        found.Places.IsEmpty
            ? $"{found.First.Slug}-{found.Last.Slug}"
            : $"{found.First.Slug}: {string.Join(", ", found.Places.Select(Told))}";

    private static string Told(Locator place) =>
        place switch
        {
            TitleLocator => "title",
            ParagraphLocator p when p.First == p.Last => $"{p.First}",
            ParagraphLocator p => $"{p.First}-{p.Last}",
            FigureLocator f => $"fig{f.Number}",
            NoteLocator n => "n" + n.Note.Mark,
            _ => place.ToString(),
        };
}
