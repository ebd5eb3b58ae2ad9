using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Annals.Importing.Foreign;
using Annals.Importing.Formats;
using Annals.Importing.Text;

namespace Annals.Importing.Html;

/// <summary>A web page, or one saved with its images, as a foreign text. Nothing of it is run and nothing fetched.</summary>
internal static class HtmlReader
{
    public static ForeignText? Of(ImportOrder order, List<Diagnostic> found)
    {
        var remarks = new List<Remark>();
        if (HtmlText.Of(order.Source.Span, order.FileName, order.Encoding, remarks, found) is not { } received)
            return null;
        var text = Xhtml.AsHtml(received);
        if (!HtmlLimits.Allow(text, order.FileName, found))
            return null;
        using var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(text);
        if (page.Body is null || !HtmlLimits.Allow(page, order.FileName, found))
            return found.Count > 0 ? null : ForeignText.Nothing with { Format = SourceFormat.Html };

        var images = new ImageStock(order.Beside);
        var said = GutenbergFrame.Take(page.Body, remarks);
        var home = MainText.Of(page);
        var title = MainText.Title(page, home);
        var besides = MainText.Clear(page, home, title, remarks);
        PageNumbers.Take(home, remarks);
        NotesBeside.Bring(page, home, order.Beside, remarks);
        var notes = HtmlNotes.Of(page.DocumentElement, home);
        MainText.TellBeside(besides, notes, remarks);
        var language = order.Language ?? LanguageOf(home) ?? said;
        var blocks = new HtmlBlocks(new HtmlLines(notes, images, new HtmlLinks(page), remarks, language), notes, remarks);
        var body = blocks.Of(home);
        if (title is not null)
            body = body.Insert(0, new ForeignHeading(MainText.PlaceOf(title), 1, [new ForeignWords(WhiteSpace.Single(title.TextContent))]));
        var contents = notes.All.ToDictionary(
            n => n.Key,
            n => new ForeignNote(MainText.PlaceOf(n.Value.Target), blocks.OfNote(n.Value)),
            StringComparer.Ordinal
        );
        FramedNotes.TakeOff(contents, remarks);
        body = TypedNotes.Taken(body, contents, remarks);
        if (blocks.Excess is { } excess)
        {
            found.Add(
                Core.Diagnostics.Rules.ImportRules.Excessive.About(
                    order.FileName,
                    excess,
                    Core.Diagnostics.Rules.ImportRules.Excessive.Remedy
                )
            );
            return null;
        }
        return new ForeignText
        {
            Format = SourceFormat.Html,
            Language = language,
            Blocks = NoteHeadings.Dropped(body, contents.Count > 0, remarks),
            Notes = contents.ToImmutableDictionary(StringComparer.Ordinal),
            Images = images.Taken,
            Remarks = [.. remarks],
        };
    }

    private static string? LanguageOf(IElement home)
    {
        for (var element = home; element is not null; element = element.ParentElement)
        {
            if (ForeignLanguage.Tag(element.GetAttribute("lang") ?? element.GetAttribute("xml:lang")) is { } tag)
                return tag;
        }
        return null;
    }
}
