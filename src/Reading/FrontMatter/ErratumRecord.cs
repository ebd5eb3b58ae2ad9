using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;
using Annals.Reading.Markup;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads an erratum: what is wrong where; its body says why.</summary>
internal static class ErratumRecord
{
    public static Erratum Read(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, ErratumShape.Whole);
        var erratum = new Erratum
        {
            File = input.File,
            Id = id,
            Chapter = record.RequiredName("chapter", ""),
            Version = new(record.Version("version") ?? default, record.SpanOf("version")),
            Paragraph = record.RequiredNumber("paragraph") ?? new(0, record.Span),
            Wrong = record.RequiredName("wrong", ""),
            Right = record.Text("right") ?? "",
            Status = record.Choice(
                "status",
                ErratumStatus.Reported,
                ("reported", ErratumStatus.Reported),
                ("confirmed", ErratumStatus.Confirmed),
                ("rejected", ErratumStatus.Rejected)
            ),
            Date = record.Day("date") ?? default,
            By = record.Text("by"),
        };
        record.Close();
        return erratum with { Body = ProseReader.Read(input, ProseKind.Record).Body };
    }
}
