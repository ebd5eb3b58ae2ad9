using System.Net;
using Annals.Core.Pages;
using Annals.Core.Versions;
using Annals.Core.Wording;

namespace Annals.Theme.Parts;

/// <summary>
/// At the end of each paragraph of a published version: where that passage is in the current text, and what changed in it since.
/// </summary>
internal sealed class WhereNow(SiteFrame site, ChapterHistory history, PublishedVersion version)
{
    private readonly string _current = WebUtility.HtmlEncode(site.Href(history.Address));
    private readonly string? _changes = ChangesTo(history, version) is { } changes ? WebUtility.HtmlEncode(site.Href(changes)) : null;

    private static English Say => English.Words;

    /// <summary>What changed from a version to the current text; null where that is the version.</summary>
    public static UrlPath? ChangesTo(ChapterHistory history, PublishedVersion version) =>
        version.Version.ToString() == history.NameOfCurrent
            ? null
            : Addresses.Changes(history.Work, history.Slug, version.Version.ToString(), history.NameOfCurrent);

    public Html After(int paragraph)
    {
        var route = version.ToCurrent[paragraph];
        return new($" <span class=\"now\">{(route.Fate == PassageFate.Removed ? Gone(route) : There(route))}</span>");
    }

    private string There(PassageRoute route)
    {
        var word = route.Fate switch
        {
            PassageFate.Same or PassageFate.Edited or PassageFate.Split => Say.Now,
            PassageFate.Moved => Say.MovedTo,
            PassageFate.Joined => Say.NowPartOf,
            _ => throw new System.Diagnostics.UnreachableException(route.Fate.ToString()),
        };
        var there = Link(_current, route.To[0], $"{word} {ParagraphSign.Of(route.To)}");
        return route.Edited && _changes is not null ? $"{there}, {Link(_changes, route.To[0], Say.EditedSince)}" : there;
    }

    private string Gone(PassageRoute route)
    {
        var gone = _changes is null ? Say.NoLonger : $"<a href=\"{_changes}#{PassageAnchor.Gone(route.From)}\">{Say.NoLonger}</a>";
        return route.Nearest == 0 ? gone : $"{gone}; {Link(_current, route.Nearest, $"{Say.StoodAt} {ParagraphSign.Of(route.Nearest)}")}";
    }

    private static string Link(string page, int paragraph, string words) =>
        $"<a href=\"{page}#{Addresses.ParagraphAnchor(paragraph)}\">{words}</a>";
}
