using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;
using Annals.Reading.Markup;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads a page of the editors'.</summary>
internal static class PageRecord
{
    public static StandingPage Read(InputText input, string slug)
    {
        var record = MarkdownRecord.Open(input, PageShape.Whole);
        var title = record.RequiredText("title", slug);
        var order = record.Number("order")?.Value ?? 0;
        var summary = record.Text("summary");
        var formerly = record.Slugged("formerly");
        record.Close();
        var prose = ProseReader.Read(input, ProseKind.Page);
        if (record.IsRead && prose.IsEmpty)
            input.Margin.Add(WorkRules.NoText, new Span(input.BodyStart, input.BodyStart), "the page has no text");
        return new StandingPage(input.File, slug, title, order, summary, prose.Body) { Formerly = formerly };
    }
}
