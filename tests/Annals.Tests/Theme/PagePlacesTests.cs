using System.Text;
using Annals.App.Outside;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Publishing;
using Annals.Resolving.Pages;
using Annals.Theme;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>What is said of a page's places before it is made is what it has when it is made.</summary>
public sealed class PagePlacesTests
{
    // The windows that lie over every page are on some only, and what lies beyond the map is known once it is drawn.
    private static readonly string[] s_perhaps = ["contents", "text", "settings", "shortcuts", "beyond-the-map", "search-work"];

    [Theory]
    [InlineData("sites/civil-war/site.txt")]
    [InlineData("sites/two-texts/site.txt")]
    [InlineData("rules/VERS012/site.txt")]
    public void Every_page_has_the_places_that_it_is_said_to_have(string site) => AssertTrue(SiteText.Read(site.Split('/')));

    [Fact]
    public void Every_page_of_this_edition_has_the_places_that_it_is_said_to_have()
    {
        var root = TestFolder.Of("..", "input");
        AssertTrue(
            new InputTree(
                Directory
                    .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                    .Select(f => new InputFile(Path.GetRelativePath(root, f).Replace('\\', '/'), () => File.ReadAllBytes(f)))
            )
        );
    }

    private static void AssertTrue(InputTree input)
    {
        var order = new PressOrder
        {
            Template = Templates.Render,
            Theme = TestTheme.Files,
            Workshop = new TestWorkshop(),
            Search = false,
            BaseUrl = new("https://annals.example/"),
        };
        var run = Publisher.Run(input, order);
        var made = run.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var wrong = new List<string>();
        var told = 0;
        foreach (var page in run.Plan)
        {
            if (PagePlaces.Of(page) is not { } said)
            {
                Assert.IsType<ReportPage>(page);
                continue;
            }
            told++;
            var has = HtmlPlaces.In(Encoding.UTF8.GetString(made[page.Address.File].Content().Span));
            wrong.AddRange(has.Except(said).Select(place => $"{page.Address} has #{place}"));
            wrong.AddRange(said.Except(has).Except(s_perhaps).Select(place => $"{page.Address} lacks #{place}"));
        }
        Assert.True(told > 5, "hardly any page was made");
        Assert.Empty(wrong.Take(20));
    }
}
