using Annals.Core.Diagnostics.Rules;
using Annals.Core.Sources;
using Annals.Importing.Text.Composing;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Rules;

namespace Annals.Importing.Text;

/// <summary>What import took each line for and why, and where it was in doubt.</summary>
internal static class Reporting
{
    private const int OpeningLength = 60;

    public static ImportReport Of(Galley galley, LineJoins joins, int chapters, string fileName) =>
        new(fileName, chapters, Lines(galley), Doubts(galley, joins));

    private static ImmutableArray<ReportLine> Lines(Galley galley) =>
        [
            .. Enumerable
                .Range(0, galley.Count)
                .Select(i => new ReportLine(
                    galley[i].First + 1,
                    galley[i].Last + 1,
                    galley[i].Kind,
                    galley[i].Judgement?.Why
                        ?? (galley[i].LineCount > 1 ? "lines filled to the measure" : "a line like the text's other paragraphs"),
                    Opening(galley[i].Words)
                )),
        ];

    private static ImmutableArray<Doubt> Doubts(Galley galley, LineJoins joins)
    {
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Judgement is not { Other: { } other } judgement)
                continue;
            var remedy = $"if so, write lines: {{ {Number(galley.LineOf(i))}: {NameOf(other)} }} into import.yml beside the source";
            doubts.Add(
                new Doubt(galley.LineOf(i), judgement.Kind, judgement.Why, other, judgement.OtherWhy, Opening(galley[i].Words), remedy)
            );
        }
        foreach (var (line, joined, hyphened) in joins.Doubtful)
        {
            doubts.Add(
                new Doubt(
                    line,
                    SourceBlockKind.Paragraph,
                    $"the hyphen at its end was dropped: '{joined}'",
                    SourceBlockKind.Paragraph,
                    $"the text has that word nowhere else, and it could be '{hyphened}'",
                    joined,
                    $"if so, write hyphens: {{ {Number(line)}: keep }} into import.yml beside the source"
                )
            );
        }
        AddMarksWithoutNotes(galley, doubts);
        AddNotesWithoutMarks(galley, doubts);
        AddNotesInPassages(galley, doubts);
        return [.. doubts.OrderBy(d => d.Line)];
    }

    /// <summary>
    /// In a text that has notes, a mark like theirs without a note is likely one whose note was lost or is numbered otherwise.
    /// </summary>
    private static void AddMarksWithoutNotes(Galley galley, ImmutableArray<Doubt>.Builder doubts)
    {
        var styles = galley.NoteMarks.Where(m => m.Text >= 0).Select(m => m.Style).ToHashSet();
        var passage = 0;
        foreach (
            var mark in galley.NoteMarks.Where(m =>
                m.Text < 0 && m.Style is NoteStyle.Bracket or NoteStyle.Letter or NoteStyle.Raised && styles.Contains(m.Style)
            )
        )
        {
            while (passage + 1 < galley.Count && galley[passage + 1].Start <= mark.Start)
                passage++;
            var written = galley.Source.Slice(mark.Start, mark.End);
            doubts.Add(
                new Doubt(
                    galley.LineOf(passage),
                    galley[passage].Kind,
                    $"'{written}' stays in the text",
                    SourceBlockKind.Note,
                    "it looks like a note's mark, but no note has its number",
                    Opening(galley[passage].Words),
                    "look for the note in the source, and write it into the chapter by hand"
                )
            );
        }
    }

    /// <summary>In a text that has notes, a passage that begins as they do and has no mark.</summary>
    private static void AddNotesWithoutMarks(Galley galley, ImmutableArray<Doubt>.Builder doubts)
    {
        if (!galley.NoteMarks.Exists(m => m.Text >= 0))
            return;
        for (var i = 0; i < galley.Count; i++)
        {
            if (
                !(
                    galley[i].Lead.IsFramed
                    || galley[i].Lead.IsHalfFramed
                    || galley[i].Lead.Kind is LeadKind.Bracket or LeadKind.Letter or LeadKind.Raised
                )
                || galley[i].Kind is not (SourceBlockKind.Paragraph or SourceBlockKind.Item)
                || galley[i].Judgement is { Other: not null }
            )
                continue;
            doubts.Add(
                new Doubt(
                    galley.LineOf(i),
                    galley[i].Kind,
                    $"'{galley[i].Lead.Mark}' and the words behind it stay in the text",
                    SourceBlockKind.Note,
                    galley[i].Lead.IsFramed && NoteFrames.RunsOn(galley, i)
                        ? "it looks like a note, but goes on behind its bracket"
                        : "it looks like a note, but no mark in the text before has its number",
                    Opening(galley[i].Words),
                    "look for the mark in the source, and write the note into the chapter by hand"
                )
            );
        }
    }

    /// <summary>What is framed as a note and stands in a passage that cannot be parted, or does not close there.</summary>
    private static void AddNotesInPassages(Galley galley, ImmutableArray<Doubt>.Builder doubts)
    {
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Kind is SourceBlockKind.Note or SourceBlockKind.Aside)
                continue;
            var words = galley[i].Words;
            for (var at = words.IndexOf('[', 1); at > 0; at = words.IndexOf('[', at + 1))
            {
                if (!Lead.Of(words.AsSpan(at)).IsFramed)
                    continue;
                doubts.Add(
                    new Doubt(
                        galley.LineOf(i),
                        galley[i].Kind,
                        "a note's words stay among those around them",
                        SourceBlockKind.Note,
                        "they are framed as one",
                        Opening(words[at..]),
                        "write it into the chapter by hand as a note where it belongs"
                    )
                );
            }
        }
    }

    public static Diagnostic DiagnosticOf(Doubt doubt, string sourcePath)
    {
        var message =
            doubt.Taken == doubt.Other || doubt.Other == SourceBlockKind.Note
                ? $"{doubt.Why}; {doubt.OtherWhy}"
                : $"taken for {Named(doubt.Taken)} ({doubt.Why}); it could be {Named(doubt.Other)} ({doubt.OtherWhy}): {doubt.Opening}";
        return new Diagnostic(ImportRules.Doubt, sourcePath, new Position(doubt.Line, 1), message, doubt.Remedy);
    }

    private static string Number(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string NameOf(SourceBlockKind kind) =>
        kind == SourceBlockKind.PageNumber ? "page"
        : kind == SourceBlockKind.Aside ? "left out"
        : kind.ToString().ToLowerInvariant();

    private static string Named(SourceBlockKind kind) => (kind == SourceBlockKind.Item ? "an " : "a ") + NameOf(kind);

    private static string Opening(string words) =>
        words.Length <= OpeningLength
            ? words
            : words[..(words.LastIndexOf(' ', OpeningLength) is var end and > 20 ? end : OpeningLength)] + " …";
}
