using System.Text.Json;
using System.Text.RegularExpressions;

namespace Annals.BrowserTests;

[Collection(EveryPageCollection.Name)]
public sealed class MarkupTests(PublishedSite published)
{
    private static readonly string Checker = Path.Combine(Checkout.Tests, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Fact]
    public async Task Every_page_is_valid_by_the_Nu_checker()
    {
        var pages = published.Site.Pages.Select(p => Path.Combine(published.Site.Folder, p.File));

        var outcome = await Outcome.OfAsync(
            "java",
            ["-Xss4m", "-jar", Checker, "--stdout", "--exit-zero-always", "--format", "json", .. pages]
        );

        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        var messages = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("messages").EnumerateArray();
        Findings.None(messages.Where(m => Weighs(m)).Select(Line));
    }

    /// <summary>Errors and warnings; not the checker's remarks, such as that a void element needs no slash.</summary>
    private static bool Weighs(JsonElement message) =>
        message.GetProperty("type").GetString() is not "info"
        || (message.TryGetProperty("subType", out var sub) && sub.GetString() is "warning");

    private static string Line(JsonElement message)
    {
        var url = message.GetProperty("url").GetString();
        var line = message.TryGetProperty("lastLine", out var l) ? l.GetInt32() : 0;
        var extract = message.TryGetProperty("extract", out var e) ? e.GetString() : "";
        return $"{url}:{line}: {message.GetProperty("message").GetString()} ({extract})";
    }

    [Fact]
    public void No_two_pages_have_the_same_title() =>
        Findings.None(
            published
                .Site.Pages.GroupBy(page => published.Site.Document(page).Title)
                .Where(title => title.Count() > 1)
                .Select(title => $"{title.Key}: {string.Join(", ", title)}")
        );

    [Fact]
    public void No_page_has_a_script_or_style_of_its_own()
    {
        var found = new List<string>();
        foreach (var page in published.Site.Pages)
        {
            var document = published.Site.Document(page);
            foreach (var element in document.All)
            {
                var scripted = element.Attributes.Any(a =>
                    a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name is "style"
                );
                var inline =
                    element.LocalName is "style"
                    || (
                        element.LocalName is "script"
                        && !element.HasAttribute("src")
                        && element.GetAttribute("type") is not "application/ld+json"
                    );
                if (scripted || inline)
                    found.Add($"{page}: <{element.LocalName}> {element.OuterHtml[..Math.Min(90, element.OuterHtml.Length)]}");
            }
        }
        Findings.None(found);
    }

    /// <summary>A sign before an expression that the template's language took for an address of electronic mail.</summary>
    [Fact]
    public void No_page_shows_the_code_of_its_template() =>
        Findings.None(
            published.Site.Pages.SelectMany(p =>
                Regex.Matches(published.Site.Text(p.File), @"@\(?[A-Z]\w*[(.]").Select(m => $"{p}: {m.Value}")
            )
        );

    [Fact]
    public void Every_page_says_its_language_its_title_and_where_it_belongs()
    {
        var wrong = new List<string>();
        foreach (var page in published.Site.Pages)
        {
            var document = published.Site.Document(page);
            if (string.IsNullOrEmpty(document.DocumentElement.GetAttribute("lang")))
                wrong.Add($"{page}: no language");
            if (string.IsNullOrWhiteSpace(document.Title))
                wrong.Add($"{page}: no title");
            if (document.QuerySelectorAll("h1").Length != 1)
                wrong.Add($"{page}: not one first heading");
            if (document.QuerySelector("main") is null)
                wrong.Add($"{page}: no main part");
            if (page.Kind is not PageKind.NotFound && document.QuerySelector("link[rel=canonical]") is null)
                wrong.Add($"{page}: no canonical address");
        }
        Findings.None(wrong);
    }
}
