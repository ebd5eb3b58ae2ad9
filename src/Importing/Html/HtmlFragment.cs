using AngleSharp.Html.Parser;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>HTML within a text of another format, as blocks.</summary>
internal static class HtmlFragment
{
    /// <param name="at">Where it stands in the text: all that it holds stands there.</param>
    /// <param name="folder">The folder of the file that it stands in, with a slash at the end, or nothing: its images are there.</param>
    public static ImmutableArray<ForeignBlock> Of(
        string html,
        Place at,
        ImageStock images,
        List<Remark> remarks,
        string? language,
        string folder
    )
    {
        var excess = new List<Diagnostic>();
        if (!HtmlLimits.Allow(html, "", excess))
            return [new ForeignVerbatim(at, html)];
        using var page = new HtmlParser().ParseDocument(html);
        if (!HtmlLimits.Allow(page, "", excess))
            return [new ForeignVerbatim(at, html)];
        if (page.Body is not { } body)
            return [];
        var own = new List<Remark>();
        MainText.Clear(page, body, null, own);
        var notes = HtmlNotes.Of(page.DocumentElement, body);
        var blocks = new HtmlBlocks(new HtmlLines(notes, images, new HtmlLinks(page), own, language, folder), notes, own);
        ImmutableArray<ForeignBlock> read = [.. blocks.Of(body).Select(b => Placed(b, at))];
        remarks.AddRange(own.Select(r => r with { At = at }));
        return blocks.Excess is null ? read : [new ForeignVerbatim(at, html)];
    }

    /// <summary>The block and all within it at one place.</summary>
    private static ForeignBlock Placed(ForeignBlock block, Place at) =>
        block switch
        {
            ForeignQuotation quotation => new ForeignQuotation(at, Placed(quotation.Content, at)),
            ForeignList list => list with { At = at, Items = [.. list.Items.Select(i => Placed(i, at))] },
            ForeignDefinitions definitions => new ForeignDefinitions(
                at,
                [.. definitions.Items.Select(i => i with { Meaning = Placed(i.Meaning, at) })]
            ),
            _ => block with { At = at },
        };

    private static ImmutableArray<ForeignBlock> Placed(ImmutableArray<ForeignBlock> blocks, Place at) =>
        [.. blocks.Select(b => Placed(b, at))];
}
