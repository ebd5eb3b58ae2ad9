using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Sources;

namespace Annals.Resolving.Proofs;

/// <summary>The proof of every work that has its source beside it.</summary>
public static class SourceProofs
{
    /// <summary>The publication with its proofs.</summary>
    /// <param name="publication">Resolved, so that the proof is of what readers see.</param>
    /// <param name="input">What it was read from; the sources lie there.</param>
    /// <param name="whole">False where chapters may be left out, as those that were never released.</param>
    public static Checked<Publication> Of(Publication publication, InputTree input, bool whole, CancellationToken cancellation)
    {
        var diagnostics = new List<Diagnostic>();
        var proofs = ImmutableArray.CreateBuilder<SourceProof>();
        foreach (var work in publication.Works)
        {
            cancellation.ThrowIfCancellationRequested();
            diagnostics.AddRange(Overlaps(work));
            if (work.Source is not { } source || Files(work, source, input, diagnostics) is not var (bytes, layout))
                continue;
            var proof = WorkProof.Of(work, publication.Figures, layout, bytes, whole);
            proofs.Add(proof);
            diagnostics.AddRange(Remarks(work, source, layout, proof));
        }
        return Checked.Of(publication with { Proofs = proofs.DrainToImmutable() }, diagnostics);
    }

    /// <summary>The path of a source in the input folder.</summary>
    public static string PathOf(WorkSlug work, string file) => $"works/{work}/source/{file}";

    /// <summary>The path of what import wrote beside it: <c>article.layout.yml</c> beside <c>article.txt</c>.</summary>
    public static string LayoutPathOf(WorkSlug work, string file) =>
        PathOf(work, file.LastIndexOf('.') is var dot and > 0 ? file[..dot] : file) + ".layout.yml";

    private static (ReadOnlyMemory<byte> Source, SourceLayout Layout)? Files(
        Work work,
        WorkSource source,
        InputTree input,
        List<Diagnostic> diagnostics
    )
    {
        var (path, layoutPath) = (PathOf(work.Slug, source.File), LayoutPathOf(work.Slug, source.File));
        var (file, layoutFile) = (input.Find(path), input.Find(layoutPath));
        if (file is null || layoutFile is null)
        {
            diagnostics.Add(Absence(work, source, path, layoutPath, file is not null, layoutFile is not null));
            return null;
        }

        var layout = LayoutText.Parse(Encoding.UTF8.GetString(layoutFile.Open().Span), out var fault);
        if (layout?.ConvertedFrom is { } format)
        {
            diagnostics.AddRange(AnotherSource(path, source, layout, file.Open().Span));
            diagnostics.Add(
                FidelityRules.Converted.About(
                    work.File.Path,
                    $"the text was converted from {format}, so nothing proves it byte for byte",
                    "the report beside the source says what was kept and what was not"
                )
            );
            return null;
        }
        if (layout is { Encoding: var encoding } && Encodings.Named(encoding) is null)
            fault = $"'{encoding}' is no encoding";
        if (layout is null || fault is not null)
        {
            diagnostics.Add(
                FidelityRules.DamagedLayout.About(
                    layoutPath,
                    $"the layout cannot be read: {fault}",
                    "bring it back with git checkout, or import the source again"
                )
            );
            return null;
        }
        return (file.Open(), layout);
    }

    private static Diagnostic Absence(Work work, WorkSource source, string path, string layoutPath, bool hasSource, bool hasLayout) =>
        (hasSource, hasLayout) switch
        {
            (true, _) => FidelityRules.HalfThere.About(
                path,
                "this source has no layout, so nothing proves that the text is its",
                $"bring {layoutPath} back, or import the source again"
            ),
            (_, true) => FidelityRules.HalfThere.About(
                work.File.Path,
                $"the source '{source.File}' is not there, but its layout is",
                $"bring {path} back"
            ),
            _ => FidelityRules.NotProved.About(
                work.File.Path,
                $"the source '{source.File}' is not there, so nothing proves that the text is its",
                "import it, if you have it"
            ),
        };

    private static IEnumerable<Diagnostic> Remarks(Work work, WorkSource source, SourceLayout layout, SourceProof proof)
    {
        foreach (var other in AnotherSource(PathOf(work.Slug, source.File), source, layout, proof.Bytes, proof.Sha256))
            yield return other;
        if (proof.Difference is { } difference)
        {
            var (there, here) = Shown(difference);
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"the words do not give the source back: line {difference.Line} of {proof.File} has '{there}', and here is '{here}'"
            );
            var hint =
                difference.Before.EndsWith(' ') && difference.Rebuilt.StartsWith(' ')
                    ? "this is a space too many: take the one beside an added or dropped word into the braces"
                    : "put the source's words back, or mark the change: {~~old~>new~~}{>>why<<}";
            yield return difference.File is { } file
                ? FidelityRules.NotTheSource.At(file, difference.Span, message, hint)
                : FidelityRules.NotTheSource.About(work.File.Path, message, hint);
        }
        if (!proof.LinesLeftOut.IsEmpty)
            yield return FidelityRules.InPart.About(
                work.File.Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{proof.LinesLeftOut.Length} of the {proof.Coverage.Lines.Whole} lines of {proof.File} are of chapters that this text leaves out"
                )
            );
        foreach (var chapter in work.Chapters)
        {
            if (chapter.Source is { } lines && lines.File == proof.File && lines.LastLine > proof.Coverage.Lines.Whole)
                yield return FidelityRules.NoSuchLines.At(
                    chapter.File,
                    chapter.Slug.Span,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the chapter names line {lines.LastLine} of {proof.File}, which has {proof.Coverage.Lines.Whole}"
                    )
                );
        }
    }

    /// <summary>What source and words have, as far as the line goes, each from the beginning of the word in which they differ.</summary>
    private static (string Source, string Rebuilt) Shown(SourceDifference difference)
    {
        var inWord = new[] { difference.Source, difference.Rebuilt }.Any(text =>
            text.Length > 0 && char.IsLetterOrDigit(text[0]) && text != SourceDifference.TheEnd
        );
        var begun = inWord ? difference.Before[(difference.Before.LastIndexOf(' ') + 1)..] : "";
        return (Whole(difference.Source), Whole(difference.Rebuilt));

        string Whole(string text) => text == SourceDifference.TheEnd ? text : begun + OnOneLine(text);
    }

    private static IEnumerable<Diagnostic> AnotherSource(string path, WorkSource source, SourceLayout layout, ReadOnlySpan<byte> file) =>
        AnotherSource(path, source, layout, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));

    private static IEnumerable<Diagnostic> AnotherSource(string path, WorkSource source, SourceLayout layout, long length, string sum)
    {
        foreach (
            var (who, sha256, bytes) in new[]
            {
                ("work.yml", source.Sha256, source.Bytes),
                ("its layout", layout.Sha256, (long?)layout.Bytes),
            }
        )
        {
            if (bytes is { } said && said != length)
                yield return FidelityRules.AnotherSource.About(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"this file has {length} bytes, and {who} says {said}"),
                    "bring it back with git checkout"
                );
            else if (!string.Equals(sha256, sum, StringComparison.OrdinalIgnoreCase))
                yield return FidelityRules.AnotherSource.About(
                    path,
                    $"this file is not the one that {who} says: its sha256 begins {sum[..8]}, not {(sha256.Length > 8 ? sha256[..8] : sha256)}",
                    "bring it back with git checkout"
                );
        }
    }

    private static IEnumerable<Diagnostic> Overlaps(Work work)
    {
        foreach (var file in work.Chapters.Where(c => c.Source is { LastLine: > 0 }).GroupBy(c => c.Source!.File, StringComparer.Ordinal))
        {
            Chapter? before = null;
            foreach (var chapter in file.OrderBy(c => c.Source!.FirstLine).ThenBy(c => c.Order.Value))
            {
                if (before is not null && chapter.Source!.FirstLine <= before.Source!.LastLine)
                {
                    yield return FidelityRules.LinesOverlap.At(
                        chapter.File,
                        chapter.Slug.Span,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"lines {chapter.Source.FirstLine}-{chapter.Source.LastLine} of {file.Key} overlap {before.Source.FirstLine}-{before.Source.LastLine} of {before.File.Path}:{before.File.PositionOf(before.Slug.Span.Start)}"
                        )
                    );
                }
                if (before is null || chapter.Source!.LastLine > before.Source!.LastLine)
                    before = chapter;
            }
        }
    }

    /// <summary>As far as the line goes, its end shown where that is what differs.</summary>
    private static string OnOneLine(string text) =>
        text.IndexOfAny(['\r', '\n']) switch
        {
            < 0 => text,
            0 => "⏎",
            var end => text[..end],
        };
}
