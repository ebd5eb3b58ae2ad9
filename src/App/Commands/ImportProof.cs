using System.Text;
using Annals.Core.Diagnostics.Rules;
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
        if (manuscript is null || errors.Length > 0) return errors;
        // the layout is taken from its file, so that the file is proved and not what it was made from
        var layout = LayoutText.Parse(Encoding.UTF8.GetString(work.Reading.Find(work.LayoutPath)!.Open().Span), out var fault);
        if (layout is null) return [new Diagnostic(ImportRules.NotTheSource, order.FileName, new Position(1, 1), $"the layout cannot be read back: {fault}", ImportRules.NotTheSource.Remedy)];
        var difference = WorkProof.Of(manuscript.Works.Single(w => w.Slug == order.Work), manuscript.Figures, layout, order.Source).Difference;
        if (difference is null) return [];
        var message = $"the new work does not give this back: the source has '{Line(difference.Source)}', {difference.Place} has '{Line(difference.Rebuilt)}'";
        return [new Diagnostic(ImportRules.NotTheSource, order.FileName, new Position(difference.Line, 1), message, ImportRules.NotTheSource.Remedy)];
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
