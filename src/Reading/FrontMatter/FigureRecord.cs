using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;
using Annals.Reading.Markup;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads a figure's record; its body is the caption.</summary>
internal static class FigureRecord
{
    public static Figure Read(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, FigureShape.Whole);
        var figure = new Figure
        {
            File = input.File,
            Id = id,
            Title = record.RequiredText("title", id),
            Maker = record.LocatedText("maker"),
            Kind = record.Text("kind"),
            Date = record.Date("date"),
            Medium = record.Text("medium"),
            Size = record.Text("size"),
            Holder = record.Text("holder"),
            Rights = record.Text("rights"),
            Credit = record.Text("credit"),
            Alternative = record.Text("alt"),
            Image = record.LocatedText("image"),
            Source = SourceOf(record),
            Inferred = record.OwnKeys("inferred"),
            Formerly = record.Slugged("formerly"),
        };
        record.Close();
        return figure with { Caption = ProseReader.Read(input, ProseKind.Record).Body };
    }

    private static FigureSource? SourceOf(Record record)
    {
        if (record.Inner("source") is not { } source)
            return null;
        var found = new FigureSource(
            source.RequiredSlug("work")?.Value ?? "",
            source.RequiredNumber("line")?.Value ?? 0,
            source.RequiredText("text", "")
        );
        source.Close();
        return found;
    }
}
