using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Tests.Rendering;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class PageTests
{
    [Theory]
    [InlineData("The Last Stalinist Fortress: Albania, 1945–1992", null, "The Last Stalinist Fortress", "Albania, 1945–1992")]
    [InlineData("Albania", null, "Albania", null)]
    [InlineData("Albania: A Country Study", "Fourth edition", "Albania: A Country Study", "Fourth edition")]
    public void A_title_parts_at_its_colon_unless_it_has_a_subtitle(string title, string? subtitle, string main, string? rest) =>
        Assert.Equal(new FullTitle(main, rest), FullTitle.Of(title, subtitle));

    [Fact]
    public void A_work_without_years_takes_its_chapters_years()
    {
        var work = A.Work(A.Chapter() with { Dates = A.Date("1948/1953") }, A.Chapter() with { Dates = A.Date("1961") }, A.Chapter());
        Assert.Equal("1948/1961", YearsOf.The(work)?.Text);
    }

    [Fact]
    public void A_long_work_s_contents_show_the_chapters_near_the_one_read()
    {
        var chapters = Enumerable.Range(1, 100).Select(n => A.Chapter("chapter-" + n, [])).ToArray();
        var publication = A.Publication(chapters);

        var html = A.Html(
            new ChapterPage(publication, publication.Works[0], chapters[49], chapters[48], chapters[50]),
            A.Frame(publication)
        );

        Assert.Equal(15, html.Split("<span class=\"numeral\">").Length - 1);
        Assert.Contains("href=\"/albania/chapter-50/\" aria-current=\"page\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/albania/\">All 100 chapters</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, 40, 0)]
    [InlineData(41, 0, 1)]
    public void A_library_s_pages_show_the_way_to_the_list_of_works(int works, int listed, int ways)
    {
        var publication = A.Publication() with
        {
            Works = [.. Enumerable.Range(1, works).Select(n => A.Work(A.Chapter()) with { Slug = new WorkSlug("volume-" + n), Title = "Volume " + n })],
        };

        var html = A.Html(new NotFoundPage(publication, "Nothing here"), A.Frame(publication) with { Works = publication.Works });

        Assert.Equal(listed, html.Split("<a href=\"/volume-").Length - 1);
        Assert.Equal(ways, html.Split("<a href=\"/#works\">All 41 works</a>").Length - 1);
    }

    [Fact]
    public void A_page_writes_no_self_closing_element_and_no_style()
    {
        var chapter = A.Chapter() with { Dates = A.Date("1948/1953") };
        var publication = A.Publication(chapter);

        var html = A.Html(new ChapterPage(publication, publication.Works[0], chapter, null, null), A.Frame(publication));

        Assert.DoesNotContain("/>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_two_sites_share_no_part()
    {
        var publication = A.Publication(A.Chapter());
        var page = new NotFoundPage(publication, "Nothing here");

        var first = A.Html(page, A.Frame(publication, "https://one.example/"));
        var second = A.Html(page, A.Frame(publication, "https://two.example/sub/"));

        Assert.Contains("href=\"/search/\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/search/\"", second, StringComparison.Ordinal);
        Assert.Contains("href=\"/sub/search/\"", second, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_page_says_that_it_is_the_one_being_read()
    {
        var publication = A.Publication(A.Chapter());

        var search = A.Html(new SearchPage(publication, "Search"), A.Frame(publication));
        var other = A.Html(new NotFoundPage(publication, "Nothing here"), A.Frame(publication));

        Assert.Contains("href=\"/search/\" aria-current=\"page\"", search, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-current", other, StringComparison.Ordinal);
    }
}
