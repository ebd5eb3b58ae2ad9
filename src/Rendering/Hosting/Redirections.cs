using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Rendering.Html;
using Annals.Rendering.Versions;

namespace Annals.Rendering.Hosting;

/// <summary>
/// A published address never dies: where a chapter was formerly, a reader is sent on. <c>_redirects</c> for hosts that read it, and a page at
/// the old address for those that do not.
/// </summary>
internal sealed class Redirections : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition)
    {
        var moves = Moves(edition.Publication);
        if (moves.IsEmpty) return [];
        return moves.Concat(moves.SelectMany(move => Below(move, edition.Plan)))
            .Select(move => OutputFile.OfText(move.From.File, () => PageOf(edition.Frame, move)))
            .Append(OutputFile.OfText("_redirects", () => TextOf(edition.Frame, moves)));
    }

    private static ImmutableArray<Move> Moves(Publication publication) =>
    [
        .. from work in publication.Works
           from chapter in work.Chapters
           from former in chapter.Formerly
           select new Move(Addresses.Chapter(work.Slug, former.Value), Addresses.Chapter(chapter), chapter.Title),
        .. from history in publication.Works.SelectMany(publication.HistoriesOf)
           where history.Current is null
           from former in FormerSlugs.Of(history)
           select new Move(Addresses.Chapter(history.Work, former), Addresses.Chapter(history.Work, history.Slug), history.Title),
    ];

    /// <summary>A chapter's other pages: its versions and what changed between them.</summary>
    private static IEnumerable<Move> Below(Move chapter, ImmutableArray<Page> plan) =>
        from page in plan
        let address = page.Address.Value
        where address.Length > chapter.To.Value.Length && address.StartsWith(chapter.To.Value, StringComparison.Ordinal)
        select new Move(new UrlPath(chapter.From.Value + address[chapter.To.Value.Length..]), page.Address, page.Title);

    // The mark of exclamation puts the rule before the page that lies at the old address.
    private static string TextOf(SiteFrame frame, ImmutableArray<Move> moves)
    {
        var text = new StringBuilder();
        foreach (var move in moves) text.Append(frame.Href(move.From)).Append("* ").Append(frame.Href(move.To)).Append(":splat 301!\n");
        return text.ToString();
    }

    private static string PageOf(SiteFrame frame, Move move)
    {
        var (to, title) = (frame.Href(move.To), frame.Prose.Words(move.Title).Value);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html").Attribute("lang", frame.Settings.Language).Append(">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(title);
        page.Append("</title>\n<meta http-equiv=\"refresh\"").Attribute("content", "0; url=" + to);
        page.Append(">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\"").Attribute("href", frame.Absolute(move.To));
        page.Append(">\n</head>\n<body>\n<main><h1>").Append(title).Append("</h1>\n<p>This page has moved: <a").Attribute("href", to).Append('>');
        return page.Append(title).Append("</a>.</p></main>\n</body>\n</html>\n").ToString();
    }

    private sealed record Move(UrlPath From, UrlPath To, string Title);
}
