using System.Collections.Immutable;
using System.Globalization;
using Annals.Core.Prose;
using Annals.Core.Sources;

namespace Annals.Core.Wording;

/// <content>How a text was made: its source, the proof, the interventions.</content>
public sealed partial class English
{
    public string HowMade => "How this text was made";

    public string HowWasMade(string work) => $"How {work} was made";

    public string TheSource => "The source";
    public string SourceFile => "File";
    public string SourceSize => "Size";

    public string Bytes(long count) => count == 1 ? "1 byte" : $"{Counted(count)} bytes";

    public string Encoding => "Encoding";
    public string Sha256 => "SHA-256";

    public string Download(string file) => $"{file}, as received";

    public string TheProof => "The proof";

    public string ProofHolds(SourceCoverage coverage) =>
        $"From the words of this edition’s chapters and records alone the source was built again and compared: it comes out byte for byte, all {Counted(coverage.Bytes.Whole)} bytes of it, "
        + $"{LinesOf(coverage.Lines.Whole)} in {BlocksOf(coverage.Blocks.Whole)}. Every word that readers see in the text and the source does not have, and every word of the source that they do not see, is listed below; notes by editors are marked where they stand.";

    public string ProofHoldsInPart(SourceCoverage coverage, ImmutableArray<int> lines) =>
        $"From the words of this edition’s chapters and records alone the source was built again and compared: {Counted(coverage.Bytes.Part)} of its {Counted(coverage.Bytes.Whole)} bytes come out, byte for byte. "
        + $"The rest is in chapters that are not published yet: {LineRanges(lines)}.";

    public string ProofFails(SourceCoverage coverage, int line) =>
        $"The words of this edition’s chapters and records do not give the source back: they first differ on line {Number(line)}. {Counted(coverage.Bytes.Part)} of {Counted(coverage.Bytes.Whole)} bytes come out as they should.";

    public string EmendedPlaces => "Emendations";
    public string NoEmendations => "None: no word of the source was replaced, added or dropped.";
    public string RegularisedNames => "Names in their standard form";
    public string SuppliedTitles => "Titles that the source does not have";
    public string CaptionsSet => "Captions set as figures";
    public string LinesLeftOut => "Lines left out";
    public string Add => "add";
    public string In => "in";

    public string OnLine(int line) => $"line {Number(line)}";

    public string Occurrences(int count) =>
        count == 1 ? "once"
        : count == 2 ? "twice"
        : $"{Number(count)} times";

    public string InTheTitle => "title";

    public string InTheNote(NoteKey note) => $"note {note.Written}";

    public string ParagraphSign(int number) => $"¶\u2009{Number(number)}";

    public string ToCheck => "To check it";
    public string CheckSource => "The source, against the checksum above:";
    public string CheckSite => "Everything that is published here, against the list of its checksums:";
    public string CheckCopy => "A copy that you have already, in its folder:";
    public string ChecksumList => "SHA256SUMS";
    public string ChecksumsListAll =>
        "It names every file of the site but itself and the two that only the host reads (_headers and _redirects).";
    public string CheckProof => "The proof itself, in a copy of the project:";

    private static string Counted(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string LinesOf(long count) => count == 1 ? "1 line" : $"{Counted(count)} lines";

    private static string BlocksOf(long count) => count == 1 ? "1 block" : $"{Counted(count)} blocks";

    /// <summary>Lines in a row as ranges: <c>lines 4–7 and 9</c>.</summary>
    private string LineRanges(ImmutableArray<int> lines)
    {
        var ranges = new List<string>();
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            while (end + 1 < lines.Length && lines[end + 1] == lines[end] + 1)
                end++;
            ranges.Add(end == i ? Number(lines[i]) : $"{Number(lines[i])}–{Number(lines[end])}");
            i = end + 1;
        }
        return (lines.Length == 1 ? "line " : "lines ") + Joined(ranges);
    }
}
