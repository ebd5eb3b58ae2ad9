using Annals.Core.Publications;
using Annals.Core.Time;
using Annals.Reading.FrontMatter.Shapes;
using Annals.Reading.Markup;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads an event's record; its body is one sentence.</summary>
internal static class EventRecord
{
    public static HistoricalEvent Read(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, EventShape.Whole);
        var date = record.RequiredDate("date") ?? new Edtf("", null, null, false);
        var title = record.RequiredText("title", id);
        var formerly = record.Slugged("formerly");
        record.Close();
        return new HistoricalEvent(input.File, id, date, title, ProseReader.Read(input, ProseKind.Record).Body) { Formerly = formerly };
    }
}
