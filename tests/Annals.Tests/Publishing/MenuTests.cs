using Annals.Core.Pages;
using Annals.Publishing;
using Annals.Resolving.Pages;
using Annals.Tests.Resolving;
using Xunit;

namespace Annals.Tests.Publishing;

public sealed class MenuTests
{
    [Fact]
    public void The_menu_leads_to_the_lists_and_the_index()
    {
        var publication = (Draft.Of(Draft.Chapter(Draft.P("Caesar"))) with { People = [Draft.Person("caesar", "Caesar")] }).Resolved();
        var frame = SiteFrames.Of(publication, PagePlan.Of(publication), new Uri("https://rome.example/"), new NoAssets());
        Assert.Equal(["People /people/", "Index /index/"], frame.Menu.Select(m => $"{m.Label} {m.Address}"));
    }

    private sealed class NoAssets : IAssetAddresses
    {
        public UrlPath AddressOf(string name) => new("/" + name);
    }
}
