using AngleSharp.Html.Parser;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>HTML within a text of another format, as blocks.</summary>
internal static class HtmlFragment
{
    /// <param name="at">Where it stands in the text; its own lines count from there.</param>
    public static ImmutableArray<ForeignBlock> Of(string html, Place at, ImageStock images, List<Remark> remarks, string? language)
    {
        var excess = new List<Diagnostic>();
        if (!HtmlLimits.Allow(html, "", excess)) return [new ForeignVerbatim(at, html)];
        using var page = new HtmlParser().ParseDocument(html);
        if (page.Body is not { } body) return [];
        var own = new List<Remark>();
        MainText.Clear(page, body, null, own);
        var notes = HtmlNotes.Of(page.DocumentElement, body);
        var blocks = new HtmlBlocks(new HtmlLines(notes, images, new HtmlLinks(page), own, language), notes, own);
        ImmutableArray<ForeignBlock> read = [.. blocks.Of(body).Select(b => b with { At = at })];
        remarks.AddRange(own.Select(r => r with { At = at }));
        return blocks.Excess is null ? read : [new ForeignVerbatim(at, html)];
    }
}
