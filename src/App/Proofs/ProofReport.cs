using System.Globalization;
using System.Text;
using Annals.Core.Sources;

namespace Annals.App.Proofs;

/// <summary>Proofs for people at a terminal.</summary>
internal static class ProofReport
{
    private const int Widest = 36;

    /// <param name="texts">A work's, the working text first.</param>
    public static string Of(ImmutableArray<ProvedText> texts)
    {
        var to = new StringBuilder();
        var proof = texts[0].Proof;
        to.Append(Invariant($"{proof.Work}: {proof.File}, {proof.Bytes:N0} bytes, {proof.Encoding}\n"));
        to.Append(Invariant($"  sha256 {proof.Sha256}\n\n"));
        Table(
            to,
            [
                ["text", "bytes", "lines", "blocks", ""],
                .. texts.Select(t => Row(t.Text, t.Proof)),
            ]
        );
        to.Append("\n  ").AppendJoin(", ", proof.Coverage.Kinds.Select(k => Kind(k))).Append('\n');
        foreach (var text in texts.Where(t => t.Proof.Difference is not null))
            Difference(to, text);

        foreach (var text in texts)
        {
            // the released text's are told where they are others
            if (text != texts[0] && text.Proof.Interventions.Select(Told).SequenceEqual(proof.Interventions.Select(Told)))
                continue;
            Interventions(to, text);
        }
        return to.ToString().TrimEnd('\n');
    }

    private static string[] Row(string text, SourceProof proof) =>
        [
            text,
            Portion(proof.Coverage.Bytes),
            Portion(proof.Coverage.Lines),
            Portion(proof.Coverage.Blocks),
            proof.Difference is not null ? "does not give the source back"
            : proof.LinesLeftOut.IsEmpty ? "gives the source back byte for byte"
            : Invariant($"gives back what it has; {proof.LinesLeftOut.Length} lines are of chapters that were never released"),
        ];

    private static void Difference(StringBuilder to, ProvedText text)
    {
        var difference = text.Proof.Difference!;
        to.Append(Invariant($"\n  The {text.Text} text first differs at byte {difference.Byte:N0}:\n"));
        Table(
            to,
            [
                [Invariant($"  {text.Proof.File}:{difference.Line}"), $"{difference.Before}⟦{OneLine(difference.Source)}⟧"],
                ["  " + difference.Place, $"{difference.Before}⟦{OneLine(difference.Rebuilt)}⟧"],
            ]
        );
    }

    private static void Interventions(StringBuilder to, ProvedText text)
    {
        var all = text.Proof.Interventions;
        to.Append(Invariant($"\n  Interventions in the {text.Text} text: "));
        if (all.IsEmpty)
        {
            to.Append("none\n");
            return;
        }
        to.AppendJoin(", ", Counts(all)).Append('\n');
        var single = all.Where(i => i.Layer != InterventionLayer.RegularisedName)
            .Select(i => (string[])[Line(i), Layer(i), Change(i), i.Reason is null ? "" : Shortened(i.Reason, 2 * Widest)]);
        var forms = RegularisedForm
            .Of(text.Proof)
            .Select(f => (string[])[Lines(f.Places), "name", Change(f.Places[0]), Invariant($"{f.Places.Length} ×")]);
        Table(
            to,
            [
                ["line", "layer", "", ""],
                .. single,
                .. forms,
            ]
        );
    }

    private static IEnumerable<string> Counts(ImmutableArray<SourceIntervention> all)
    {
        var emendations = all.Where(i => i.Layer == InterventionLayer.Emendation).ToList();
        if (emendations.Count > 0)
        {
            yield return Invariant(
                $"{Counted(emendations.Count, InterventionLayer.Emendation)} ({emendations.Count(i => i.Before.Length > 0 && i.After.Length > 0)} replaced, {emendations.Count(i => i.Before.Length == 0)} added, {emendations.Count(i => i.After.Length == 0 && i.Before.Length > 0)} dropped)"
            );
        }
        foreach (var layer in all.Where(i => i.Layer != InterventionLayer.Emendation).GroupBy(i => i.Layer).OrderBy(g => g.Key))
            yield return Counted(layer.Count(), layer.Key);
    }

    private static void Table(StringBuilder to, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(r => r.Length)).Select(c => rows.Max(r => c < r.Length ? r[c].Length : 0)).ToArray();
        foreach (var row in rows)
        {
            var line = new StringBuilder("  ");
            for (var c = 0; c < row.Length; c++)
                line.Append(row[c].PadRight(widths[c] + 2));
            to.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }

    private static string Portion(Portion portion) => Invariant($"{portion.Part:N0} of {portion.Whole:N0} ({portion.Percent:0.#} %)");

    private static string Kind(KindCoverage kind)
    {
        var name = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.Kind.ToString()).Replace('-', ' ');
        return kind.Blocks.IsWhole
            ? Invariant($"{name} {kind.Blocks.Whole}")
            : Invariant($"{name} {kind.Blocks.Part} of {kind.Blocks.Whole}");
    }

    private static object Told(SourceIntervention i) => (i.Layer, i.Line, i.Before, i.After, i.Reason);

    private static string Line(SourceIntervention i) => i.Line == 0 ? "–" : Invariant($"{i.Line}");

    private static string Lines(ImmutableArray<SourceIntervention> places)
    {
        var lines = places.Select(Line).Distinct().ToList();
        return lines.Count <= 6 ? string.Join(", ", lines) : string.Join(", ", lines.Take(5)) + " …";
    }

    private static string Change(SourceIntervention i) =>
        i switch
        {
            { Layer: InterventionLayer.Caption } => Shortened(i.Before, 2 * Widest),
            { Before: "" } => $"+ {Seen(i.After)}",
            { After: "" } => $"- {Seen(i.Before)}",
            _ => $"{Seen(i.Before)} → {Seen(i.After)}",
        };

    /// <summary>With the spaces at its ends shown, as they come and go with words.</summary>
    private static string Seen(string text)
    {
        var line = Shortened(text, Widest);
        var inner = line.Trim(' ');
        return inner.Length == 0
            ? new string('␣', line.Length)
            : new string('␣', line.Length - line.TrimStart(' ').Length) + inner + new string('␣', line.Length - line.TrimEnd(' ').Length);
    }

    private static string Layer(SourceIntervention i) =>
        i.Layer switch
        {
            InterventionLayer.Emendation => "emendation",
            InterventionLayer.RegularisedName => "name",
            InterventionLayer.SuppliedTitle => "title supplied",
            InterventionLayer.Caption => "caption",
            InterventionLayer.LeftOut => "left out",
            _ => throw new System.Diagnostics.UnreachableException(i.Layer.ToString()),
        };

    private static string Counted(int count, InterventionLayer layer) =>
        Invariant($"{count} ")
        + layer switch
        {
            InterventionLayer.Emendation => count == 1 ? "emendation" : "emendations",
            InterventionLayer.RegularisedName => count == 1 ? "regularised name" : "regularised names",
            InterventionLayer.SuppliedTitle => count == 1 ? "title supplied" : "titles supplied",
            InterventionLayer.Caption => count == 1 ? "caption set as a figure" : "captions set as figures",
            InterventionLayer.LeftOut => count == 1 ? "line left out" : "lines left out",
            _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
        };

    private static string Shortened(string text, int to) => OneLine(text) is var line && line.Length <= to ? line : line[..(to - 1)] + "…";

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
