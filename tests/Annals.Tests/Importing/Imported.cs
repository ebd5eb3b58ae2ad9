using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Sources;
using Annals.Importing.Formats;
using Annals.Importing.Text;
using Annals.Reading;
using Annals.Resolving.Proofs;

namespace Annals.Tests.Importing;

/// <summary>A text imported, read back and proved, as the import command does it.</summary>
internal sealed record Imported(
    ImportOrder Order,
    ImportedWork Work,
    IReadOnlyList<Diagnostic> Diagnostics,
    Manuscript? Manuscript,
    SourceDifference? Difference
)
{
    public static readonly DateOnly Day = new(2026, 11, 21);

    public static Imported Of(
        byte[] source,
        string fileName = "source.txt",
        string title = "The Work",
        InputTree? input = null,
        string? encoding = null,
        DateOnly? date = null,
        string work = "work"
    )
    {
        var order = new ImportOrder
        {
            Source = source,
            FileName = fileName,
            Format = FormatSigns.Of(source, fileName) == SourceFormat.Gutenberg ? SourceFormat.Gutenberg : SourceFormat.Text,
            Work = new WorkSlug(work),
            Title = title,
            Date = date ?? Day,
            Encoding = encoding,
            Input = input ?? new InputTree([]),
        };
        var (imported, found) = TextImport.Of(order);
        if (found.Any(d => d.Severity == Severity.Error))
            return new Imported(order, imported, found, null, null);
        var (manuscript, said) = Manuscripts.Of(imported.Reading);
        var layout =
            LayoutText.Parse(Encoding.UTF8.GetString(imported.Reading.Find(imported.LayoutPath)!.Open().Span), out var fault)
            ?? throw new InvalidOperationException(fault);
        var difference = WorkProof.Of(manuscript!.Works.Single(), manuscript.Figures, layout, source).Difference;
        return new Imported(order, imported, [.. found, .. said], manuscript, difference);
    }

    public static Imported Of(string source, string title = "The Work", InputTree? input = null) =>
        Of(Encoding.UTF8.GetBytes(source), title: title, input: input);

    /// <summary>The input folder with what import wrote.</summary>
    public InputTree Written =>
        new(
            Order
                .Input.Files.Where(f => !Work.Removed.Contains(f.Path) && Work.Files.All(w => w.Path != f.Path))
                .Concat(Work.Files.Select(f => new InputFile(f.Path, () => f.Content)))
        );

    public Work TheWork => Manuscript!.Works.Single();

    /// <summary>
    /// The segmentation, one line a block: its lines in the source, what it was taken for, and its words as the chapters and records give
    /// them back, shortened in the middle.
    /// </summary>
    public string Segmentation()
    {
        var to = new StringBuilder();
        var layout = Work.Layout!;
        var words = new WorkWords(TheWork, Manuscript!.Figures, layout);
        var begun = new HashSet<int>();
        foreach (var (block, line) in layout.Blocks.Zip(Work.Report.Lines))
        {
            var text = words.Next(block).Words;
            var chapter = TheWork.Chapters.First(c => c.Order.Value == block.Chapter);
            if (block.Kind != SourceBlockKind.Note && begun.Add(block.Chapter))
            {
                to.Append(CultureInfo.InvariantCulture, $"== {chapter.Order.Value} {chapter.Slug.Value}: ");
                if (chapter.Label is not null)
                    to.Append(chapter.Label).Append(" | ");
                to.Append(chapter.Title).Append(chapter.TitleSupplied ? " (supplied)\n" : "\n");
            }
            var lines = line.FirstLine == line.LastLine ? $"{line.FirstLine}" : $"{line.FirstLine}-{line.LastLine}";
            to.Append(CultureInfo.InvariantCulture, $"{lines,7} {block.Kind.ToString().ToLowerInvariant()}");
            if (block.Note is not null)
                to.Append(CultureInfo.InvariantCulture, $" {block.Chapter}/{block.Note}");
            if (text.Length > 0)
                to.Append(": ").Append(Shortened(text));
            to.Append('\n');
            if (block.Kind == SourceBlockKind.Caption)
                AppendFigure(to, Manuscript.Figures.First(f => f.Source!.Line == block.FirstLine));
        }
        foreach (var doubt in Work.Report.Doubts)
            to.Append(
                CultureInfo.InvariantCulture,
                $"? {doubt.Line} {doubt.Taken.ToString().ToLowerInvariant()}, or {doubt.Other.ToString().ToLowerInvariant()}: {doubt.OtherWhy}\n"
            );
        return to.ToString();
    }

    private static void AppendFigure(StringBuilder to, Figure figure)
    {
        to.Append("        = ").Append(figure.Id).Append(": ").Append(figure.Title);
        if (figure.Maker is { } maker)
            to.Append(" | maker ").Append(maker.Value);
        if (figure.Kind is not null)
            to.Append(" | kind ").Append(figure.Kind);
        if (figure.Date is not null)
            to.Append(" | date ").Append(figure.Date);
        to.Append('\n');
    }

    private static string Shortened(string words)
    {
        words = words.Replace("\n", " / ", StringComparison.Ordinal).Replace('\uFFFC', '°');
        return words.Length <= 100 ? words : $"{words[..60]} … {words[^30..]}";
    }
}
