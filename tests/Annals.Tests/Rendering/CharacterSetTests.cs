using System.Text;
using System.Text.RegularExpressions;
using Annals.Core.Files;
using Annals.Publishing;
using Annals.Rendering.Assets;
using Annals.Theme;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>Which characters fonts are cut to.</summary>
public sealed class CharacterSetTests
{
    [Theory]
    [InlineData("Enver Hoxha, 1908–1985; «Zëri i Popullit», § 3", "–Ëë")]
    [InlineData("Đilas, Koçi Xoxe", "ĐÇç")]
    [InlineData("Vučković", "ČčĆć")]
    [InlineData("&Scaron;; &#353;; &#x161;; &nosuch; & alone", "Šš")]
    [InlineData("man&#x9C;uvre \u009A", "ŒœŠš")]
    [InlineData("title: \"\\u0160ahovi\\u0107\"", "ŠĆć")]
    [InlineData("title: \"\\U00010900\"", "\U00010900")]
    [InlineData("{\"title\": \"\\ud802\\udd00\"}", "\U00010900")]
    [InlineData("\\uZZZZ \\u12 \\Uffffffff \\ud802", "")]
    public void It_holds_what_is_written_beyond_the_letters_of_English_and_its_capitals(string text, string beyond) =>
        Assert.Equal(Sorted(beyond), Sorted(CharacterSet.Of([Written(text)])));

    [Fact]
    public void A_file_that_cannot_be_read_or_is_not_UTF_8_stops_nothing()
    {
        var shut = new InputFile("publication.yml", () => throw new IOException("Permission denied"));
        var torn = new InputFile("glossary/sigurimi.md", () => new byte[] { 0xC5, 0xC5, 0xA1, 0xFF });

        Assert.Equal(Sorted("Šš"), Sorted(CharacterSet.Of([shut, torn])));
    }

    [Fact]
    public void What_is_remembered_of_a_file_is_what_it_has()
    {
        var memory = new CharacterMemory();
        var file = Written("Vučković");

        Assert.Equal(CharacterSet.Of([file]), CharacterSet.Of([file], memory));
        Assert.Equal(CharacterSet.Of([file]), CharacterSet.Of([file], memory));
        Assert.Equal("", CharacterSet.Of([Written("Hoxha")], memory));
    }

    [Theory]
    [InlineData("sites/civil-war/site.txt")]
    [InlineData("sites/two-texts/site.txt")]
    [InlineData("rules/VERS012/site.txt")]
    public void No_page_shows_a_character_that_fonts_were_not_asked_for(string site) => AssertAllAskedFor(SiteText.Read(site.Split('/')));

    [Fact]
    public void No_page_of_this_edition_shows_a_character_that_fonts_were_not_asked_for()
    {
        var root = TestFolder.Of("..", "input");
        AssertAllAskedFor(
            new InputTree(
                Directory
                    .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                    .Select(f => new InputFile(Path.GetRelativePath(root, f).Replace('\\', '/'), () => File.ReadAllBytes(f)))
            )
        );
    }

    private static void AssertAllAskedFor(InputTree input)
    {
        var order = new PressOrder
        {
            Template = Templates.Render,
            Theme = TestTheme.Files,
            Workshop = new TestWorkshop(),
            Search = false,
            BaseUrl = new("https://annals.example/"),
        };
        var files = Publisher
            .Run(input, order)
            .Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) || f.Path.Contains("characters", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content().Span), StringComparer.Ordinal);
        var asked = files.Single(f => f.Key.EndsWith(".txt", StringComparison.Ordinal)).Value.EnumerateRunes().ToHashSet();

        // Of the theme's own signs; no face has the sign of a Mac's command key.
        asked.UnionWith(
            Regex
                .Matches(File.ReadAllText(TestFolder.Of("..", "theme", "fonts", "subset.mjs")), @"\\u(?<code>[0-9a-f]{4})")
                .Select(m => new Rune(Convert.ToInt32(m.Groups["code"].Value, 16)))
        );
        asked.Add(new Rune('⌘'));

        Assert.True(files.Count > 5, "hardly any page was made");
        foreach (var (path, html) in files)
        {
            var shown = System.Net.WebUtility.HtmlDecode(html).EnumerateRunes().Where(r => r.Value > 0xBF && !asked.Contains(r)).Distinct();
            Assert.True(!shown.Any(), $"{path} shows {string.Join(", ", shown.Select(r => $"U+{r.Value:X4} {r}"))}");
        }
    }

    private static InputFile Written(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new InputFile("glossary/a.md", () => bytes);
    }

    private static string Sorted(string characters) =>
        string.Concat(characters.EnumerateRunes().OrderBy(r => r.Value).Select(r => r.ToString()));
}
