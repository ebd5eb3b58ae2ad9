using System.Text.RegularExpressions;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Versions;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>What readers of old versions are shown, seen and heard.</summary>
public sealed partial class VersionPageTests
{
    private static readonly string s_first = Page<VersionPage>(AHistory.Published(), p => p.Version.Version == AHistory.First);

    [Fact]
    public void A_version_says_that_it_is_superseded_and_where_the_current_text_is()
    {
        Assert.Contains("<strong>Version 1.0.0 of 20 November 2026</strong>, superseded", s_first, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/albania/yugoslavia/\">The current text</a>", s_first, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/albania/yugoslavia/changes/1.0.0..1.1.1/\">What changed since</a>", s_first, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_version_says_so_and_compares_with_nothing()
    {
        var newest = Page<VersionPage>(AHistory.Published(), p => p.Version.Version == AHistory.Third);
        Assert.Contains("</strong>, the newest", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("/changes/", newest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_stands_behind_the_current_chapter_and_between_its_neighbours()
    {
        Assert.Contains("<link rel=\"canonical\" href=\"https://annals.example/albania/yugoslavia/\">", s_first, StringComparison.Ordinal);
        Assert.Equal(
            [
                "latest-version /albania/yugoslavia/versions/1.1.1/",
                "predecessor-version /albania/yugoslavia/versions/1.0.0/",
                "successor-version /albania/yugoslavia/versions/1.1.1/",
                "version-history /albania/yugoslavia/versions/",
            ],
            RelationsOf(Page<VersionPage>(AHistory.Published(), p => p.Version.Version == AHistory.Second))
        );
    }

    [Fact]
    public void A_chapter_knows_its_versions() =>
        Assert.Equal(
            [
                "latest-version /albania/yugoslavia/versions/1.1.1/",
                "predecessor-version /albania/yugoslavia/versions/1.1.0/",
                "version-history /albania/yugoslavia/versions/",
            ],
            RelationsOf(Page<ChapterPage>(AHistory.Published()))
        );

    [Fact]
    public void A_chapter_without_releases_says_nothing_of_versions_to_machines() =>
        Assert.Empty(RelationsOf(Page<ChapterPage>(A.Publication(A.Chapter()))));

    [Fact]
    public void The_versions_of_a_withdrawn_chapter_stand_behind_the_last() =>
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://annals.example/albania/yugoslavia/versions/1.1.1/\">",
            Page<VersionPage>(
                A.Publication(A.Chapter("another", [])).With(AHistory.OfThree(current: null)),
                p => p.Version.Version == AHistory.First
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Paragraphs_that_stayed_are_found_by_their_new_number() =>
        Assert.Equal("now ¶ 3", NowOf(AHistory.Route(1, PassageFate.Same, 3)));

    [Fact]
    public void Edited_paragraphs_lead_to_the_edit_too()
    {
        Assert.Equal("now ¶ 3, edited since", NowOf(AHistory.Route(1, PassageFate.Edited, 3)));
        Assert.Contains("<a href=\"/albania/yugoslavia/changes/1.0.0..1.1.1/#p3\">edited since</a>", s_first, StringComparison.Ordinal);
    }

    [Fact]
    public void Moved_split_and_joined_paragraphs_are_called_so()
    {
        Assert.Equal("moved to ¶ 3", NowOf(AHistory.Route(1, PassageFate.Moved, 3)));
        Assert.Equal("now ¶¶ 3–4", NowOf(AHistory.Route(1, PassageFate.Split, 3, 4)));
        Assert.Equal("now ¶¶ 3, 7", NowOf(AHistory.Route(1, PassageFate.Split, 3, 7)));
        Assert.Equal("now part of ¶ 3", NowOf(AHistory.Route(1, PassageFate.Joined, 3)));
    }

    [Fact]
    public void What_is_gone_says_where_it_stood()
    {
        Assert.Equal("no longer in the text; it stood by ¶ 2", NowOf(AHistory.Gone(1, nearest: 2)));
        Assert.Equal("no longer in the text", NowOf(AHistory.Gone(1, nearest: 0)));
    }

    [Fact]
    public void The_way_to_a_passage_is_heard_without_the_sign() =>
        Assert.Contains(
            "<span class=\"now\"><a href=\"/albania/yugoslavia/#p3\">now <span aria-hidden=\"true\">¶\u20093</span><span class=\"unseen\">paragraph 3</span></a>",
            s_first,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_records_that_a_version_used_stand_on_its_page()
    {
        Assert.Contains("<div class=\"entry-line\" id=\"person-enver-hoxha\" data-card>", s_first, StringComparison.Ordinal);
        Assert.Contains("Enver Hoxha in a paragraph.", s_first, StringComparison.Ordinal);
    }

    [Fact]
    public void The_records_that_a_version_used_keep_the_order_of_the_publication_s_lists()
    {
        var version = AHistory.Version(AHistory.First, AHistory.Same(1));
        // As Albanian sorts: ç behind c.
        var was = version.AsItWas() with
        {
            People = [A.Person("cuka", "Cuka"), A.Person("cami", "Çami"), A.Person("dume", "Dume")],
        };
        var chapter = A.Chapter(A.Paragraph(1, A.Text("Words.")));
        var page = Page<VersionPage>(A.Publication(chapter).With(AHistory.Of(chapter, version with { AsItWas = () => was })));
        Assert.Equal(["cuka", "cami", "dume"], Entries().Matches(page).Select(m => m.Groups[1].Value));
    }

    [GeneratedRegex("class=\"entry-line\" id=\"person-([a-z]+)\"")]
    private static partial Regex Entries();

    [Fact]
    public void No_heading_of_the_chapter_has_the_anchor_of_the_records()
    {
        var version = AHistory.Version(AHistory.First, AHistory.Same(1));
        var was = version.AsItWas();
        var headed = was.Works[0].Chapters[0] with
        {
            Body = [new Heading(Span.None, 2, [A.Text("Records")]) { Id = "records" }, A.Paragraph(1, A.Text("Words."))],
        };
        version = version with { AsItWas = () => was with { Works = [was.Works[0] with { Chapters = [headed] }] } };
        var ids = Ids()
            .Matches(Page<VersionPage>(A.Publication(A.Chapter()).With(AHistory.Of(A.Chapter(), version))))
            .Select(m => m.Value)
            .ToList();
        Assert.Contains(" id=\"person-enver-hoxha\"", ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Only_pages_of_versions_load_their_styles()
    {
        Assert.Contains("/assets/versions.css", s_first, StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/versions.css", Page<ChapterPage>(AHistory.Published()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_that_was_never_published_beside_others_that_were_is_a_draft()
    {
        var published = A.Chapter();
        var publication = A.Publication(published, A.Chapter("china", [])).With(AHistory.OfThree(published));
        Assert.Contains(
            "Draft of 1.1.0",
            Page<ChapterPage>(publication, p => p.Chapter.Slug.Value.Value == "china"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Draft of", Page<ChapterPage>(publication), StringComparison.Ordinal);
        Assert.DoesNotContain("Draft of", Page<ChapterPage>(A.Publication(A.Chapter("china", []))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_called_so_on_its_chapter_and_in_every_list()
    {
        var chapter = A.Chapter();
        var publication = A.Publication(chapter).With(AHistory.OfThree(chapter) with { Draft = new ChapterVersion(1, 2, 0) });
        Assert.All(
            [Page<ChapterPage>(publication), Page<VersionListPage>(publication), Page<ReleasesPage>(publication)],
            html => Assert.Contains("Draft of 1.2.0", html, StringComparison.Ordinal)
        );
        Assert.Contains("/albania/yugoslavia/changes/1.1.1..draft/", Page<ChapterPage>(publication), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_chapter_leaves_a_tombstone_with_its_versions()
    {
        var html = Page<WithdrawnPage>(A.Publication(A.Chapter("another", [])).With(AHistory.OfThree(current: null)));
        Assert.Contains("no longer part of the work", html, StringComparison.Ordinal);
        Assert.Contains("/albania/yugoslavia/versions/1.0.0/", html, StringComparison.Ordinal);
    }

    private static string NowOf(PassageRoute route)
    {
        var chapter = A.Chapter();
        var history = AHistory.Of(chapter, AHistory.Version(AHistory.First, route), AHistory.Version(AHistory.Second, AHistory.Same(1)));
        var html = Page<VersionPage>(A.Publication(chapter).With(history), p => p.Version.Version == AHistory.First);
        var now = Now().Match(html).Groups[1].Value;
        return Tags().Replace(Heard().Replace(now, ""), "").Replace('\u2009', ' ');
    }

    private static string[] RelationsOf(string html) =>
        [.. Relation().Matches(html).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}")];

    private static string Page<T>(Publication publication, Func<T, bool>? which = null)
        where T : Page => A.Html(PagePlan.Of(publication).OfType<T>().First(p => which is null || which(p)), A.Frame(publication));

    [GeneratedRegex("<link rel=\"([a-z]+-version|version-history)\" href=\"([^\"]+)\">")]
    private static partial Regex Relation();

    [GeneratedRegex("<span class=\"now\">(.*?)</span></p>")]
    private static partial Regex Now();

    [GeneratedRegex("<span class=\"unseen\">.*?</span>")]
    private static partial Regex Heard();

    [GeneratedRegex(" id=\"[^\"]+\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
