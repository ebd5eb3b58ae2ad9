using System.Collections.Immutable;
using System.Text;
using Annals.App.Commands;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Importing.Formats;
using Annals.Importing.Text;

namespace Annals.Tests.Importing;

/// <summary>A text of any format imported, read back and compared, as the import command does it.</summary>
internal sealed record Converted(ImportOrder Order, ImportedWork Work, ImmutableArray<Diagnostic> Diagnostics)
{
    public static Converted Of(
        ReadOnlyMemory<byte> source,
        string fileName,
        InputTree? input = null,
        SourceFormat? format = null,
        Func<string, ReadOnlyMemory<byte>?>? beside = null,
        ImmutableArray<SourcePart>? parts = null,
        DateOnly? date = null,
        string title = "The Work",
        string? language = "en"
    )
    {
        var order = new ImportOrder
        {
            Source = source,
            FileName = fileName,
            Parts = parts ?? [],
            Format = format,
            Beside = beside ?? (_ => null),
            Work = new WorkSlug("work"),
            Title = title,
            Date = date ?? Imported.Day,
            Language = language,
            Input = input ?? new InputTree([]),
        };
        var (work, found) = ImportedText.Of(order, fileName, CancellationToken.None);
        return new Converted(order, work, found);
    }

    public static Converted Of(
        string source,
        string fileName,
        InputTree? input = null,
        SourceFormat? format = null,
        DateOnly? date = null
    ) => Of(Encoding.UTF8.GetBytes(source), fileName, input, format, date: date);

    public static Converted OfFolder(params (string Name, string Text)[] files)
    {
        ImmutableArray<SourcePart> parts = [.. files.Select(f => new SourcePart(f.Name, Encoding.UTF8.GetBytes(f.Text)))];
        return Of(SourceParts.List(parts), "book" + SourceParts.Ending, parts: parts);
    }

    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(d => d.Severity == Severity.Error);

    /// <summary>The input folder with what import wrote.</summary>
    public InputTree Written =>
        new(
            Order
                .Input.Files.Where(f => !Work.Removed.Contains(f.Path) && Work.Files.All(w => w.Path != f.Path))
                .Concat(Work.Files.Select(f => new InputFile(f.Path, () => f.Content)))
        );

    public string Read(string path) => Encoding.UTF8.GetString(Written.Find(path)!.Open().Span);

    /// <summary>The text of the only chapter, without its particulars.</summary>
    public string Chapter => Body(Work.Files.Single(f => f.Path.StartsWith("works/work/chapters/", StringComparison.Ordinal)).Content);

    /// <summary>What import told of the text, as it lies beside the source.</summary>
    public string Report =>
        Encoding.UTF8.GetString(Work.Files.Single(f => f.Path.EndsWith(".report.txt", StringComparison.Ordinal)).Content.Span);

    /// <summary>All that an editor would look at, as one text.</summary>
    public string Whole()
    {
        var to = new StringBuilder();
        foreach (var file in Work.Files)
        {
            if (
                file.Path.StartsWith("works/work/source/", StringComparison.Ordinal)
                && !file.Path.EndsWith(".report.txt", StringComparison.Ordinal)
            )
                continue;
            to.Append("-- ").Append(file.Path).Append(" --\n");
            if (file.Path.StartsWith("images/", StringComparison.Ordinal))
                to.Append(file.Content.Length).Append(" bytes\n");
            else
                to.Append(Encoding.UTF8.GetString(file.Content.Span));
            to.Append('\n');
        }
        return to.ToString();
    }

    private static string Body(ReadOnlyMemory<byte> file)
    {
        var text = Encoding.UTF8.GetString(file.Span);
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 6)..];
    }
}
