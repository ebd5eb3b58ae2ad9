using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Resolving;

/// <summary>The pages that a chapter's history gets.</summary>
public sealed class VersionPlanTests
{
    [Fact]
    public void A_publication_without_releases_has_no_page_of_versions() =>
        Assert.DoesNotContain(
            PagePlan.Of(A.Publication(A.Chapter())),
            p => p is ReleasesPage or VersionListPage or VersionPage or ChangesPage or WithdrawnPage
        );

    [Fact]
    public void Each_version_has_its_page_and_each_pair_of_neighbours_what_changed() =>
        Assert.Equal(
            [
                "/albania/yugoslavia/versions/",
                "/albania/yugoslavia/versions/1.0.0/",
                "/albania/yugoslavia/versions/1.1.0/",
                "/albania/yugoslavia/versions/1.1.1/",
                "/albania/yugoslavia/changes/1.0.0..1.1.0/",
                "/albania/yugoslavia/changes/1.0.0..1.1.1/",
                "/albania/yugoslavia/changes/1.1.0..1.1.1/",
                "/versions/",
            ],
            AddressesOf(AHistory.Published())
        );

    [Fact]
    public void Every_version_of_a_draft_is_compared_with_the_draft()
    {
        var chapter = A.Chapter();
        var history = AHistory.OfThree(chapter) with { Draft = new ChapterVersion(1, 2, 0) };
        Assert.Equal(
            ["1.0.0..1.1.0", "1.0.0..draft", "1.1.0..1.1.1", "1.1.0..draft", "1.1.1..draft"],
            PagePlan.Of(A.Publication(chapter).With(history)).OfType<ChangesPage>().Select(p => $"{p.From}..{p.To}")
        );
    }

    [Fact]
    public void Where_a_chapter_was_withdrawn_a_tombstone_stands()
    {
        var plan = PagePlan.Of(A.Publication(A.Chapter("another", [])).With(AHistory.OfThree(current: null)));
        Assert.Equal("/albania/yugoslavia/", plan.OfType<WithdrawnPage>().Single().Address.Value);
        Assert.Equal(3, plan.OfType<VersionPage>().Count());
    }

    [Fact]
    public void No_two_pages_have_one_title()
    {
        var titles = PagePlan
            .Of(AHistory.Published())
            .Where(p => p is not (TitlePage or WorkPage or WholeTextPage))
            .Select(p => p.Title)
            .ToList();
        Assert.Equal(titles.Distinct(), titles);
    }

    private static IEnumerable<string> AddressesOf(Publication publication) =>
        PagePlan
            .Of(publication)
            .Where(p => p is VersionListPage or VersionPage or ChangesPage or ReleasesPage)
            .Select(p => p.Address.Value);
}
