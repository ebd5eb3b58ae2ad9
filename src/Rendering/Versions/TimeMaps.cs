using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Versions;

namespace Annals.Rendering.Versions;

/// <summary>
/// A TimeMap of each chapter that has published versions (RFC 7089, section 5), in link-format (RFC 6690): which versions there are, of
/// when and where.
/// </summary>
internal sealed class TimeMaps : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition) =>
        from history in edition.Publication.Works.SelectMany(edition.Publication.HistoriesOf)
        from slug in FormerSlugs.Of(history).Append(history.Slug)
        select OutputFile.OfText(Addresses.TimeMap(history.Work, slug).File, () => TextOf(edition.Frame, history));

    private static string TextOf(SiteFrame frame, ChapterHistory history)
    {
        var (work, slug, versions) = (history.Work, history.Slug, history.Versions);
        var map = new StringBuilder().Append(Memento.Link(frame.Absolute(Addresses.Chapter(work, slug)), "original"));
        map.Append(",\n")
            .Append(Memento.Link(frame.Absolute(Addresses.TimeMap(work, slug)), "self"))
            .Append("; type=\"")
            .Append(Memento.LinkFormat)
            .Append("\"; from=\"")
            .Append(Memento.Moment(versions[0].Date))
            .Append("\"; until=\"")
            .Append(Memento.Moment(history.Newest.Date))
            .Append('"');
        for (var i = 0; i < versions.Length; i++)
        {
            var relation = (i == 0 ? "first " : "") + (i == versions.Length - 1 ? "last " : "") + "memento";
            map.Append(",\n")
                .Append(Memento.Link(frame.Absolute(Addresses.Version(work, slug, versions[i].Version)), relation))
                .Append("; datetime=\"")
                .Append(Memento.Moment(versions[i].Date))
                .Append('"');
        }
        return map.Append('\n').ToString();
    }
}
