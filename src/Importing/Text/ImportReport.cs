using System.Globalization;
using System.Text;
using Annals.Core.Sources;

namespace Annals.Importing.Text;

/// <summary>What import took each line of a source for and why, and where it was in doubt.</summary>
/// <param name="FileName">The source's.</param>
/// <param name="Lines">All of it, in order.</param>
public sealed record ImportReport(string FileName, int Chapters, ImmutableArray<ReportLine> Lines, ImmutableArray<Doubt> Doubts)
{
    public int Count(SourceBlockKind kind) => Lines.Count(line => line.Kind == kind);

    /// <summary>The report in words, as it lies beside the source.</summary>
    public string Text()
    {
        var to = new StringBuilder();
        to.Append("What import took the lines of ").Append(FileName).Append(" for: ").Append(Summary()).Append(".\n\n");
        foreach (var line in Lines)
        {
            var lines = line.FirstLine == line.LastLine ? Number(line.FirstLine) : $"{Number(line.FirstLine)}-{Number(line.LastLine)}";
            to.Append(
                CultureInfo.InvariantCulture,
                $"{lines,-11} {Reporting.NameOf(line.Kind),-10} {line.Opening}\n{"",22} {line.Why}\n"
            );
        }
        if (Doubts.Length > 0)
            to.Append("\nIn doubt; import.yml beside the source settles it by line.\n\n");
        foreach (var doubt in Doubts)
        {
            to.Append(
                CultureInfo.InvariantCulture,
                $"{doubt.Line,-11} {Reporting.NameOf(doubt.Taken)}: {doubt.Why}\n{"",11} {Reporting.NameOf(doubt.Other)}? {doubt.OtherWhy}\n"
            );
        }
        return to.ToString();
    }

    /// <summary>How much of each was found: <c>6 chapters, 23 paragraphs, 6 captions</c>.</summary>
    public string Summary()
    {
        var parts = new List<string> { Count(Chapters, "chapter", "chapters") };
        foreach (var kind in Enum.GetValues<SourceBlockKind>())
        {
            if (Count(kind) is not (var count and > 0))
                continue;
            var (one, many) = kind switch
            {
                SourceBlockKind.PageNumber => ("page number", "page numbers"),
                SourceBlockKind.NoteRule => ("line above notes", "lines above notes"),
                SourceBlockKind.Aside => ("line left out", "lines left out"),
                SourceBlockKind.Title => ("title line", "title lines"),
                SourceBlockKind.Contents => ("line of contents", "lines of contents"),
                SourceBlockKind.Verse => ("stanza", "stanzas"),
                SourceBlockKind.Note => ("paragraph of notes", "paragraphs of notes"),
                var other => (Reporting.NameOf(other), Reporting.NameOf(other) + "s"),
            };
            parts.Add(Count(count, one, many));
        }
        if (Doubts.Length > 0)
            parts.Add(Count(Doubts.Length, "doubt", "doubts"));
        return string.Join(", ", parts);
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What some lines of the source were taken for, and why.</summary>
/// <param name="Opening">The first of their words.</param>
public sealed record ReportLine(int FirstLine, int LastLine, SourceBlockKind Kind, string Why, string Opening);

/// <summary>A line that could be two things: what it was taken for and what else it could be.</summary>
/// <param name="Remedy">What to write into import.yml if it is the other.</param>
public sealed record Doubt(
    int Line,
    SourceBlockKind Taken,
    string Why,
    SourceBlockKind Other,
    string OtherWhy,
    string Opening,
    string Remedy
);
