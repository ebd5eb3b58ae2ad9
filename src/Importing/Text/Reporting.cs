using Annals.Core.Diagnostics.Rules;
using Annals.Core.Sources;
using Annals.Importing.Text.Composing;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text;

/// <summary>What import took each line for and why, and where it was in doubt.</summary>
internal static class Reporting
{
    private const int OpeningLength = 60;

    public static ImportReport Of(Galley galley, LineJoins joins, int chapters, string fileName) => new(fileName, chapters, Lines(galley), Doubts(galley, joins));

    private static ImmutableArray<ReportLine> Lines(Galley galley) =>
    [
        .. Enumerable.Range(0, galley.Count).Select(i => new ReportLine(galley[i].First + 1, galley[i].Last + 1, galley[i].Kind,
            galley[i].Judgement?.Why ?? (galley[i].LineCount > 1 ? "lines filled to the measure" : "a line like the text's other paragraphs"), Opening(galley[i].Words))),
    ];

    private static ImmutableArray<Doubt> Doubts(Galley galley, LineJoins joins)
    {
        var doubts = ImmutableArray.CreateBuilder<Doubt>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Judgement is { Other: { } other } judgement) doubts.Add(new Doubt(galley.LineOf(i), judgement.Kind, judgement.Why, other, judgement.OtherWhy, Opening(galley[i].Words)));
        }
        foreach (var (line, joined, hyphened) in joins.Doubtful)
        {
            doubts.Add(new Doubt(line, SourceBlockKind.Paragraph, $"the hyphen at its end was dropped: '{joined}'", SourceBlockKind.Paragraph, $"the text has that word nowhere else, and it could be '{hyphened}'", joined));
        }
        return [.. doubts.OrderBy(d => d.Line)];
    }

    public static Diagnostic DiagnosticOf(Doubt doubt, string sourcePath)
    {
        var number = doubt.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (message, hint) = doubt.Taken == doubt.Other
            ? ($"{doubt.Why}; {doubt.OtherWhy}", $"if so, write hyphens: {{ {number}: keep }} into import.yml beside the source")
            : ($"taken for {Named(doubt.Taken)} ({doubt.Why}); it could be {Named(doubt.Other)} ({doubt.OtherWhy}): {doubt.Opening}",
                $"if so, write lines: {{ {number}: {NameOf(doubt.Other)} }} into import.yml beside the source");
        return new Diagnostic(ImportRules.Doubt, sourcePath, new Position(doubt.Line, 1), message, hint);
    }

    public static string NameOf(SourceBlockKind kind) => kind == SourceBlockKind.PageNumber ? "page" : kind.ToString().ToLowerInvariant();

    private static string Named(SourceBlockKind kind) => (kind == SourceBlockKind.Item ? "an " : "a ") + NameOf(kind);

    private static string Opening(string words) => words.Length <= OpeningLength ? words : words[..(words.LastIndexOf(' ', OpeningLength) is var end and > 20 ? end : OpeningLength)] + " …";
}
