using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads work.yml.</summary>
internal static class WorkRecord
{
    public static Work Read(InputText input, WorkSlug slug)
    {
        var mapping = Matter.Read(input, new Span(0, input.Head.Length));
        var record = new Record(
            mapping ?? YamlMapping.Empty(default),
            mapping is null ? new Marginalia(input.File) : input.Margin,
            WorkShape.Whole
        );
        var work = new Work
        {
            File = input.File,
            Slug = slug,
            Title = record.RequiredText("title", slug.Value),
            TitleSupplied = record.Flag("titleSupplied", false),
            Subtitle = record.Text("subtitle"),
            Dates = record.Date("dates"),
            Language = record.Language("language"),
            Rights = record.Text("rights"),
            Summary = record.Text("summary"),
            Numbering = record.Choice(
                "numbering",
                ChapterNumbering.Arabic,
                ("arabic", ChapterNumbering.Arabic),
                ("roman", ChapterNumbering.Roman),
                ("none", ChapterNumbering.None)
            ),
            Source = SourceOf(record),
            Formerly = [.. record.Slugged("formerly").Select(s => new Located<WorkSlug>(new(s.Value), s.Span))],
        };
        record.Close();
        return work;
    }

    private static WorkSource? SourceOf(Record record)
    {
        if (record.Inner("source") is not { } source)
            return null;
        var file = source.RequiredText("file", "");
        var found = new WorkSource(file, source.RequiredSha256("sha256"), source.Bytes("bytes"), source.Text("description"))
        {
            LeftOut = source.Texts("leftOut"),
        };
        source.Close();
        return found;
    }
}
