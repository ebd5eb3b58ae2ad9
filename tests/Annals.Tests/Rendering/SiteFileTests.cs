using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Rendering;
using Annals.Resolving.Pages;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>The files beside the pages: feed, sitemap, headers, redirections, and what a page's head tells machines.</summary>
public sealed class SiteFileTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly Chapter s_moved = A.Chapter() with
    {
        Formerly = [new(new ChapterSlug("titovites"), Span.None), new(new ChapterSlug("tito"), Span.None)],
    };

    [Fact]
    public void Every_page_of_the_plan_is_a_file()
    {
        var files = FilesOf(A.Publication(A.Chapter()));
        Assert.Equal("ChapterPage /albania/yugoslavia/", files["albania/yugoslavia/index.html"]);
        Assert.Equal("TitlePage /", files["index.html"]);
        Assert.Contains("404.html", files.Keys);
    }

    [Fact]
    public void The_feed_takes_its_dates_from_the_chapters()
    {
        var feed = XDocument.Parse(FilesOf(A.Publication(A.Chapter()))["feed.xml"]).Root!;
        Assert.Equal("2026-11-22T00:00:00Z", feed.Element(s_atom + "updated")!.Value);
        Assert.Equal("https://annals.example/sub/albania/yugoslavia/", feed.Element(s_atom + "entry")!.Element(s_atom + "id")!.Value);
        Assert.Equal("Annals", feed.Element(s_atom + "author")!.Element(s_atom + "name")!.Value);
    }

    [Fact]
    public void A_feed_entry_keeps_its_id_when_its_chapter_moves()
    {
        var entry = XDocument.Parse(FilesOf(A.Publication(s_moved))["feed.xml"]).Root!.Element(s_atom + "entry")!;
        Assert.Equal("https://annals.example/sub/albania/titovites/", entry.Element(s_atom + "id")!.Value);
        Assert.Equal("https://annals.example/sub/albania/yugoslavia/", entry.Element(s_atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public void A_feed_survives_what_no_xml_may_hold()
    {
        var chapter = A.Chapter() with { Title = "A \u0001 & B <c>", Summary = "x\u000By" };
        Assert.Equal(
            "A  & B <c>",
            XDocument.Parse(FilesOf(A.Publication(chapter))["feed.xml"]).Root!.Element(s_atom + "entry")!.Element(s_atom + "title")!.Value
        );
    }

    [Fact]
    public void A_publication_without_chapters_still_has_a_feed() => XDocument.Parse(FilesOf(A.Publication())["feed.xml"]);

    [Fact]
    public void The_sitemap_lists_what_can_be_found_and_when_it_changed()
    {
        var map = FilesOf(A.Publication(A.Chapter()))["sitemap.xml"];
        Assert.Contains(
            "<url><loc>https://annals.example/sub/albania/yugoslavia/</loc>\n<lastmod>2026-11-22</lastmod>",
            map,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("404", map, StringComparison.Ordinal);
        XDocument.Parse(map);
    }

    [Fact]
    public void Robots_are_told_of_the_sitemap() =>
        Assert.Contains(
            "Sitemap: https://annals.example/sub/sitemap.xml",
            FilesOf(A.Publication())["robots.txt"],
            StringComparison.Ordinal
        );

    [Fact]
    public void A_former_address_sends_its_reader_on()
    {
        var files = FilesOf(A.Publication(s_moved));
        Assert.Equal(
            "/sub/albania/titovites/* /sub/albania/yugoslavia/:splat 301!\n/sub/albania/tito/* /sub/albania/yugoslavia/:splat 301!\n",
            files["_redirects"]
        );
        Assert.Contains("content=\"0; url=/sub/albania/yugoslavia/\"", files["albania/tito/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_moved_there_are_no_redirections() =>
        Assert.DoesNotContain("_redirects", FilesOf(A.Publication(A.Chapter())).Keys);

    [Fact]
    public void No_two_rules_say_how_long_to_keep_one_file()
    {
        var rules = FilesOf(A.Publication(A.Chapter()))["_headers"].Split("\n/", StringSplitOptions.RemoveEmptyEntries);
        var patterns = rules
            .Where(r => r.Contains("Cache-Control", StringComparison.Ordinal))
            .Select(r => "/" + r.Split('\n')[0].TrimStart('/'))
            .ToList();
        Assert.Contains("/sub/assets/*", patterns);
        Assert.Contains("/sub/albania/*", patterns);
        Assert.Contains("/sub/", patterns);
        foreach (var pattern in patterns.Where(p => p.EndsWith('*')))
        {
            Assert.DoesNotContain(patterns, other => other != pattern && other.StartsWith(pattern[..^1], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_page_is_served_with_the_policy() =>
        Assert.Contains(
            "/sub/*\n  Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
            FilesOf(A.Publication())["_headers"],
            StringComparison.Ordinal
        );

    [Fact]
    public void A_card_s_linked_data_is_json_that_cannot_end_its_script()
    {
        var chapter = A.Chapter() with { Title = "The \"case\" of </script> & Tito's" };
        var publication = A.Publication(chapter);
        var frame = Frame(publication);
        var card = frame.Catalogue!.CardOf(PagePlan.Of(publication).OfType<ChapterPage>().Single(), frame);
        Assert.DoesNotContain("<", card.LinkedData.Value, StringComparison.Ordinal);
        var graph = JsonDocument.Parse(card.LinkedData.Value).RootElement.GetProperty("@graph");
        Assert.Equal(chapter.Title, graph[0].GetProperty("headline").GetString());
        Assert.Equal(3, graph[1].GetProperty("itemListElement").GetArrayLength());
        Assert.Equal("https://annals.example/sub/albania/yugoslavia/", card.Canonical);
    }

    [Fact]
    public void Every_kind_of_page_has_a_card()
    {
        var person = A.Person("enver-hoxha", "Enver Hoxha", "Khoja") with { Dates = A.Date("1908-10-16/1985~") };
        var publication = A.Publication(A.Chapter()).With(A.Figure("reform", "Reform")) with
        {
            People = [person],
            Terms = [A.Term("juche", "Juche")],
        };
        var frame = Frame(publication);
        foreach (var page in PagePlan.Of(publication))
            JsonDocument.Parse(frame.Catalogue!.CardOf(page, frame).LinkedData.Value);
        var card = frame
            .Catalogue!.CardOf(PagePlan.Of(publication).OfType<EntryPage>().Single(p => p.Entry is Person), frame)
            .LinkedData.Value;
        Assert.Contains("\"birthDate\":\"1908-10-16\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain("deathDate", card, StringComparison.Ordinal);
    }

    private static SiteFrame Frame(Publication publication) => A.Frame(publication, "https://annals.example/sub/");

    private static Dictionary<string, string> FilesOf(Publication publication) =>
        Outputs
            .Of(
                publication,
                PagePlan.Of(publication),
                Frame(publication),
                (page, _, to) => to.Write(Encoding.UTF8.GetBytes($"{page.GetType().Name} {page.Address}"))
            )
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content().Span));
}
