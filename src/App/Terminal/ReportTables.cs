using System.Globalization;
using Annals.Core.Reports;
using Spectre.Console;

namespace Annals.App.Terminal;

/// <summary>The editor's report on standard output: tables on a terminal, the same in plain columns where it is piped.</summary>
internal sealed class ReportTables
{
    private readonly IAnsiConsole _console;
    private readonly TableBorder _border;
    private readonly string _input;

    /// <param name="input">The input folder, before each file's path so that a terminal links it.</param>
    public static void Write(EditorsReport report, TextWriter to, bool piped, string input)
    {
        if (!piped)
        {
            new ReportTables(to, piped, input).Write(report);
            return;
        }
        // Columns are filled up with blanks, which nobody wants at a line's end.
        using var plain = new StringWriter(CultureInfo.InvariantCulture);
        new ReportTables(plain, piped, input).Write(report);
        foreach (var line in plain.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'))
            to.WriteLine(line.TrimEnd());
    }

    private ReportTables(TextWriter to, bool piped, string input)
    {
        (_input, _border) = (input, piped ? TableBorder.None : TableBorder.Simple);
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(to),
                Ansi = piped || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? AnsiSupport.No : AnsiSupport.Detect,
            }
        );
        // A line is a line for whatever reads it.
        if (piped)
            _console.Profile.Width = 100_000;
    }

    private void Write(EditorsReport report)
    {
        Chapters(report.Chapters);
        Section("Terms never used", report.TermsNeverUsed, ["term", "file"], e => [e.Name, FileOf(e.Place)]);
        Section(
            "Terms used before they are explained",
            report.TermsUsedBeforeExplained,
            ["term", "used", "explained", "file"],
            t => [t.Name, Passage(t.Used), t.Explained is { } e ? Passage(e) : "nowhere in this work", FileOf(t.Used)]
        );
        Section(
            "First mentions that were not linked",
            report.FirstMentionsNotLinked,
            ["name", "where", "why", "linked", "file"],
            m => [m.Name, Passage(m.Place), Why(m.Reason), m.LinkedAt > 0 ? Invariant($"¶ {m.LinkedAt}") : "never", FileOf(m.Place)]
        );
        Section(
            "Notes cited twice",
            report.NotesCitedTwice,
            ["note", "mark", "times", "file"],
            n => [n.Note.Written, n.Mark, Invariant($"{n.Times}"), FileOf(n.Place)]
        );
        Section(
            "Figures never mentioned in the text",
            report.FiguresNeverMentioned,
            ["figure", "title", "file"],
            f => [f.Number > 0 ? Invariant($"{f.Number}") : "not shown", f.Title, FileOf(f.Place)]
        );
        Section("People without dates", report.PeopleWithoutDates, ["name", "file"], e => [e.Name, FileOf(e.Place)]);
        Section(
            "Records never mentioned",
            report.RecordsNeverMentioned,
            ["kind", "name", "file"],
            e => [e.Key.Kind.ToString().ToLowerInvariant(), e.Name, FileOf(e.Place)]
        );
        Section(
            "Emendations without reasons",
            report.EmendationsWithoutReasons,
            ["source", "reading", "where", "file"],
            e => [e.Source, e.Reading, Passage(e.Place), FileOf(e.Place)]
        );
        Section(
            "Paragraphs without any apparatus",
            report.ParagraphsWithoutApparatus,
            ["chapter", "of all", "paragraphs"],
            p =>
                [
                    p.Place.Where,
                    Invariant($"{p.Count} of {p.Of}"),
                    string.Join(
                        ", ",
                        p.Paragraphs.Select(r => r.First == r.Last ? Invariant($"{r.First}") : Invariant($"{r.First}–{r.Last}"))
                    ),
                ]
        );
    }

    private void Chapters(ImmutableArray<ChapterMeasure> chapters)
    {
        var table = Table(
            "chapter",
            "words",
            "paragraphs",
            "notes",
            "terms",
            "words a sentence",
            "letters a word",
            "reading ease",
            "grade"
        );
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        foreach (var c in chapters)
        {
            Row(
                table,
                c.Place.Where,
                Invariant($"{c.Words:N0}"),
                Invariant($"{c.Paragraphs:N0}"),
                Invariant($"{c.Notes:N0}"),
                Invariant($"{c.Terms:N0}"),
                Tenth(c.Readability?.WordsPerSentence),
                Tenth(c.Readability?.LettersPerWord),
                Tenth(c.Readability?.ReadingEase),
                Tenth(c.Readability?.Grade)
            );
        }
        Write("Chapters", chapters.Length, table);
    }

    private void Section<T>(string title, ImmutableArray<T> items, string[] heads, Func<T, string[]> cells)
    {
        var table = Table(heads);
        foreach (var item in items)
            Row(table, cells(item));
        Write(title, items.Length, table);
    }

    private void Write(string title, int count, Table table)
    {
        _console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{title}[/]: {(count == 0 ? "none" : count.ToString("N0", CultureInfo.InvariantCulture))}"
        );
        if (count > 0)
            _console.Write(table);
        _console.WriteLine();
    }

    private Table Table(params string[] heads)
    {
        var table = new Table { Border = _border };
        foreach (var head in heads)
            table.AddColumn(new TableColumn(new Text(head, new Style(decoration: Decoration.Dim))));
        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(c => new Text(c)));

    private string FileOf(ReportedPlace place) =>
        Invariant($"{Path.Combine(_input, place.File).Replace(Path.DirectorySeparatorChar, '/')}:{place.Line}");

    private static string Passage(ReportedPlace place) =>
        place.Paragraph > 0 ? Invariant($"{place.Where}, ¶ {place.Paragraph}") : place.Where;

    private static string Why(UnlinkedReason reason) =>
        reason switch
        {
            UnlinkedReason.Heading => "in a heading only",
            UnlinkedReason.Link => "within another link",
            UnlinkedReason.Markup => "markup overlaps it",
            UnlinkedReason.ChapterAutolink => "autolink: false in the chapter",
            UnlinkedReason.RecordAutolink => "autolink: false in the record",
            _ => throw new System.Diagnostics.UnreachableException(reason.ToString()),
        };

    private static string Tenth(double? value) => value is { } v ? Invariant($"{v:0.0}") : "–";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
