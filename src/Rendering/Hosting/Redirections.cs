using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Rendering.Html;

namespace Annals.Rendering.Hosting;

/// <summary>
/// A published address never dies: where something was formerly, a reader is sent on. <c>_redirects</c> for hosts that read it, and a page
/// at the old address for those that do not.
/// </summary>
internal sealed class Redirections : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition)
    {
        ImmutableArray<FormerAddress> moves = [.. FormerAddresses.Of(edition.Publication)];
        if (moves.IsEmpty)
            return [];
        return moves
            .Concat(moves.SelectMany(move => Below(move, edition.Plan)))
            .Select(move => OutputFile.OfText(move.From.File, () => PageOf(edition.Frame, move)))
            .Append(OutputFile.OfText("_redirects", () => TextOf(edition.Frame, moves)));
    }

    /// <summary>The pages below it, too: of a chapter its versions and what changed between them, of a work its chapters.</summary>
    private static IEnumerable<FormerAddress> Below(FormerAddress move, ImmutableArray<Page> plan) =>
        from page in plan
        let address = page.Address.Value
        where address.Length > move.To.Value.Length && address.StartsWith(move.To.Value, StringComparison.Ordinal)
        select new FormerAddress(new UrlPath(move.From.Value + address[move.To.Value.Length..]), page.Address, page.Title);

    // The mark of exclamation puts the rule before the page that lies at the old address. The first rule that fits is followed: those of
    // chapters come before those of the works that they are in.
    private static string TextOf(SiteFrame frame, ImmutableArray<FormerAddress> moves)
    {
        var text = new StringBuilder();
        foreach (var move in moves.OrderByDescending(m => m.From.Value.Count(c => c == '/')))
            text.Append(frame.Href(move.From)).Append("* ").Append(frame.Href(move.To)).Append(":splat 301!\n");
        return text.ToString();
    }

    private static string PageOf(SiteFrame frame, FormerAddress move)
    {
        var (to, title) = (frame.Href(move.To), frame.Prose.Words(move.Title).Value);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html")
            .Attribute("lang", frame.Settings.Language)
            .Append(">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .Append(title);
        page.Append("</title>\n<meta http-equiv=\"refresh\"").Attribute("content", "0; url=" + to);
        page.Append(">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\"").Attribute("href", frame.Absolute(move.To));
        page.Append(">\n</head>\n<body>\n<main><h1>")
            .Append(title)
            .Append("</h1>\n<p>This page has moved: <a")
            .Attribute("href", to)
            .Append('>');
        return page.Append(title).Append("</a>.</p></main>\n</body>\n</html>\n").ToString();
    }
}
