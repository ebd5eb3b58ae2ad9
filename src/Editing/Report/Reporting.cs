using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Reports;

namespace Annals.Editing.Report;

/// <summary>The editor's report: one reading of each chapter, one look at each mention.</summary>
public static class Reporting
{
    public static EditorsReport Of(Publication publication, CancellationToken cancel = default)
    {
        var chapters = publication.Works.SelectMany(w => w.Chapters.Select(c => (Work: w, Chapter: c))).ToImmutableArray();
        var readings = new ChapterReading[chapters.Length];
        var syllables = new SyllableCount();
        Parallel.For(
            0,
            chapters.Length,
            new ParallelOptions { CancellationToken = cancel },
            i => readings[i] = new ChapterReading(chapters[i].Chapter, IsEnglish(publication, chapters[i]) ? syllables : null)
        );

        var numbers = new Dictionary<ChapterKey, int>();
        for (var i = 0; i < chapters.Length; i++)
            numbers.TryAdd(KeyOf(chapters[i].Chapter), i);
        var mentions = MentionReport.Of(publication, chapters, readings, numbers);
        var referredTo = readings.SelectMany(r => r.Figures).ToHashSet(StringComparer.Ordinal);
        var makers = publication.Figures.Select(f => f.MakerKey).OfType<EntryKey>().ToHashSet();
        var unnamed = publication.Entries.Where(e => publication.MentionsOf(e.Key).IsEmpty && !makers.Contains(e.Key)).ToList();
        return new EditorsReport
        {
            TermsNeverUsed = [.. unnamed.OfType<Term>().Select(Entry)],
            TermsUsedBeforeExplained = mentions.UsedBefore,
            FirstMentionsNotLinked = mentions.NotLinked,
            NotesCitedTwice =
            [
                .. chapters.SelectMany(c =>
                    c.Chapter.Notes.Where(n => n.References > 1)
                        .Select(n => new RepeatedNote(n.Key, n.Mark, n.References, PlaceOf(c.Chapter, n)))
                ),
            ],
            FiguresNeverMentioned =
            [
                .. publication
                    .Figures.Where(f => !referredTo.Contains(f.Id))
                    .Select(f => new UnmentionedFigure(f.Id, f.Title, f.Standing?.Number ?? 0, PlaceOf(f))),
            ],
            PeopleWithoutDates = [.. publication.People.Where(p => p.Dates is null).Select(Entry)],
            RecordsNeverMentioned = [.. unnamed.Where(e => e is not Term).Select(Entry)],
            EmendationsWithoutReasons =
            [
                .. chapters.Zip(readings).SelectMany(c => c.Second.Unreasoned.Select(u => Unreasoned(c.First.Chapter, u))),
            ],
            ParagraphsWithoutApparatus =
            [
                .. chapters
                    .Zip(readings)
                    .Where(c => c.Second.Bare.Count > 0)
                    .Select(c => new BareParagraphs(
                        PlaceOf(c.First.Chapter),
                        Runs(c.Second.Bare),
                        c.Second.Bare.Count,
                        c.First.Chapter.Paragraphs
                    )),
            ],
            Chapters =
            [
                .. chapters.Select(
                    (c, i) =>
                        new ChapterMeasure(
                            PlaceOf(c.Chapter),
                            c.Chapter.Words,
                            c.Chapter.Paragraphs,
                            c.Chapter.Notes.Length,
                            mentions.TermsIn[i],
                            readings[i].Readability
                        )
                ),
            ],
        };
    }

    internal static ChapterKey KeyOf(Chapter chapter) => new(chapter.Work, chapter.Slug.Value);

    /// <summary>A place in a chapter by its offset in the file.</summary>
    internal static ReportedPlace PlaceOf(Chapter chapter, int offset, UrlPath address, int paragraph) =>
        new(chapter.File.Path, chapter.File.PositionOf(offset).Line, address, KeyOf(chapter), chapter.Title, paragraph);

    private static ReportedPlace PlaceOf(Chapter chapter) => PlaceOf(chapter, 0, Addresses.Chapter(chapter), 0);

    private static ReportedPlace PlaceOf(Chapter chapter, Core.Prose.Note note) =>
        PlaceOf(chapter, note.Span.Start, Addresses.Chapter(chapter).At(note.Key.Anchor), note.Paragraph);

    private static ReportedPlace PlaceOf(Figure figure) =>
        new(
            figure.File.Path,
            1,
            Addresses.Figure(figure.Id),
            figure.Standing is { } s ? new ChapterKey(s.Work, s.Chapter) : null,
            figure.Title
        );

    private static ReportedEntry Entry(Entry entry) =>
        new(
            entry.Key,
            entry.Name,
            new(entry.File.Path, entry.File.PositionOf(entry.NameSpan.Start).Line, Addresses.Entry(entry.Key), null, entry.Name)
        );

    private static UnreasonedEmendation Unreasoned(Chapter chapter, (Core.Prose.Emendation Emendation, int Paragraph) found)
    {
        var page = Addresses.Chapter(chapter);
        var place = PlaceOf(
            chapter,
            found.Emendation.Span.Start,
            found.Paragraph > 0 ? page.At(Addresses.ParagraphAnchor(found.Paragraph)) : page,
            found.Paragraph
        );
        return new(Core.Prose.PlainText.Of(found.Emendation.Source), Core.Prose.PlainText.Of(found.Emendation.Reading), place);
    }

    private static ImmutableArray<(int First, int Last)> Runs(List<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }
        return [.. runs];
    }

    private static bool IsEnglish(Publication publication, (Work Work, Chapter Chapter) chapter) =>
        LanguageTag.IsSame(chapter.Chapter.Language ?? chapter.Work.Language ?? publication.Settings.Language, "en");
}
