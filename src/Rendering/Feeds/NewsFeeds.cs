using System.Globalization;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Rendering.Html;

namespace Annals.Rendering.Feeds;

/// <summary><c>feed.xml</c>: the chapters by their latest date, as Atom (RFC 4287). Its dates are the chapters'; no clock is asked.</summary>
internal sealed class ChapterFeed : IOutput
{
    private const int MostEntries = 50;

    public IEnumerable<OutputFile> FilesOf(Edition edition) => [OutputFile.OfText(Addresses.Feed.File, () => TextOf(edition))];

    private static string TextOf(Edition edition)
    {
        var (frame, settings) = (edition.Frame, edition.Publication.Settings);
        var chapters = edition.Publication.Works
            .SelectMany(w => w.Chapters.Select(c => (Work: w, Chapter: c)))
            .OrderByDescending(x => x.Chapter.Date)
            .Take(MostEntries)
            .ToList();

        var xml = new StringBuilder(Xml.Declaration).Append("<feed xmlns=\"http://www.w3.org/2005/Atom\"").Attribute("xml:lang", settings.Language).Append(">\n");
        xml.Element("id", frame.Absolute(Addresses.Home)).Element("title", settings.Title).Element("subtitle", settings.Subtitle ?? settings.Description);
        xml.Element("updated", Moment(chapters.Count == 0 ? DateOnly.FromDayNumber(0) : chapters[0].Chapter.Date));
        Link(xml, "self", frame.Absolute(Addresses.Feed), " type=\"application/atom+xml\"");
        Link(xml, "alternate", frame.Absolute(Addresses.Home), " type=\"text/html\"");
        foreach (var author in settings.Editors is [] ? [settings.Publisher ?? settings.Title] : settings.Editors)
        {
            xml.Append("<author>").Element("name", author).Append("</author>\n");
        }
        xml.Element("rights", settings.Rights).Element("generator", "Annals");
        foreach (var (work, chapter) in chapters) Entry(xml, frame, work, chapter);
        return xml.Append("</feed>\n").ToString();
    }

    private static void Entry(StringBuilder xml, SiteFrame frame, Work work, Chapter chapter)
    {
        // An entry keeps its id when its chapter takes another slug: the first that it had.
        var first = chapter.Formerly is [var oldest, ..] ? oldest.Value : chapter.Slug.Value;
        xml.Append("<entry>\n").Element("id", frame.Absolute(Addresses.Chapter(work.Slug, first))).Element("title", chapter.Title);
        if (chapter.Revisions is [.., var oldestRevision]) xml.Element("published", Moment(oldestRevision.Date));
        xml.Element("updated", Moment(chapter.Date));
        Link(xml, "alternate", frame.Absolute(Addresses.Chapter(chapter)), " type=\"text/html\"");
        xml.Append("<category").Attribute("term", work.Slug.Value).Attribute("label", Xml.Allowed(work.Title)).Append("/>\n");
        xml.Element("summary", chapter.Summary).Append("</entry>\n");
    }

    private static void Link(StringBuilder xml, string relation, string address, string type) =>
        xml.Append("<link").Attribute("rel", relation).Append(type).Attribute("href", address).Append("/>\n");

    private static string Moment(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
