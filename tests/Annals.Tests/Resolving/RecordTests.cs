using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Time;
using Annals.Resolving.Pages;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class RecordTests
{
    [Fact]
    public void A_citation_gets_a_short_form_and_an_address()
    {
        var manuscript = Draft.Of(
            Chapter(P(new Citation(default, [new CitedWork(default, "gibbon-1776", "p. 12"), new CitedWork(default, "syme-1939", null)])))
        ) with
        {
            Bibliography = Books,
        };
        var paragraph = (Paragraph)manuscript.Resolved().Works[0].Chapters[0].Body[0];
        Assert.Equal("(Gibbon, Decline and Fall, 12; Syme and Millar, “Revolution”)", PlainText.Of(paragraph.Content));
        Assert.Equal("/bibliography/#work-gibbon-1776", ((Citation)paragraph.Content[0]).Works[0].Address?.Value);
    }

    [Fact]
    public void A_work_that_the_bibliography_lacks_is_an_error_with_the_nearest_key()
    {
        var manuscript = Draft.Of(Chapter(P(new Citation(default, [new CitedWork(default, "gibon-1776", null)])))) with
        {
            Bibliography = Books,
        };
        var diagnostic = Assert.Single(Annals.Resolving.Resolution.Of(manuscript, CancellationToken.None).Diagnostics);
        Assert.Equal(("CITE001", "did you mean @gibbon-1776?"), (diagnostic.Rule.Code, diagnostic.Hint));
    }

    [Fact]
    public void The_bibliography_goes_by_name_then_title_then_year() =>
        Assert.Equal(
            ["anon", "gibbon-1788", "gibbon-1776", "gibbon", "syme-1939"],
            (Draft.Of(Chapter(P("."))) with { Bibliography = Books }).Resolved().Bibliography.Select(b => b.Key)
        );

    [Theory]
    [InlineData("en", "Çelebi|Cicero|Cinna|Zeno")]
    [InlineData("sq", "Cicero|Cinna|Çelebi|Zeno")]
    public void Lists_are_sorted_by_the_publications_language(string language, string order)
    {
        var manuscript = Draft.Of(Chapter(P("."))) with
        {
            People = [Person("a", "Zeno"), Person("b", "Cinna"), Person("c", "Çelebi"), Person("d", "Cicero")],
        };
        Assert.Equal(
            order,
            string.Join(
                '|',
                (manuscript with { Settings = manuscript.Settings with { Language = language } }).Resolved().People.Select(p => p.Name)
            )
        );
    }

    [Fact]
    public void Events_go_by_date_and_a_year_comes_before_its_days()
    {
        var manuscript = Draft.Of(Chapter(P("."))) with
        {
            Events =
            [
                Happened("d", "0044-03-15"),
                Happened("c", "0044-03"),
                Happened("a", "-0049-01-10"),
                Happened("b", "0044"),
                Happened("0", "../-0100"),
            ],
        };
        Assert.Equal("0abcd", string.Concat(manuscript.Resolved().Events.Select(e => e.Id)));
    }

    [Theory]
    [InlineData("bust-maker", "Bust Maker", true, "")]
    [InlineData("Bust Maker", "Bust Maker", true, "")]
    [InlineData("after Praxiteles", "after Praxiteles", false, "")]
    [InlineData("bust-makr", "bust-makr", false, "FIG006 there is no person 'bust-makr'")]
    public void A_maker_is_a_persons_id_or_name_or_free_text(string maker, string name, bool known, string complaint)
    {
        var manuscript = Draft.Of(Chapter(new FigurePlace(default, "bust"))) with
        {
            People = [Person("bust-maker", "Bust Maker")],
            Figures = [Figure("bust") with { Maker = new(maker, Span.None) }],
        };
        var figure = manuscript.Resolved().Figures[0];
        Assert.Equal((name, known), (figure.MakerName, figure.MakerKey is not null));
        Assert.Equal(complaint, string.Join('|', manuscript.Complaints().Where(c => c.StartsWith("FIG", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("bust.jpg", "A bust.", "")]
    [InlineData("Bust.jpg", "A bust.", "FIG004 there is no image 'images/Bust.jpg'")]
    [InlineData("images/bust.jpg", "A bust.", "FIG004 there is no image 'images/images/bust.jpg'")]
    [InlineData("bust.jpg", "", "FIG005 the image of figure 'bust' has no text for those who cannot see it")]
    public void An_image_is_there_and_says_what_it_shows(string image, string alternative, string complaint)
    {
        var manuscript = Draft.Of(Chapter(new FigurePlace(default, "bust"))) with
        {
            Figures = [Figure("bust") with { Image = new(image, Span.None), Alternative = alternative }],
            Images = [new ImageFile("bust.jpg", 10, 10, () => default)],
        };
        Assert.Equal(complaint, string.Join('|', manuscript.Complaints()));
    }

    [Fact]
    public void A_term_that_refers_to_no_term_is_an_error()
    {
        var manuscript = Draft.Of(Chapter(P("die, dice"))) with
        {
            Terms = [Term("die", "die") with { SeeAlso = [new("dic", Span.None)] }, Term("dice", "dice")],
        };
        Assert.Equal(["TERM001 there is no term 'dic'"], manuscript.Complaints());
    }

    [Fact]
    public void A_publication_of_one_chapter_has_the_pages_that_it_needs_and_no_others() =>
        Assert.Equal(
            ["/", "/rome/", "/rome/rubicon/", "/rome/text/", "/search/", "/404.html", "/offline/"],
            Addresses(Draft.Of(Chapter(P("One."))))
        );

    [Fact]
    public void Every_kind_of_record_brings_its_pages()
    {
        var manuscript = Draft.Of(Chapter(P("One.", Mark("1"))) with { Notes = [Note("1", "So.")] }) with
        {
            Terms = [Term("die", "die")],
            People = [Person("caesar", "Caesar")],
            Figures = [Figure("bust") with { Maker = new("caesar", Span.None) }],
            Events = [Happened("crossing", "-0049")],
            Bibliography = Books,
            Pages = [new StandingPage(Nowhere, "about", "About", 1, null, [P("So.")])],
        };
        Assert.Equal(
            [
                "/",
                "/rome/",
                "/rome/rubicon/",
                "/rome/text/",
                "/rome/notes/",
                "/glossary/",
                "/people/",
                "/glossary/die/",
                "/people/caesar/",
                "/figures/",
                "/figures/bust/",
                "/timeline/",
                "/bibliography/",
                "/index/",
                "/about/",
                "/search/",
                "/404.html",
                "/offline/",
            ],
            Addresses(manuscript)
        );
        var caesar = PagePlan.Of(manuscript.Resolved()).OfType<EntryPage>().Single(p => p.Entry is Person);
        Assert.Equal("bust", Assert.Single(caesar.Figures).Id);
    }

    [Fact]
    public void A_chapters_page_knows_its_neighbours()
    {
        var pages = PagePlan
            .Of(Draft.Of(Chapter("a", 1, P(".")), Chapter("b", 2, P(".")), Chapter("c", 3, P("."))).Resolved())
            .OfType<ChapterPage>();
        Assert.Equal(["-a-b", "a-b-c", "b-c-"], pages.Select(p => $"{p.Previous?.Slug}-{p.Chapter.Slug}-{p.Next?.Slug}"));
    }

    [Theory]
    [InlineData(
        "Gaius Julius Caesar (c. 100 BC – 44 BC) was a general. He wrote.",
        "Gaius Julius Caesar (c. 100 BC – 44 BC) was a general."
    )]
    [InlineData("“The die is cast.” So he said.", "“The die is cast.”")]
    [InlineData("J. Caesar and M. Antony ruled", "J. Caesar and M. Antony ruled")]
    [InlineData("In 44 B.C. he died. Then war.", "In 44 B.C. he died.")]
    public void A_description_is_the_first_sentence(string text, string sentence)
    {
        var manuscript = Draft.Of(Chapter(P("Caesar"))) with { People = [Person("caesar", "Caesar") with { Body = [P(text)] }] };
        Assert.Equal(sentence, PagePlan.Of(manuscript.Resolved()).OfType<EntryPage>().Single().Description);
    }

    private static string[] Addresses(Manuscript manuscript) => [.. PagePlan.Of(manuscript.Resolved()).Select(p => p.Address.Value)];

    private static HistoricalEvent Happened(string id, string date)
    {
        Assert.True(Edtf.TryParse(date, out var edtf));
        return new HistoricalEvent(new SourceFile($"events/{id}.md", ""), id, edtf!, id, []);
    }

    private static System.Collections.Immutable.ImmutableArray<BibliographyItem> Books =>
        [
            new()
            {
                Key = "syme-1939",
                Type = "article-journal",
                Title = "The Revolution",
                Authors = [new("Syme", "Ronald", null), new("Millar", "Fergus", null)],
                Issued = new(1939),
            },
            new()
            {
                Key = "gibbon",
                Type = "book",
                Title = "Memoirs",
                Authors = [new("Gibbon", "Edward", null)],
            },
            new()
            {
                Key = "gibbon-1788",
                Type = "book",
                Title = "Decline and Fall",
                Authors = [new("Gibbon", "Edward", null)],
                Issued = new(1788),
            },
            new()
            {
                Key = "gibbon-1776",
                Type = "book",
                Title = "Decline and Fall: A History",
                Authors = [new("Gibbon", "Edward", null)],
                Issued = new(1776),
            },
            new()
            {
                Key = "anon",
                Type = "book",
                Title = "Acts of the Senate",
            },
        ];
}
