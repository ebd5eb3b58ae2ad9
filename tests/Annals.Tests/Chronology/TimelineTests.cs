using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Time;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Annals.Tests.Resolving;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Chronology;

/// <summary>What is dated in a publication, the sections of its timeline, its page and strips.</summary>
public sealed class TimelineTests
{
    [Fact]
    public void A_paragraph_counts_for_each_year_that_it_names_once()
    {
        var dated = Publication("1945/1992", P("In 1961, and again in 1961, and in 1960–62.")).Dated[new(new("rome"), new("rubicon"))];
        Assert.Equal([(1, new Period(1961, 1961)), (1, new Period(1960, 1962))], dated.Select(d => (d.Paragraph, d.Years)));
    }

    [Fact]
    public void Of_a_life_only_birth_and_death_are_named() =>
        Assert.Equal([1908, 1985], Publication("1900/1992", P("Hoxha (1908–1985)")).Dated.Values.Single().Select(d => d.Years.First));

    [Fact]
    public void Notes_tables_headings_and_code_are_not_read()
    {
        var chapter = Draft.Chapter(
            P("x", Mark("1"), Draft.Verbatim("in 1961")),
            H("In 1961"),
            new Table(Span.None, [ColumnAlignment.None], [new TableRow(Span.None, false, [Line("in 1961")])])
        ) with
        {
            Notes = [Note("1", "in 1961")],
        };
        Assert.Empty(Draft.Of(chapter).Resolved().Dated);
    }

    [Fact]
    public void Paragraphs_in_quotations_are_read() =>
        Assert.Equal(2, Publication("1945/1992", P("x"), Q(P("In 1961"))).Dated.Values.Single().Single().Paragraph);

    [Fact]
    public void An_event_has_the_passages_that_refer_to_it_or_name_its_day_and_not_those_that_name_its_year()
    {
        var manuscript = Of(
            "1945/1992",
            P("In 1968 it left."),
            P(Ref(ReferenceKind.Event, "pact", "the Pact"), " was left."),
            P("On 13 September 1968, it left")
        ) with
        {
            Events = [Event("pact", "1968-09-13")],
        };
        var happened = manuscript.Resolved().Timeline!.Sections.Single().Events.Single();
        Assert.Equal([2, 3], happened.Passages.Select(p => p.Paragraph));
    }

    [Fact]
    public void An_event_of_several_days_is_named_by_its_first_and_last()
    {
        var manuscript = Of(
            "1945/1992",
            P("In the night of 17–18 December 1981 he died."),
            P("On 19 December 1981"),
            P("In December 1981")
        ) with
        {
            Events = [Event("death", "1981-12-17/1981-12-18")],
        };
        Assert.Equal([1], manuscript.Resolved().Timeline!.Sections.Single().Events.Single().Passages.Select(p => p.Paragraph));
    }

    [Theory]
    [InlineData("1945/1992", 10)]
    [InlineData("1700/1992", 10)]
    [InlineData("1600/1999", 20)]
    [InlineData("-0500/1500", 100)]
    [InlineData("-3000/2000", 200)]
    public void The_unit_is_such_that_there_are_at_most_thirty_sections(string years, int unit)
    {
        var (first, last) = (A.Date(years).FirstYear!.Value, A.Date(years).LastYear!.Value);
        var events = Enumerable.Range(0, last - first + 1).Select(i => Event($"e{i}", EdtfYear(first + i))).ToImmutableArray();
        var timeline = (Of(years) with { Events = events }).Resolved().Timeline!;
        Assert.Equal(unit, timeline.Unit);
        Assert.InRange(timeline.Sections.Length, 1, 30);
        Assert.Equal(events.Length, timeline.Sections.Sum(s => s.Events.Length));
        Assert.Equal(timeline.Sections.Length, timeline.Sections.Select(Addresses.SectionAnchor).Distinct().Count());
    }

    [Theory]
    [InlineData("1961", "1960s")]
    [InlineData("0005", "1-9")]
    [InlineData("0000", "9-1-bc")]
    [InlineData("-0043", "49-40-bc")]
    public void A_section_is_called_by_its_years(string year, string anchor) =>
        Assert.Equal(
            anchor,
            Addresses.SectionAnchor((Of(null) with { Events = [Event("e", year)] }).Resolved().Timeline!.Sections.Single())
        );

    [Theory]
    [InlineData(-999)]
    [InlineData(1)]
    public void Ticks_stand_at_round_years_before_our_era_too(int first)
    {
        var html = Html(Of(null) with { Events = [.. Enumerable.Range(0, 40).Select(i => Event($"e{i}", EdtfYear(first + (10 * i))))] });
        var picture = html[html.IndexOf("section-picture", StringComparison.Ordinal)..];
        var ticks = Regex.Matches(picture, ">([0-9]+)(?:&#xA0;BC)?</text>").Select(m => int.Parse(m.Groups[1].Value, null)).ToList();
        Assert.InRange(ticks.Count, 100, 400);
        Assert.All(ticks, year => Assert.Equal(0, year % 2));
    }

    [Fact]
    public void A_look_back_is_listed_before_what_is_drawn_and_does_not_stretch_it()
    {
        var timeline = Publication("1945/1992", P("Since 1389, and in 1961 and in 2011.")).Timeline!;
        Assert.Equal(new Period(1940, 1999), timeline.Years);
        Assert.Equal(["1389-1939", "1960s", "2000-2011"], timeline.Sections.Select(Addresses.SectionAnchor));
        Assert.Equal(10, timeline.Unit);
    }

    [Fact]
    public void Events_without_dated_passages_passages_without_events_and_neither()
    {
        Assert.Equal(1, Pages(Of(null, P("x")) with { Events = [Event("e", "1961")] }));
        Assert.Equal(1, Pages(Of(null, P("In 1961"))));
        Assert.Equal(0, Pages(Of("1945/1992", P("x"))));

        static int Pages(Manuscript manuscript)
        {
            var publication = manuscript.Resolved();
            var pages = PagePlan.Of(publication).OfType<TimelinePage>().ToList();
            foreach (var page in pages)
                Assert.Contains(
                    "<section class=\"years-section\" id=\"1960s\"",
                    A.Html(page, A.Frame(publication)),
                    StringComparison.Ordinal
                );
            return pages.Count;
        }
    }

    [Fact]
    public void Marks_stand_in_the_order_of_the_list_and_say_how_sure_they_are()
    {
        var html = Html(
            Of(null) with
            {
                Events = [Event("c", "1963?"), Event("a", "1960-05-01"), Event("b", "1961/.."), Event("d", "1964~/1966")],
            }
        );
        var marks = Ids(html, "<a href=\"#event-", "tabindex");
        Assert.Equal(["a", "b", "c", "d"], marks);
        Assert.Equal(marks, Ids(html, "<li id=\"event-", ">"));
        Assert.Contains("href=\"#event-b\" tabindex=\"-1\" class=\"mark open\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#event-c\" tabindex=\"-1\" class=\"mark uncertain\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_events_of_a_decade_all_have_their_names_beside_them()
    {
        var html = Html(
            Of(null) with
            {
                Events = [.. Enumerable.Range(0, 10).Select(i => Event($"e{i}", $"194{Math.Min(i, 5)}-0{(i % 9) + 1}-11"))],
            }
        );
        Assert.Equal(10, html.Split("<line class=\"stem").Length - 1);
    }

    [Fact]
    public void A_thousand_events_of_one_year_are_drawn_too()
    {
        var html = Html(Of(null) with { Events = [.. Enumerable.Range(0, 1000).Select(i => Event($"e{i}", "1961"))] });
        Assert.Equal(1000, html.Split("<circle").Length - 1);
    }

    [Fact]
    public void A_year_leads_to_its_passages()
    {
        var html = Html(Of("1945/1992", P("In 1961"), P("By 1961 all"), P("x"), P("In 44 BC")));
        Assert.Contains("<dt>1961</dt>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/rome/rubicon/#p1\" aria-label=\"1961: Chapter 1, paragraphs 1–2\">1–2</a>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>44&#xA0;BC</dt>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_without_years_of_its_own_has_a_strip_of_those_that_it_names()
    {
        var publication = Publication("1945/1992", P("In 1961"), P("until 1968."));
        Assert.Contains(
            "<a class=\"years\" href=\"/timeline/#1960s\"><span class=\"unseen\">The chapter covers 1961–1968 of the years 1945–1992. See the timeline.</span>",
            ChapterHtml(publication),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("class=\"years\"", ChapterHtml(Publication("1945/1992", P("x"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_says_a_work_s_years_they_are_those_that_its_chapters_name()
    {
        var publication = Draft.Of(Draft.Chapter("a", 1, P("In January 1911.")), Draft.Chapter("b", 2, P("Until May 1968."))).Resolved();
        Assert.Equal(new Period(1911, 1968), publication.Years[new("rome")]);
        Assert.Empty(Draft.Of(Draft.Chapter(P("x"))).Resolved().Years);
    }

    [Fact]
    public void The_chapters_of_a_long_work_share_a_hundred_cells()
    {
        var chapters = Enumerable
            .Range(1, 1000)
            .Select(i => Draft.Chapter($"c{i}", i, P(i is 3 or 7 or 1000 ? "Caesar" : "Pompey")))
            .ToArray();
        var publication = (Draft.Of(chapters) with { People = [Draft.Person("caesar", "Caesar")] }).Resolved();
        var html = A.Html(PagePlan.Of(publication).OfType<EntryPage>().Single(), A.Frame(publication));
        Assert.Contains(
            "<a href=\"/rome/c3/#p1\" tabindex=\"-1\"><title>3 Untitled – 7 Untitled: 2 mentions</title>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"/rome/c1000/#p1\" tabindex=\"-1\"><title>1000 Untitled: 1 mention</title>",
            html,
            StringComparison.Ordinal
        );
        Assert.Equal((2, 1), (html.Split("class=\"cell\"").Length - 1, html.Split("class=\"none\"").Length - 1));
        Assert.Contains("<path class=\"none\" stroke-dasharray=\"3 1\" d=\"M0 19.5h400\">", html, StringComparison.Ordinal);
        Assert.Contains("In 3 of 1000 chapters", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_s_chapters_are_a_cell_each_linked_to_the_first_mention()
    {
        var chapters = Enumerable
            .Range(1, 70)
            .Select(i => Draft.Chapter($"c{i}", i, P("x"), P(i % 2 == 0 ? "Caesar" : "Pompey")))
            .ToArray();
        var publication = (Draft.Of(chapters) with { People = [Draft.Person("caesar", "Caesar")] }).Resolved();
        var html = A.Html(PagePlan.Of(publication).OfType<EntryPage>().Single(), A.Frame(publication));
        Assert.Contains("<a href=\"/rome/c2/#p2\" tabindex=\"-1\"><title>2 Untitled: 1 mention</title>", html, StringComparison.Ordinal);
        Assert.Equal(35, html.Split("class=\"cell\"").Length - 1);
        Assert.Contains("In 35 of 70 chapters", html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "@",
            html[html.IndexOf("chapter-strip", StringComparison.Ordinal)..html.IndexOf("In 35 of", StringComparison.Ordinal)],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_there_is_one_chapter_there_is_no_strip_of_chapters()
    {
        var publication = (Draft.Of(Draft.Chapter(P("Caesar"))) with { People = [Draft.Person("caesar", "Caesar")] }).Resolved();
        Assert.DoesNotContain(
            "chapter-strip",
            A.Html(PagePlan.Of(publication).OfType<EntryPage>().Single(), A.Frame(publication)),
            StringComparison.Ordinal
        );
    }

    private static Manuscript Of(string? years, params Block[] body)
    {
        var manuscript = Draft.Of(Draft.Chapter(body));
        return manuscript with { Works = [manuscript.Works[0] with { Dates = years is null ? null : A.Date(years) }] };
    }

    private static Publication Publication(string? years, params Block[] body) => Of(years, body).Resolved();

    private static HistoricalEvent Event(string id, string date) =>
        new(new SourceFile($"events/{id}.md", ""), id, A.Date(date), $"What happened at {id}", [P("It happened.")]);

    private static string EdtfYear(int year) => year < 0 ? $"-{-year:0000}" : $"{year:0000}";

    private static string Html(Manuscript manuscript)
    {
        var publication = manuscript.Resolved();
        return A.Html(PagePlan.Of(publication).OfType<TimelinePage>().Single(), A.Frame(publication));
    }

    private static string ChapterHtml(Publication publication) =>
        A.Html(PagePlan.Of(publication).OfType<ChapterPage>().Single(), A.Frame(publication));

    private static string[] Ids(string html, string before, string behind) =>
        [
            .. html.Split(before)
                .Skip(1)
                .Where(p => p.Contains(behind, StringComparison.Ordinal))
                .Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]),
        ];
}
