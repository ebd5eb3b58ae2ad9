using System.Text;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Wording;

namespace Annals.Theme.Parts;

/// <summary>The mistakes of a chapter that no release has taken in yet: a slip at the end of each paragraph that has one.</summary>
internal sealed class ErrataHere
{
    private readonly ILookup<int, Erratum> _open;
    private readonly SiteFrame _site;

    private ErrataHere(ILookup<int, Erratum> open, SiteFrame site) => (_open, _site) = (open, site);

    /// <summary>Those of a chapter; null where it has none.</summary>
    public static ErrataHere? Of(Publication publication, Chapter chapter, SiteFrame site)
    {
        var here = publication
            .Errata.Where(e => e.IsOpen && e.Standing is { } s && s.Work == chapter.Work && s.Chapter == chapter.Slug.Value)
            .ToLookup(e => e.Standing!.Paragraph);
        return here.Count == 0 ? null : new ErrataHere(here, site);
    }

    public Html After(int paragraph)
    {
        var slips = new StringBuilder();
        foreach (var erratum in _open[paragraph])
        {
            slips
                .Append(" <span class=\"erratum\" role=\"note\"><a class=\"erratum-label\" href=\"")
                .Append(_site.Href(Addresses.Erratum(erratum.Id)))
                .Append("\">")
                .Append(English.Words.StatusOf(erratum.Status))
                .Append("</a> ")
                .Append(Slip(erratum, _site))
                .Append("</span>");
        }
        return new(slips.ToString());
    }

    /// <summary>What is wrong and what is right, in an errata slip's words.</summary>
    public static string Slip(Erratum erratum, SiteFrame site) =>
        erratum.Right.Length > 0
            ? $"<i>{English.Words.For}</i> <q>{site.Prose.Words(erratum.Wrong.Value).Value}</q> <i>{English.Words.ReadInstead}</i> <q>{site.Prose.Words(erratum.Right).Value}</q>"
            : $"<i>{English.Words.Delete}</i> <q>{site.Prose.Words(erratum.Wrong.Value).Value}</q>";
}
