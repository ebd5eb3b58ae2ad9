using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Sources;
using Annals.Importing.Text;

namespace Annals.Importing.Writing;

/// <summary>
/// A work as its files: all of them as this import alone reads the source, and those of them that are to be written given what lies there.
/// </summary>
internal sealed class WorkFolder
{
    private readonly ImportOrder _order;
    private readonly string _folder;
    private readonly string _layoutPath;
    private readonly string _sha256;
    private readonly SourceLayout? _before;

    public WorkFolder(ImportOrder order)
    {
        _order = order;
        _folder = $"works/{order.Work}/";
        _layoutPath = _folder + "source/" + LayoutOf(order.FileName);
        _sha256 = Reimport.Sha256(order.Source.Span);
        _before = order.Input.Find(_layoutPath) is { } file ? LayoutText.Parse(Encoding.UTF8.GetString(file.Open().Span), out _) : null;
    }

    /// <summary>A publication made for this work has its language; in one that is there already, the work says its own.</summary>
    public string? WorkLanguage => _order.Input.Find(PublicationText.Path) is null ? null : _order.Language;

    /// <summary>Files that the last import of this source wrote.</summary>
    public IEnumerable<string> WrittenBefore => _before?.Written.Keys ?? [];

    public ImportedWork Of(NewWork work, List<Diagnostic> found)
    {
        var sourcePath = _folder + "source/" + _order.FileName;
        var imported = _before is not null && _before.Sha256 == _sha256 ? _before.Imported : _order.Date;
        var reimport = new Reimport(_order.Input, _before);
        var shared = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in work.Files)
            shared[file.Path] = file.Content;
        for (var i = 0; i < work.Chapters.Length; i++)
        {
            var path = ChapterPath(work, i);
            shared[path] = Dated(work.Chapters[i], path, imported);
        }
        foreach (var (path, content) in shared)
            reimport.Shared(path, content);

        var layout = new SourceLayout
        {
            File = _order.FileName,
            Sha256 = _sha256,
            Bytes = _order.Source.Length,
            Encoding = work.Encoding,
            ByteOrderMark = work.ByteOrderMark,
            LineEnd = work.LineEnd,
            Blocks = work.Blocks,
            ConvertedFrom = work.ConvertedFrom,
            Imported = imported,
            Written = shared.ToImmutableSortedDictionary(f => f.Key, f => Reimport.Sha256(f.Value.Span), StringComparer.Ordinal),
        };
        var layoutText = Reimport.Bytes(LayoutText.Of(layout));
        var workText = RecordTexts.Work(
            _order.Title,
            work.TitleSupplied,
            WorkLanguage,
            work.Chapters.Any(c => c.Labelled),
            _order.FileName,
            _sha256,
            _order.Source.Length,
            work.LeftOut
        );
        reimport.Own(sourcePath, _order.Source);
        foreach (var part in _order.Parts)
            reimport.Own(_folder + "source/" + part.Name, part.Content);
        reimport.Own(_layoutPath, layoutText);
        reimport.Own(_folder + "source/" + Beside(_order.FileName, ".report.txt"), Reimport.Bytes(work.Report));
        reimport.Own(_folder + "work.yml", Reimport.Bytes(WorkAsItLies(workText, work.LeftOut)));

        var publication = PublicationText.New(_order.Title, _order.Language, _order.Work);
        if (_order.Input.Find(PublicationText.Path) is not { } there)
        {
            reimport.Own(PublicationText.Path, Reimport.Bytes(publication));
            if (_order.Language is null)
                found.Add(
                    ImportRules.LanguageAssumed.About(
                        PublicationText.Path,
                        "the language was taken to be English",
                        "change language: if it is not"
                    )
                );
        }
        else if (PublicationText.With(Encoding.UTF8.GetString(there.Open().Span), _order.Work, found) is { } amended)
        {
            reimport.Own(PublicationText.Path, Reimport.Bytes(amended));
        }

        var stale = reimport.Stale(shared.Keys.ToHashSet(StringComparer.Ordinal));
        found.AddRange(reimport.Found);
        var reading = shared
            .Select(f => new InputFile(f.Key, () => f.Value))
            .Append(new InputFile(sourcePath, () => _order.Source))
            .Append(new InputFile(_layoutPath, () => layoutText))
            .Append(new InputFile(_folder + "work.yml", () => Reimport.Bytes(workText)))
            .Append(new InputFile(PublicationText.Path, () => Reimport.Bytes(publication)));
        return new ImportedWork
        {
            Files = [.. reimport.Files.OrderBy(f => f.Path, StringComparer.Ordinal)],
            Removed = stale,
            Reading = new InputTree(reading),
            Layout = layout,
            SourcePath = sourcePath,
            LayoutPath = _layoutPath,
        };
    }

    /// <summary>How the names of layouts end.</summary>
    public const string LayoutEnding = ".layout.yml";

    /// <summary>The name of a source's layout.</summary>
    public static string LayoutOf(string sourceFile) => Beside(sourceFile, LayoutEnding);

    /// <summary>The name of a file beside a source: <c>article.layout.yml</c> beside <c>article.txt</c>.</summary>
    private static string Beside(string sourceFile, string ending) =>
        (sourceFile.LastIndexOf('.') is var dot and > 0 ? sourceFile[..dot] : sourceFile) + ending;

    private string ChapterPath(NewWork work, int i)
    {
        var digits = Math.Max(2, work.Chapters[^1].Order.ToString(CultureInfo.InvariantCulture).Length);
        return $"{_folder}chapters/{work.Chapters[i].Order.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}-{work.Chapters[i].Slug}.md";
    }

    /// <summary>A chapter whose words are those of the last import keeps that import's date.</summary>
    private ReadOnlyMemory<byte> Dated(NewChapter chapter, string path, DateOnly date)
    {
        var text = Reimport.Bytes(chapter.Text(date));
        if (_before is null || _before.Imported == date || !_before.Written.TryGetValue(path, out var sha256))
            return text;
        var earlier = Reimport.Bytes(chapter.Text(_before.Imported));
        return Reimport.Sha256(earlier.Span) == sha256 ? earlier : text;
    }

    /// <summary>
    /// An existing work.yml keeps all that it says; where the source is a new one, its name, sum and size are put in the stead of the old.
    /// </summary>
    private string WorkAsItLies(string fresh, ImmutableArray<string> leftOut)
    {
        if (_order.Input.Find(_folder + "work.yml") is not { } file)
            return fresh;
        var lies = WithLeftOut(Encoding.UTF8.GetString(file.Open().Span), leftOut);
        if (_before is null || (_before.Sha256 == _sha256 && _before.File == _order.FileName))
            return lies;
        return lies.Replace(
                "  file: " + YamlText.Scalar(_before.File),
                "  file: " + YamlText.Scalar(_order.FileName),
                StringComparison.Ordinal
            )
            .Replace(_before.Sha256, _sha256, StringComparison.Ordinal)
            .Replace(
                string.Create(CultureInfo.InvariantCulture, $"bytes: {_before.Bytes}"),
                string.Create(CultureInfo.InvariantCulture, $"bytes: {_order.Source.Length}"),
                StringComparison.Ordinal
            );
    }

    /// <summary>
    /// The list of lines that the chapters leave out is import's own: it takes the place of the old one, or stands below the source's size.
    /// </summary>
    private static string WithLeftOut(string lies, ImmutableArray<string> leftOut)
    {
        var lines = lies.Split('\n').ToList();
        var at = lines.FindIndex(l => l.TrimEnd() == "  leftOut:");
        if (at >= 0)
        {
            lines.RemoveAt(at);
            while (at < lines.Count && lines[at].StartsWith("    - ", StringComparison.Ordinal))
                lines.RemoveAt(at);
        }
        else
        {
            at = lines.FindIndex(l => l.StartsWith("  bytes: ", StringComparison.Ordinal)) + 1;
        }
        if (at > 0)
            lines.InsertRange(at, RecordTexts.LeftOut(leftOut).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return string.Join('\n', lines);
    }
}

/// <summary>A work that an importer has made of a source.</summary>
internal sealed record NewWork
{
    public required ImmutableArray<NewChapter> Chapters { get; init; }

    /// <summary>The records and images.</summary>
    public required ImmutableArray<ImportedFile> Files { get; init; }

    /// <summary>The source's encoding by its IANA name; <c>none</c> for one that was converted.</summary>
    public string Encoding { get; init; } = "none";

    public bool ByteOrderMark { get; init; }

    public string LineEnd { get; init; } = "\n";

    /// <summary>What the source's lines were; none for one that was converted.</summary>
    public ImmutableArray<SourceBlock> Blocks { get; init; } = [];

    /// <summary>The format that it was converted from; null for plain text.</summary>
    public string? ConvertedFrom { get; init; }

    /// <summary>The title is not the source's.</summary>
    public required bool TitleSupplied { get; init; }

    /// <summary>Lines of the source that no chapter has.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    public required string Report { get; init; }
}

/// <param name="Labelled">The source numbers it itself.</param>
/// <param name="Text">The file, given the date of its first version.</param>
internal sealed record NewChapter(int Order, string Slug, bool Labelled, Func<DateOnly, string> Text);
