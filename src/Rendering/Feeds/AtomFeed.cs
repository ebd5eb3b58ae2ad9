using System.Globalization;
using System.Text;
using Annals.Core.Pages;
using Annals.Rendering.Html;

namespace Annals.Rendering.Feeds;

/// <summary>News as Atom (RFC 4287), newest first; of one day, in the order given.</summary>
internal static class AtomFeed
{
    private const int MostEntries = 50;

    /// <param name="self">Where the feed is.</param>
    /// <param name="id">What it is known by, for ever.</param>
    public static string Of(Edition edition, UrlPath self, UrlPath id, string title, IEnumerable<FeedEntry> news)
    {
        var (frame, settings) = (edition.Frame, edition.Publication.Settings);
        var entries = news.OrderByDescending(e => e.Updated).Take(MostEntries).ToList();

        var xml = new StringBuilder(Xml.Declaration)
            .Append("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
            .Attribute("xml:lang", settings.Language)
            .Append(">\n");
        xml.Element("id", frame.Absolute(id)).Element("title", title).Element("subtitle", settings.Subtitle ?? settings.Description);
        xml.Element("updated", Moment(entries.Count == 0 ? DateOnly.FromDayNumber(0) : entries[0].Updated));
        Link(xml, "self", frame.Absolute(self), " type=\"application/atom+xml\"");
        Link(xml, "alternate", frame.Absolute(Addresses.Home), " type=\"text/html\"");
        foreach (var author in settings.Editors is [] ? [settings.Publisher ?? settings.Title] : settings.Editors)
            Author(xml, author);
        xml.Element("rights", settings.Rights).Element("generator", "Annals");
        foreach (var entry in entries)
            Write(xml, frame, entry);
        return xml.Append("</feed>\n").ToString();
    }

    private static void Write(StringBuilder xml, SiteFrame frame, FeedEntry entry)
    {
        xml.Append("<entry>\n").Element("id", entry.Id).Element("title", entry.Title);
        if (entry.Published is { } published)
            xml.Element("published", Moment(published));
        xml.Element("updated", Moment(entry.Updated));
        Link(xml, "alternate", frame.Absolute(entry.Address), " type=\"text/html\"");
        if (entry.By is { } author)
            Author(xml, author);
        xml.Append("<category").Attribute("term", entry.Work.Slug.Value).Attribute("label", Xml.Allowed(entry.Work.Title)).Append("/>\n");
        xml.Element("summary", entry.Summary).Append("</entry>\n");
    }

    private static void Author(StringBuilder xml, string name) => xml.Append("<author>").Element("name", name).Append("</author>\n");

    private static void Link(StringBuilder xml, string relation, string address, string type) =>
        xml.Append("<link").Attribute("rel", relation).Append(type).Attribute("href", address).Append("/>\n");

    private static string Moment(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
