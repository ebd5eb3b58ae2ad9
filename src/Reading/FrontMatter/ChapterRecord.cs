using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;
using Annals.Reading.Markup;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads a chapter: its particulars and its text.</summary>
internal static class ChapterRecord
{
    public static Chapter Read(InputText input, WorkSlug work, string fileName)
    {
        var record = MarkdownRecord.Open(input, ChapterShape.Whole);
        var title = record.RequiredText("title", fileName);
        var slug = record.RequiredSlug("slug") ?? new Located<string>(Slugs.Suggestion(fileName) ?? "chapter", record.Span);
        var order = record.RequiredNumber("order") ?? new Located<int>(Unplaced, record.Span);
        var version = record.Version("version") ?? default;
        var date = record.Day("date") ?? default;
        var chapter = new Chapter
        {
            File = input.File,
            Work = work,
            Title = title,
            Slug = new(new ChapterSlug(slug.Value), slug.Span),
            Order = order,
            Version = version,
            Date = date,
            TitleSupplied = record.Flag("titleSupplied", false),
            Label = record.Text("label"),
            Summary = record.Text("summary"),
            Dates = record.Date("dates"),
            Language = record.Language("language"),
            Source = SourceOf(record),
            Revisions = RevisionsOf(record, version, date, input.Margin),
            Formerly = [.. record.Slugged("formerly").Select(s => new Located<ChapterSlug>(new(s.Value), s.Span))],
            Autolink = record.Flag("autolink", true),
            Regularise = record.Flag("regularise", true),
        };
        record.Close();

        var prose = ProseReader.Read(input, ProseKind.Chapter, isSource: chapter.Source is not null);
        if (record.IsRead && prose.IsEmpty)
            input.Margin.Add(WorkRules.NoText, new Span(input.BodyStart, input.BodyStart), "the chapter has no text");
        return chapter with { Body = prose.Body, Notes = prose.Notes };
    }

    /// <summary>The order of a chapter that does not say its own: after all that do.</summary>
    internal const int Unplaced = int.MaxValue / 2;

    private static ChapterSource? SourceOf(Record record)
    {
        if (record.Inner("source") is not { } source)
            return null;
        var file = source.RequiredText("file", "");
        var lines = source.Lines("lines");
        source.Close();
        return lines is var (first, last) ? new ChapterSource(file, first, last) : new ChapterSource(file, 0, 0);
    }

    private static ImmutableArray<Revision> RevisionsOf(Record record, ChapterVersion version, DateOnly date, Marginalia margin)
    {
        var revisions = ImmutableArray.CreateBuilder<Revision>();
        foreach (var entry in record.Records("revisions"))
        {
            var revision = new Revision(
                entry.Version("version") ?? default,
                entry.Day("date") ?? default,
                entry.RequiredText("note", ""),
                entry.Text("by")
            );
            entry.Close();
            if (revision.Version == default || revision.Date == default)
                continue;
            if (revisions.Count == 0)
            {
                if (version != default && revision.Version != version)
                    margin.Add(
                        WorkRules.VersionNotNewest,
                        entry.Span,
                        $"the chapter is version {version}, but its newest revision is {revision.Version}"
                    );
                else if (date != default && revision.Date != date)
                    margin.Add(
                        WorkRules.VersionNotNewest,
                        entry.Span,
                        $"the chapter is of {Written(date)}, but its newest revision is of {Written(revision.Date)}"
                    );
            }
            else if (revision.Version >= revisions[^1].Version)
            {
                margin.Add(
                    WorkRules.RevisionsOutOfOrder,
                    entry.Span,
                    $"version {revision.Version} stands below version {revisions[^1].Version}",
                    "put the newest first"
                );
            }
            else if (revision.Date > revisions[^1].Date)
            {
                margin.Add(
                    WorkRules.RevisionsOutOfOrder,
                    entry.Span,
                    $"version {revision.Version} is dated later than version {revisions[^1].Version}, which follows it"
                );
            }
            revisions.Add(revision);
        }
        return revisions.DrainToImmutable();

        static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
