using Annals.Core.Publications;

namespace Annals.Core.Wording;

/// <content>Mistakes: reporting them, and what became of them.</content>
public sealed partial class English
{
    public string ReportMistake => "Report a mistake in this chapter";
    public string ReportHere => "Report a mistake here";
    public string LinkHere => "A link to this paragraph";

    public string ParagraphNumber(string number) => $"Paragraph {number}";

    public string ReportSubject(string title, string version) => $"A mistake in {version} of {title}";

    public string ReportBody(string title, string version, string address, string place, string words) =>
        $"Chapter: {title}, {version}\nPassage: {place}\n{address}\n\nThe text reads: “{words}”\n\nIt should read: ";

    public string Errata => "Errata";
    public string NewsOfCorrections => "News of corrections";
    public string NoErrata => "No mistake has been reported.";
    public string ErrataOpen => "Not yet corrected";
    public string ErrataCorrected => "Corrected";
    public string ErrataRejected => "Not accepted";
    public string For => "for";
    public string ReadInstead => "read";
    public string Delete => "delete";

    public string StatusOf(ErratumStatus status) =>
        status switch
        {
            ErratumStatus.Reported => "Reported",
            ErratumStatus.Confirmed => "Erratum",
            ErratumStatus.Rejected => "Reported, not accepted",
            _ => throw new System.Diagnostics.UnreachableException(status.ToString()),
        };

    public string FoundIn(ChapterVersion version, int paragraph) => $"version {version}, ¶\u2009{Number(paragraph)}";

    public string ReportedOn(DateOnly date, string? by) => by is null ? $"reported on {Day(date)}" : $"reported by {by} on {Day(date)}";

    public string CorrectedIn(ChapterVersion version) => $"corrected in version {version}";
}
