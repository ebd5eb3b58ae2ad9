using Annals.Core.Diagnostics.Rules;
using Annals.Importing.Docx;
using Annals.Importing.Foreign;
using Annals.Importing.Html;
using Annals.Importing.Markdown;
using Annals.Importing.Text;

namespace Annals.Importing.Formats;

/// <summary>
/// A text in any format into a work. Plain text gives its source back byte for byte; other formats are read into one kind of foreign text,
/// which one writer turns into input files. Nothing is written to disk here.
/// </summary>
public static class SourceImport
{
    public static Checked<ImportedWork> Of(ImportOrder order)
    {
        var format = order.Format ?? (order.Parts.IsEmpty ? FormatSigns.Of(order.Source.Span, order.FileName) : SourceFormat.Markdown);
        if (format is SourceFormat.Text or SourceFormat.Gutenberg && order.Parts.IsEmpty)
            return TextImport.Of(order with { Format = format });

        var found = new List<Diagnostic>();
        WorkChecks.Check(order, found);
        if (!order.Parts.IsEmpty && format != SourceFormat.Markdown)
            found.Add(
                ImportRules.NoSuchFormat.About(
                    order.FileName,
                    "a folder can only be one of Markdown files",
                    ImportRules.NoSuchFormat.Remedy
                )
            );
        if (found.Any(d => d.Severity == Severity.Error))
            return Checked.Of(ImportedWork.Nothing, found);
        var text = format switch
        {
            SourceFormat.Html => HtmlReader.Of(order, found),
            SourceFormat.Markdown => MarkdownReader.Of(order, found),
            SourceFormat.Docx => DocxReader.Of(order, found),
            _ => throw new System.Diagnostics.UnreachableException(format.ToString()),
        };
        if (text is null || found.Any(d => d.Severity == Severity.Error))
            return Checked.Of(ImportedWork.Nothing, found);
        var work = Conversion.Of(order, text, found);
        return Checked.Of(found.Any(d => d.Severity == Severity.Error) ? ImportedWork.Nothing : work, found);
    }
}
