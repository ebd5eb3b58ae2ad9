using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Sources;
using Annals.Importing.Text;
using Annals.Reading;
using Annals.Resolving.Proofs;

namespace Annals.App.Commands;

/// <summary>Reads an imported work as the build would and builds its source from it again, before anything is written.</summary>
internal static class ImportProof
{
    /// <summary>What speaks against the work; nothing where it gives its source back byte for byte.</summary>
    public static ImmutableArray<Diagnostic> Of(ImportedWork work, ImportOrder order, CancellationToken cancel)
    {
        var (manuscript, found) = Manuscripts.Of(work.Reading, cancel);
        var errors = found.Where(d => d.Severity == Severity.Error).ToImmutableArray();
        if (manuscript is null || errors.Length > 0)
            return errors;
        if (work.Conversion is not null)
            return Compared(manuscript.Works.Single(w => w.Slug == order.Work), work, order);
        // the layout is taken from its file, so that the file is proved and not what it was made from
        var layout = LayoutText.Parse(Encoding.UTF8.GetString(work.Reading.Find(work.LayoutPath)!.Open().Span), out var fault);
        if (layout is null)
            return
            [
                new Diagnostic(
                    ImportRules.NotTheSource,
                    order.FileName,
                    new Position(1, 1),
                    $"the layout cannot be read back: {fault}",
                    ImportRules.NotTheSource.Remedy
                ),
            ];
        var difference = WorkProof
            .Of(manuscript.Works.Single(w => w.Slug == order.Work), manuscript.Figures, layout, order.Source)
            .Difference;
        if (difference is null)
            return [];
        var message =
            $"the new work does not give this back: the source has '{Line(difference.Source)}', {difference.Place} has '{Line(difference.Rebuilt)}'";
        return
        [
            new Diagnostic(
                ImportRules.NotTheSource,
                order.FileName,
                new Position(difference.Line, 1),
                message,
                ImportRules.NotTheSource.Remedy
            ),
        ];
    }

    /// <summary>Whether the chapters of a conversion read back as the words that were found in the source.</summary>
    private static ImmutableArray<Diagnostic> Compared(Work work, ImportedWork imported, ImportOrder order)
    {
        // a book can have thousands of chapters and a chapter thousands of notes: each is looked up, not looked for
        var chapters = work.Chapters.ToLookup(c => c.Slug.Value.Value, StringComparer.Ordinal);
        foreach (var expected in imported.Words)
        {
            if (chapters[expected.Slug].FirstOrDefault() is not { } chapter)
                return [Lost($"the chapter '{expected.Slug}' is not there")];
            if (Differ(expected.Body, WordsOf(chapter.Body)) is { } body)
                return [Lost($"the chapter '{expected.Slug}' {body}")];
            var notes = chapter.Notes.ToLookup(n => n.Key.Written, StringComparer.Ordinal);
            foreach (var (label, words) in expected.Notes)
            {
                if (Differ(words, WordsOf([.. notes[label].SelectMany(n => n.Content)])) is { } note)
                    return [Lost($"the note '{label}' of the chapter '{expected.Slug}' {note}")];
            }
        }
        return [];

        Diagnostic Lost(string what) => ImportRules.WordsLost.About(order.FileName, what, ImportRules.WordsLost.Remedy);
    }

    private static string? Differ(string expected, string actual)
    {
        if (expected == actual)
            return null;
        const int Shown = 30;
        var at = expected.AsSpan().CommonPrefixLength(actual);
        return $"should go on with '{Piece(expected)}' and has '{Piece(actual)}'";

        string Piece(string words) => words[Math.Max(0, at - 8)..Math.Min(words.Length, at + Shown)];
    }

    private static string WordsOf(ImmutableArray<Core.Prose.Block> blocks)
    {
        var to = new StringBuilder();
        TextPieces.Each(blocks, piece => to.Append([.. piece.Where(c => !char.IsWhiteSpace(c))]));
        return to.ToString();
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
