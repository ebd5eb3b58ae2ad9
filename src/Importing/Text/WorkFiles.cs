using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Sources;
using Annals.Importing.Text.Decoding;
using Annals.Importing.Text.Drafts;
using Annals.Importing.Text.Lines;
using Annals.Importing.Writing;

namespace Annals.Importing.Text;

/// <summary>A drafted work as files: all of them as this import alone reads the source, and those of them that are to be written given what lies there.</summary>
internal sealed class WorkFiles(ImportOrder order, DecodedText decoded, SourceText source)
{
    private readonly string _folder = $"works/{order.Work}/";

    public ImportedWork Of(DraftWork draft, ImportReport report, List<Diagnostic> found)
    {
        var sourcePath = _folder + "source/" + order.FileName;
        var layoutPath = _folder + "source/" + Beside(order.FileName, ".layout.yml");
        var before = order.Input.Find(layoutPath) is { } file ? LayoutText.Parse(Encoding.UTF8.GetString(file.Open().Span), out _) : null;
        var sha256 = Reimport.Sha256(order.Source.Span);
        var imported = before is not null && before.Sha256 == sha256 ? before.Imported : order.Date;
        var reimport = new Reimport(order.Input, before);

        var shared = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var chapter in draft.Chapters) shared[ChapterPath(chapter, draft)] = Dated(chapter, ChapterPath(chapter, draft), imported, before);
        foreach (var figure in draft.Figures) shared[$"figures/{figure.Id}.md"] = Reimport.Bytes(RecordTexts.Figure(figure, order.Work));
        foreach (var (path, content) in shared) reimport.Shared(path, content);

        var layout = new SourceLayout
        {
            File = order.FileName,
            Sha256 = sha256,
            Bytes = order.Source.Length,
            Encoding = decoded.Encoding,
            ByteOrderMark = decoded.ByteOrderMark,
            LineEnd = source.LineEnd,
            Imported = imported,
            Written = shared.ToImmutableSortedDictionary(f => f.Key, f => Reimport.Sha256(f.Value.Span), StringComparer.Ordinal),
            Blocks = draft.Layout,
        };
        var layoutText = Reimport.Bytes(LayoutText.Of(layout));
        var work = RecordTexts.Work(order.Title, !SourceSaysTitle(draft), WorkLanguage, draft.Labelled, order.FileName, sha256, order.Source.Length, draft.LeftOut);
        reimport.Own(sourcePath, order.Source);
        reimport.Own(layoutPath, layoutText);
        reimport.Own(_folder + "source/" + Beside(order.FileName, ".report.txt"), Reimport.Bytes(report.Text()));
        reimport.Own(_folder + "work.yml", Reimport.Bytes(WorkAsItLies(work, before, sha256, draft.LeftOut)));

        var publication = PublicationText.New(order.Title, order.Language, order.Work);
        if (order.Input.Find(PublicationText.Path) is not { } there)
        {
            reimport.Own(PublicationText.Path, Reimport.Bytes(publication));
            if (order.Language is null) found.Add(ImportRules.LanguageAssumed.About(PublicationText.Path, "the language was taken to be English", "change language: if it is not"));
        }
        else if (PublicationText.With(Encoding.UTF8.GetString(there.Open().Span), order.Work, found) is { } amended)
        {
            reimport.Own(PublicationText.Path, Reimport.Bytes(amended));
        }

        var stale = reimport.Stale(shared.Keys.ToHashSet(StringComparer.Ordinal));
        found.AddRange(reimport.Found);
        var reading = shared.Select(f => new InputFile(f.Key, () => f.Value))
            .Append(new InputFile(sourcePath, () => order.Source))
            .Append(new InputFile(layoutPath, () => layoutText))
            .Append(new InputFile(_folder + "work.yml", () => Reimport.Bytes(work)))
            .Append(new InputFile(PublicationText.Path, () => Reimport.Bytes(publication)));
        return new ImportedWork
        {
            Files = [.. reimport.Files.OrderBy(f => f.Path, StringComparer.Ordinal)],
            Removed = stale,
            Reading = new InputTree(reading),
            Layout = layout,
            SourcePath = sourcePath,
            LayoutPath = layoutPath,
            Report = report,
        };
    }

    /// <summary>A publication made for this work has its language; in one that is there already, the work says its own.</summary>
    private string? WorkLanguage => order.Input.Find(PublicationText.Path) is null ? null : order.Language;

    /// <summary>The name of a file beside a source: <c>article.layout.yml</c> beside <c>article.txt</c>.</summary>
    private static string Beside(string sourceFile, string ending) => (sourceFile.LastIndexOf('.') is var dot and > 0 ? sourceFile[..dot] : sourceFile) + ending;

    private string ChapterPath(DraftChapter chapter, DraftWork draft)
    {
        var digits = Math.Max(2, draft.Chapters[^1].Order.ToString(CultureInfo.InvariantCulture).Length);
        return $"{_folder}chapters/{chapter.Order.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}-{chapter.Slug}.md";
    }

    /// <summary>A chapter whose words are those of the last import keeps that import's date.</summary>
    private ReadOnlyMemory<byte> Dated(DraftChapter chapter, string path, DateOnly date, SourceLayout? before)
    {
        var text = Reimport.Bytes(ChapterText.Of(chapter, order.FileName, date));
        if (before is null || before.Imported == date || !before.Written.TryGetValue(path, out var sha256)) return text;
        var earlier = Reimport.Bytes(ChapterText.Of(chapter, order.FileName, before.Imported));
        return Reimport.Sha256(earlier.Span) == sha256 ? earlier : text;
    }

    /// <summary>An existing work.yml keeps all that it says; where the source is a new one, its sum and size are put in the stead of the old.</summary>
    private string WorkAsItLies(string fresh, SourceLayout? before, string sha256, ImmutableArray<string> leftOut)
    {
        if (order.Input.Find(_folder + "work.yml") is not { } file) return fresh;
        var lies = Encoding.UTF8.GetString(file.Open().Span);
        lies = WithLeftOut(lies, leftOut);
        if (before is null || before.Sha256 == sha256) return lies;
        return lies.Replace(before.Sha256, sha256, StringComparison.Ordinal)
            .Replace(string.Create(CultureInfo.InvariantCulture, $"bytes: {before.Bytes}"), string.Create(CultureInfo.InvariantCulture, $"bytes: {order.Source.Length}"), StringComparison.Ordinal);
    }

    /// <summary>The list of lines that the chapters leave out is import's own: it takes the place of the old one, or stands below the source's size.</summary>
    private static string WithLeftOut(string lies, ImmutableArray<string> leftOut)
    {
        var lines = lies.Split('\n').ToList();
        var at = lines.FindIndex(l => l.TrimEnd() == "  leftOut:");
        if (at >= 0)
        {
            lines.RemoveAt(at);
            while (at < lines.Count && lines[at].StartsWith("    - ", StringComparison.Ordinal)) lines.RemoveAt(at);
        }
        else
        {
            at = lines.FindIndex(l => l.StartsWith("  bytes: ", StringComparison.Ordinal)) + 1;
        }
        if (at > 0) lines.InsertRange(at, RecordTexts.LeftOut(leftOut).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return string.Join('\n', lines);
    }

    private bool SourceSaysTitle(DraftWork draft)
    {
        var title = Galleys.Punctuation.Bare(order.Title);
        return draft.Chapters.SelectMany(c => c.Blocks).Any(b => b.Kind == SourceBlockKind.Title && Galleys.Punctuation.Bare(b.Composed.Words) == title)
            || draft.Layout.Any(b => b.Kind == SourceBlockKind.WorkTitle)
            || draft.Chapters.Any(c => !c.TitleSupplied && Galleys.Punctuation.Bare(c.Title) == title);
    }
}
