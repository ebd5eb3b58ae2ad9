using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Versions;
using Annals.Rendering;
using Annals.Resolving.Pages;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>What machines are told of versions: passages, TimeMaps, headers, feeds, redirections.</summary>
public sealed class VersionFileTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly Dictionary<string, string> s_files = FilesOf(AHistory.Published());

    [Fact]
    public void Passages_say_where_each_paragraph_of_each_version_is_now()
    {
        var root = JsonDocument.Parse(s_files["albania/yugoslavia/passages.json"]).RootElement;
        Assert.Equal("1.1.1", root.GetProperty("current").GetString());
        Assert.Equal("https://annals.example/sub/albania/yugoslavia/", root.GetProperty("address").GetString());
        var first = root.GetProperty("versions")[0];
        Assert.Equal("https://annals.example/sub/albania/yugoslavia/versions/1.0.0/", first.GetProperty("address").GetString());
        Assert.Equal(
            """[{"paragraph":1,"fate":"same","now":[1],"edited":false,"nearest":1},{"paragraph":2,"fate":"edited","now":[3],"edited":true,"nearest":3}]""",
            first.GetProperty("passages").GetRawText()
        );
    }

    [Fact]
    public void A_time_map_lists_the_versions_in_link_format() =>
        Assert.Equal(
            """
            <https://annals.example/sub/albania/yugoslavia/>; rel="original",
            <https://annals.example/sub/albania/yugoslavia/versions/timemap.link>; rel="self"; type="application/link-format"; from="Fri, 20 Nov 2026 00:00:00 GMT"; until="Sun, 22 Nov 2026 00:00:00 GMT",
            <https://annals.example/sub/albania/yugoslavia/versions/1.0.0/>; rel="first memento"; datetime="Fri, 20 Nov 2026 00:00:00 GMT",
            <https://annals.example/sub/albania/yugoslavia/versions/1.1.0/>; rel="memento"; datetime="Sat, 21 Nov 2026 00:00:00 GMT",
            <https://annals.example/sub/albania/yugoslavia/versions/1.1.1/>; rel="last memento"; datetime="Sun, 22 Nov 2026 00:00:00 GMT"

            """,
            s_files["albania/yugoslavia/versions/timemap.link"]
        );

    [Fact]
    public void The_only_version_is_the_first_and_the_last() =>
        Assert.Contains(
            "rel=\"first last memento\"",
            FilesOf(A.Publication(A.Chapter()).With(AHistory.Of(A.Chapter(), AHistory.Version(AHistory.First))))[
                "albania/yugoslavia/versions/timemap.link"
            ],
            StringComparison.Ordinal
        );

    [Fact]
    public void A_version_is_served_with_its_relations()
    {
        var headers = s_files["_headers"];
        Assert.Contains(
            "/sub/albania/yugoslavia/versions/timemap.link\n  Content-Type: application/link-format\n",
            headers,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/sub/albania/yugoslavia/versions/1.1.0/\n  Memento-Datetime: Sat, 21 Nov 2026 00:00:00 GMT\n  Link: </sub/albania/yugoslavia/>; rel=\"original\", "
                + "</sub/albania/yugoslavia/versions/timemap.link>; rel=\"timemap\"; type=\"application/link-format\", </sub/albania/yugoslavia/versions/1.1.1/>; rel=\"latest-version\", "
                + "</sub/albania/yugoslavia/versions/1.0.0/>; rel=\"predecessor-version\", </sub/albania/yugoslavia/versions/1.1.1/>; rel=\"successor-version\", "
                + "</sub/albania/yugoslavia/versions/>; rel=\"version-history\"\n",
            headers,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_feed_has_an_entry_for_each_release_newest_first()
    {
        var entries = Entries(s_files["feed.xml"]);
        Assert.Equal(["1.1.1", "1.1.0", "1.0.0"], entries.Select(e => e.Element(s_atom + "title")!.Value[^5..]));
        Assert.Equal("https://annals.example/sub/albania/yugoslavia/versions/1.1.1/", entries[0].Element(s_atom + "id")!.Value);
        Assert.Equal("What 1.1.1 changed.", entries[0].Element(s_atom + "summary")!.Value);
    }

    [Fact]
    public void Corrections_are_the_releases_that_only_mend() =>
        Assert.Equal(
            ["Conflict with Yugoslavia, version 1.1.1"],
            Entries(s_files["corrections.xml"]).Select(e => e.Element(s_atom + "title")!.Value)
        );

    [Theory]
    [InlineData(ErratumStatus.Confirmed, "For “1917” read “1911”.")]
    [InlineData(ErratumStatus.Rejected, null)]
    public void A_mistake_that_was_found_is_news_of_corrections_unless_it_is_none(ErratumStatus status, string? summary)
    {
        var chapter = A.Chapter();
        var erratum = new Erratum
        {
            File = chapter.File,
            Id = "birth",
            Chapter = new("yugoslavia", Span.None),
            Version = new(new ChapterVersion(1, 0, 0), Span.None),
            Paragraph = new(3, Span.None),
            Wrong = new("1917", Span.None),
            Right = "1911",
            Status = status,
            Date = new DateOnly(2026, 11, 24),
            Standing = new ErratumStanding(chapter.Work, chapter.Slug.Value, chapter.Title, 3, null),
        };
        var entries = Entries(FilesOf(A.Publication(chapter) with { Errata = [erratum] })["corrections.xml"]);
        Assert.Equal(summary, entries.SingleOrDefault()?.Element(s_atom + "summary")?.Value);
    }

    [Fact]
    public void Who_released_it_is_the_author_of_the_news()
    {
        var history = AHistory.OfThree(A.Chapter());
        history = history with { Versions = [.. history.Versions.Select(v => v with { By = "A. Reader" })] };
        Assert.All(
            Entries(FilesOf(A.Publication(A.Chapter()).With(history))["feed.xml"]),
            e => Assert.Equal("A. Reader", e.Element(s_atom + "author")!.Element(s_atom + "name")!.Value)
        );
    }

    [Fact]
    public void A_chapter_without_releases_stays_in_the_feed()
    {
        var chapter = A.Chapter();
        var feed = FilesOf(A.Publication(chapter, A.Chapter("china", [])).With(AHistory.OfThree(chapter)))["feed.xml"];
        Assert.Contains(Entries(feed), e => e.Element(s_atom + "id")!.Value == "https://annals.example/sub/albania/china/");
        Assert.DoesNotContain(Entries(feed), e => e.Element(s_atom + "id")!.Value == "https://annals.example/sub/albania/yugoslavia/");
    }

    [Fact]
    public void Where_nothing_was_released_there_are_no_such_files() =>
        Assert.DoesNotContain(
            FilesOf(A.Publication(A.Chapter())).Keys,
            f => f is "corrections.xml" || f.EndsWith(".json", StringComparison.Ordinal) || f.EndsWith(".link", StringComparison.Ordinal)
        );

    [Fact]
    public void Old_versions_are_not_to_be_found_from_outside()
    {
        var map = s_files["sitemap.xml"];
        Assert.DoesNotContain("/yugoslavia/versions/", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/changes/", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://annals.example/sub/versions/</loc>\n<lastmod>2026-11-22</lastmod>", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_chapter_s_versions_keep_their_addresses()
    {
        var chapter = A.Chapter() with { Formerly = [new(new ChapterSlug("titovites"), Span.None)] };
        var files = FilesOf(A.Publication(chapter).With(AHistory.OfThree(chapter) with { Folder = new ChapterSlug("titovites") }));
        foreach (var below in new[] { "", "versions/", "versions/1.0.0/", "changes/1.0.0..1.1.0/" })
        {
            Assert.Contains(
                $"content=\"0; url=/sub/albania/yugoslavia/{below}\"",
                files[$"albania/titovites/{below}index.html"],
                StringComparison.Ordinal
            );
        }
        Assert.Equal(files["albania/yugoslavia/passages.json"], files["albania/titovites/passages.json"]);
        Assert.Equal("/sub/albania/titovites/* /sub/albania/yugoslavia/:splat 301!\n", files["_redirects"]);
        Assert.Equal(
            "https://annals.example/sub/albania/titovites/versions/1.1.1/",
            Entries(files["feed.xml"])[0].Element(s_atom + "id")!.Value
        );
    }

    [Fact]
    public void Every_page_of_versions_has_a_card()
    {
        var publication = AHistory.Published();
        var frame = A.Frame(publication);
        foreach (var page in PagePlan.Of(publication))
            JsonDocument.Parse(frame.Catalogue!.CardOf(page, frame).LinkedData.Value);
        var version = frame.Catalogue!.CardOf(PagePlan.Of(publication).OfType<VersionPage>().First(), frame);
        Assert.Contains("\"exampleOfWork\":{\"@type\":\"Article\"", version.LinkedData.Value, StringComparison.Ordinal);
        Assert.Equal(
            ["Albania, 1945–1992", "The Last Stalinist Fortress", "Conflict with Yugoslavia", "Versions"],
            version.Trail.Select(t => t.Label)
        );
    }

    private static List<XElement> Entries(string feed) => [.. XDocument.Parse(feed).Root!.Elements(s_atom + "entry")];

    private static Dictionary<string, string> FilesOf(Publication publication) =>
        Outputs
            .Of(
                publication,
                PagePlan.Of(publication),
                A.Frame(publication, "https://annals.example/sub/"),
                (page, _, to) => to.Write(Encoding.UTF8.GetBytes($"{page.GetType().Name} {page.Address}"))
            )
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content().Span));
}
