using Annals.Core.Reports;

namespace Annals.Core.Wording;

/// <content>The editor's report, which only the preview shows.</content>
public sealed partial class English
{
    public string ReportIntroduced =>
        "Nothing here is an error; all of it may be meant so. Readers do not see this page: it is no part of the published site.";
    public string ReportChapters => "Chapters";

    public string NothingOf(IReadOnlyList<string> lists) =>
        $"Nothing to tell of: {string.Join("; ", lists.Select(l => char.ToLowerInvariant(l[0]) + l[1..]))}.";

    public string NoteNamed(string mark) => "note " + mark;

    public string TermsNeverUsed => "Terms never used";
    public string TermsUsedBefore => "Terms used before they are explained";
    public string NotLinked => "First mentions that were not linked";
    public string NotesTwice => "Notes cited twice";
    public string FiguresNever => "Figures never mentioned in the text";
    public string WithoutDates => "People without dates";
    public string RecordsNever => "Records never mentioned";
    public string WithoutReasons => "Emendations without reasons";
    public string WithoutApparatus => "Paragraphs without any apparatus";
    public string WordsHead => "Words";
    public string ParagraphsShort => "Par.";
    public string Terms => "Terms";
    public string WordsPerSentence => "Words a sentence";
    public string LettersPerWord => "Letters a word";
    public string ReadingEase => "Reading ease";
    public string Grade => "Grade";
    public string ReadabilityExplained =>
        "Reading ease is Flesch’s: 60 to 70 is plain English, below 30 academic prose. The grade, after Flesch and Kincaid, is the years of American schooling that a reader needs. Both are for English only; other languages have a dash.";
    public string ExplainedAt => "explained at";
    public string ExplainedNowhere => "explained nowhere in this work";

    public string Times(int times) => Number(times) + " times";

    public string CountOf(int count, int of) => $"{Number(count)} of {Number(of)}";

    public string LinkedAt(int paragraph) => paragraph == 0 ? "linked nowhere in the chapter" : $"linked at {Paragraph(paragraph)}";

    public string Why(UnlinkedReason reason) =>
        reason switch
        {
            UnlinkedReason.Heading => "named in a heading only",
            UnlinkedReason.Link => "within another link",
            UnlinkedReason.Markup => "markup begins or ends within it",
            UnlinkedReason.ChapterAutolink => "the chapter has autolink: false",
            UnlinkedReason.RecordAutolink => "its record has autolink: false",
            _ => throw new System.Diagnostics.UnreachableException(reason.ToString()),
        };

    public string Emended(string source, string reading) =>
        (source, reading) switch
        {
            ("", _) => $"“{reading}” added",
            (_, "") => $"“{source}” dropped",
            _ => $"“{source}” to “{reading}”",
        };

    public string Tenth(double? value) => value is { } v ? v.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) : "–";
}
