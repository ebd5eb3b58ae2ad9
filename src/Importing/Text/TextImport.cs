using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Sources;
using Annals.Importing.Formats;
using Annals.Importing.Gutenberg;
using Annals.Importing.Text.Composing;
using Annals.Importing.Text.Decoding;
using Annals.Importing.Text.Directions;
using Annals.Importing.Text.Drafts;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;
using Annals.Importing.Text.Rules;
using Annals.Importing.Writing;

namespace Annals.Importing.Text;

/// <summary>
/// Plain text into a work: decoded, parted into passages, each passage judged, drafted as chapters, and written as the files of an input
/// folder. Nothing is written to disk here.
/// </summary>
public static class TextImport
{
    /// <summary>The largest text that is imported, in bytes.</summary>
    public const int MostBytes = TextDecoder.MostBytes;

    public static Checked<ImportedWork> Of(ImportOrder order)
    {
        var found = new List<Diagnostic>();
        WorkChecks.Check(order, found);
        var gutenberg = order.Format == SourceFormat.Gutenberg;
        var encoding = order.Encoding ?? (gutenberg ? Licence.EncodingOf(order.Source.Span) : null);
        var decoded = TextDecoder.Of(order.Source.Span, order.FileName, encoding, found);
        var folder = $"works/{order.Work}/";
        var directions = order.Input.Find(folder + "source/import.yml") is { } file
            ? ImportDirections.Of(Encoding.UTF8.GetString(file.Open().Span), file.Path, found)
            : ImportDirections.None;
        if (decoded is null || found.Any(d => d.Severity == Severity.Error))
            return Checked.Of(ImportedWork.Nothing, found);

        var source = SourceText.Of(decoded.Text);
        directions.Check(source, folder + "source/import.yml", found);
        if (found.Any(d => d.Severity == Severity.Error))
            return Checked.Of(ImportedWork.Nothing, found);

        var licence = gutenberg ? Licence.In(source) : null;
        if (order.Language is null && licence is not null)
            order = order with { Language = SaidLanguage.Before(source, licence) };
        var galley = AllRules.Judged(source, directions, order.Title, licence, transcribed: gutenberg);
        if (!galley.HasWords)
        {
            found.Add(ImportRules.Empty.About(order.FileName, "the file holds marks and numbers but no words"));
            return Checked.Of(ImportedWork.Nothing, found);
        }
        directions.CheckNotes(galley, folder + "source/import.yml", found);
        if (found.Any(d => d.Severity == Severity.Error))
            return Checked.Of(ImportedWork.Nothing, found);
        var joins = LineJoins.Of(source, directions.Hyphens);
        var draft = Drafting.Of(
            galley,
            joins,
            order.Title,
            order.Language,
            FigureIds.Elsewhere(order.Input, new WorkFolder(order).WrittenBefore)
        );
        var report = Reporting.Of(galley, joins, draft.Chapters.Length, order.FileName);
        var work = WorkFiles.Of(order, decoded, source, draft, report, found);
        if (found.Any(d => d.Severity == Severity.Error))
            return Checked.Of(ImportedWork.Nothing, found);
        foreach (var doubt in report.Doubts)
            found.Add(Reporting.DiagnosticOf(doubt, work.SourcePath));
        return Checked.Of(work, found);
    }
}
