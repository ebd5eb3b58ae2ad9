using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Rendering.Sources;
using Annals.Rendering.Versions;

namespace Annals.Rendering.Hosting;

/// <summary><c>_headers</c>, for hosts that read it: the security policy everywhere, and how long each kind of file may be kept.</summary>
internal sealed class HeaderFile : IOutput
{
    private const string KeepForever = "public, max-age=31536000, immutable";
    private const string AskAlways = "no-cache";

    public IEnumerable<OutputFile> FilesOf(Edition edition) => [OutputFile.OfText("_headers", () => TextOf(edition))];

    private static string TextOf(Edition edition)
    {
        var text = new StringBuilder();
        var root = edition.Frame.BasePath;
        Rule("*", [.. SecurityPolicy.Headers]);
        // Hosts join the values of every rule that matches. So no two of these say how long to keep one file, and pages are named by their
        // folders.
        foreach (var pattern in Pages(edition))
            Rule(pattern, ("Cache-Control", AskAlways));
        foreach (var pattern in (ReadOnlySpan<string>)["pagefind/pagefind.js", "pagefind/pagefind-entry.json"])
            Rule(pattern, ("Cache-Control", AskAlways));
        foreach (var folder in Forever.Folders)
            Rule(folder + "*", ("Cache-Control", KeepForever));
        // A card may be some minutes old, and for a day it may be shown while the host is asked; no search engine is to find it without its
        // page.
        Rule(
            Path(Addresses.Cards) + "*",
            ("Cache-Control", "public, max-age=600, stale-while-revalidate=86400"),
            ("X-Robots-Tag", "noindex")
        );
        foreach (var proof in edition.Publication.Proofs)
            Rule(Path(Addresses.SourceFile(proof.Work, proof.File)), ("Content-Type", SourceFiles.ContentType(proof)));
        Rule(Path(Addresses.OfflineWorker), ("Cache-Control", AskAlways));
        Rule(Path(Addresses.Checksums), ("Cache-Control", AskAlways), ("Content-Type", "text/plain; charset=utf-8"));
        foreach (var history in edition.Publication.Works.SelectMany(edition.Publication.HistoriesOf))
        {
            foreach (var version in history.Versions)
                Rule(
                    Path(Addresses.Version(history.Work, history.Slug, version.Version)),
                    [.. Memento.Headers(edition.Frame, history, version)]
                );
            Rule(Path(Addresses.TimeMap(history.Work, history.Slug)), ("Content-Type", Memento.LinkFormat));
        }
        return text.ToString();

        static string Path(UrlPath address) => address.Value[1..];

        void Rule(string pattern, params ReadOnlySpan<(string Name, string Value)> headers)
        {
            text.Append(root).Append(pattern).Append('\n');
            foreach (var (name, value) in headers)
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    /// <summary>The first part of every page's address: a folder with all in it, or a file.</summary>
    private static SortedSet<string> Pages(Edition edition)
    {
        var patterns = new SortedSet<string>(StringComparer.Ordinal) { "feed.xml", "corrections.xml", "sitemap.xml", "robots.txt" };
        foreach (var page in edition.Plan)
        {
            var address = page.Address.Page.Value.AsSpan(1);
            var slash = address.IndexOf('/');
            patterns.Add(slash < 0 ? address.ToString() : string.Concat(address[..(slash + 1)], "*"));
        }
        return patterns;
    }
}
