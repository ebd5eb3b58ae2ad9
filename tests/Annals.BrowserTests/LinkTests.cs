using AngleSharp.Dom;

namespace Annals.BrowserTests;

[Collection(EveryPageCollection.Name)]
public sealed class LinkTests(PublishedSite published)
{
    private static readonly string[] Referring = ["href", "src", "poster", "action", "data", "cite"];
    private static readonly string[] Naming =
    [
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-labelledby",
        "commandfor",
        "for",
        "headers",
        "list",
        "popovertarget",
    ];

    [Fact]
    public void No_link_of_the_site_leads_to_nothing() => Findings.None(new Links(published.Site).Broken("/"));

    [Fact]
    public void No_page_has_the_same_id_twice()
    {
        var twice =
            from page in published.Site.Pages
            from ids in published.Site.Document(page).QuerySelectorAll("[id]").GroupBy(e => e.Id)
            where ids.Count() > 1
            select $"{page}: {ids.Key}";
        Findings.None(twice);
    }

    [Fact]
    public void Every_reference_between_parts_of_a_page_finds_its_part()
    {
        var lost = new List<string>();
        foreach (var page in published.Site.Pages)
        {
            var document = published.Site.Document(page);
            foreach (var name in Naming)
                foreach (var element in document.QuerySelectorAll($"[{name}]"))
                    foreach (var id in element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        if (document.GetElementById(id) is null)
                            lost.Add($"{page}: {name}={id}");
        }
        Findings.None(lost);
    }

    [Fact]
    public void The_sitemap_names_every_page_once_but_those_that_are_no_reading()
    {
        var site = new Links(published.Site);
        var named = System
            .Xml.Linq.XDocument.Parse(published.Site.Text("sitemap.xml"))
            .Descendants()
            .Where(e => e.Name.LocalName == "loc")
            .Select(e => site.Below(new(e.Value)) ?? e.Value)
            .ToList();
        var pages = published
            .Site.Pages.Where(p =>
                p.Kind
                    is not (
                        PageKind.NotFound
                        or PageKind.Offline
                        or PageKind.VersionList
                        or PageKind.Version
                        or PageKind.Changes
                        or PageKind.ChapterSource
                        or PageKind.WholeTextSource
                    )
            )
            .Select(p => p.Address)
            .ToList();

        Assert.Equal(named.Distinct().Count(), named.Count);
        Findings.None(named.Except(pages));
        var unread = pages.Where(p => p is "/search/" || p.EndsWith("/text/", StringComparison.Ordinal));
        Findings.None(pages.Except(named).Except(unread));
    }

    [Fact]
    public void Every_note_leads_back_to_each_of_its_references()
    {
        var wrong = new List<string>();
        foreach (var page in published.Site.Pages.Where(p => p.Kind is PageKind.Chapter or PageKind.WholeText))
        {
            var document = published.Site.Document(page);
            var marks = document.QuerySelectorAll("[role=doc-noteref]").ToLookup(m => m.GetAttribute("href")!.TrimStart('#'));
            foreach (var mark in marks)
            {
                var note = document.GetElementById(mark.Key);
                var backlinks =
                    note?.QuerySelectorAll("[role=doc-backlink]").Select(b => b.GetAttribute("href")!.TrimStart('#')).ToHashSet() ?? [];
                foreach (var reference in mark)
                {
                    var id = reference.Id ?? reference.Closest("[id]")?.Id;
                    if (id is null || !backlinks.Contains(id))
                        wrong.Add($"{page}: the note {mark.Key} has no way back to {id}");
                }
            }
        }
        Findings.None(wrong);
    }

    /// <summary>Everything that a site's pages, style sheets and feeds refer to.</summary>
    internal sealed class Links(BuiltSite site)
    {
        private readonly HashSet<string> _files = [.. site.Files];
        private readonly Dictionary<string, HashSet<string>> _anchors = site
            .Pages.Select(p => (p.File, Anchors: site.Document(p).QuerySelectorAll("[id]").Select(e => e.Id!)))
            .Concat(
                site.Files.Where(f => f.EndsWith(".svg", StringComparison.Ordinal))
                    .Select(f =>
                        (
                            f,
                            System
                                .Xml.Linq.XDocument.Parse(site.Text(f))
                                .Descendants()
                                .Select(e => e.Attribute("id")?.Value)
                                .OfType<string>()
                        )
                    )
            )
            .ToDictionary(f => f.Item1, f => f.Item2.ToHashSet());

        private readonly Uri _home = new(
            site.Document(site.Pages.Single(p => p.Kind is PageKind.Title)).QuerySelector("link[rel=canonical]")!.GetAttribute("href")!
        );

        /// <summary>The address below the site's base; null for one that is elsewhere.</summary>
        public string? Below(Uri url) => _home.IsBaseOf(url) ? "/" + _home.MakeRelativeUri(url) : null;

        /// <param name="basePath">The folder that the site is made for: an absolute path outside it is broken too.</param>
        public IEnumerable<string> Broken(string basePath)
        {
            foreach (var (from, link) in All())
            {
                var page = new Uri(_home, from);
                if (!Uri.TryCreate(page, link, out var target))
                {
                    yield return $"{from}: {link} is no address";
                    continue;
                }
                if (target.Host != _home.Host || target.Scheme is not ("http" or "https"))
                    continue;
                if (!target.AbsolutePath.StartsWith(basePath, StringComparison.Ordinal))
                {
                    yield return $"{from}: {link} is outside {basePath}";
                    continue;
                }
                var path = Uri.UnescapeDataString(target.AbsolutePath[basePath.Length..]);
                var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
                if (!_files.Contains(file))
                    yield return $"{from}: {link} is not there";
                else if (target.Fragment is ['#', .. var anchor] && !_anchors[file].Contains(Uri.UnescapeDataString(anchor)))
                    yield return $"{from}: {link}: the page has no such anchor";
            }
        }

        private IEnumerable<(string From, string Link)> All()
        {
            foreach (var page in site.Pages)
            {
                var document = site.Document(page);
                var from = page.Address.TrimStart('/');
                foreach (var name in Referring)
                    foreach (var element in document.QuerySelectorAll($"[{name}]"))
                        yield return (from, element.GetAttribute(name)!);
                foreach (var element in document.QuerySelectorAll("[srcset]"))
                    foreach (var candidate in element.GetAttribute("srcset")!.Split(','))
                        yield return (from, candidate.Trim().Split(' ')[0]);
                foreach (var card in document.QuerySelectorAll("meta[property='og:url'], meta[property='og:image']"))
                    yield return (from, card.GetAttribute("content")!);
            }
            foreach (var sheet in _files.Where(f => f.EndsWith(".css", StringComparison.Ordinal)))
                foreach (
                    System.Text.RegularExpressions.Match url in System.Text.RegularExpressions.Regex.Matches(
                        site.Text(sheet),
                        """url\(["']?([^"')]+)["']?\)"""
                    )
                )
                    yield return (sheet, url.Groups[1].Value);
            foreach (var feed in _files.Where(f => f is "feed.xml" or "corrections.xml" or "sitemap.xml"))
                foreach (var element in System.Xml.Linq.XDocument.Parse(site.Text(feed)).Descendants())
                {
                    if (element.Attribute("href") is { } href)
                        yield return (feed, href.Value);
                    if (element.Name.LocalName is "loc")
                        yield return (feed, element.Value);
                }
        }
    }
}
