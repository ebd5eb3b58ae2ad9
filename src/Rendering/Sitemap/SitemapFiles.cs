using System.Globalization;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Sitemap;

/// <summary><c>sitemap.xml</c> (sitemaps.org 0.9) and the <c>robots.txt</c> that names it.</summary>
internal sealed class SitemapFiles : IOutput
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol's limit for one file; a larger site gets several and an index of them.</summary>
    private const int MostAddresses = 50_000;

    public IEnumerable<OutputFile> FilesOf(Edition edition)
    {
        var frame = edition.Frame;
        yield return OutputFile.OfText(
            Addresses.Robots.File,
            () => $"User-agent: *\nAllow: {frame.BasePath}\n\nSitemap: {frame.Absolute(Addresses.Sitemap)}\n"
        );

        var parts = edition.Plan.Where(IsReading).Chunk(MostAddresses).ToList();
        if (parts.Count <= 1)
        {
            yield return OutputFile.OfText(Addresses.Sitemap.File, () => TextOf(frame, parts.FirstOrDefault() ?? []));
            yield break;
        }
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            yield return OutputFile.OfText(Part(i).File, () => TextOf(frame, part));
        }
        yield return OutputFile.OfText(Addresses.Sitemap.File, () => IndexOf(frame, parts.Count));
    }

    /// <summary>
    /// What is to be found from outside: texts as they are read now, not as they were, how they changed or what their sources had.
    /// </summary>
    private static bool IsReading(Page page) =>
        page
            is not (
                NotFoundPage
                or OfflinePage
                or SearchPage
                or VersionPage
                or VersionListPage
                or ChangesPage
                or WithdrawnPage
                or ChapterSourcePage
                or WholeTextSourcePage
            );

    private static UrlPath Part(int i) => new(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{i + 1}.xml"));

    private static string TextOf(SiteFrame frame, Page[] pages)
    {
        var xml = new StringBuilder(Xml.Declaration).Append("<urlset xmlns=\"").Append(Namespace).Append("\">\n");
        foreach (var page in pages)
        {
            xml.Append("<url>").Element("loc", frame.Absolute(page.Address));
            if (Changed(page) is { } date)
                xml.Element("lastmod", date);
            xml.Append("</url>\n");
        }
        return xml.Append("</urlset>\n").ToString();
    }

    private static string IndexOf(SiteFrame frame, int parts)
    {
        var xml = new StringBuilder(Xml.Declaration).Append("<sitemapindex xmlns=\"").Append(Namespace).Append("\">\n");
        for (var i = 0; i < parts; i++)
            xml.Append("<sitemap>").Element("loc", frame.Absolute(Part(i))).Append("</sitemap>\n");
        return xml.Append("</sitemapindex>\n").ToString();
    }

    /// <summary>The date of the text; pages whose text has none say none.</summary>
    private static DateOnly? Changed(Page page) =>
        page switch
        {
            ChapterPage chapter => chapter.Chapter.Date,
            WorkPage work => Latest(work.Work),
            WholeTextPage whole => Latest(whole.Work),
            NotesPage notes => Latest(notes.Work),
            ReleasesPage releases => releases.Publication.Histories.Values.Max(h => h.Newest.Date),
            _ => null,
        };

    private static DateOnly? Latest(Work work) => work.Chapters.IsEmpty ? null : work.Chapters.Max(c => c.Date);
}
