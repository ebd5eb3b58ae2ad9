using System.Collections.Concurrent;
using System.Text;
using Annals.Core.Files;

namespace Annals.Resolving.Versions;

/// <summary>
/// What the records say that chapters are made from. Each record is read once; nothing is done before the first chapter is asked for.
/// </summary>
public sealed class RecordsUsed
{
    private readonly Publication _publication;
    private readonly InputTree _input;
    private readonly ChapterUses _uses;
    private readonly Lazy<CitedItems?> _items;
    private readonly ConcurrentDictionary<WorkSlug, IReadOnlyDictionary<ChapterSlug, int>> _figuresBefore = new();
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private RecordsUsed(Publication publication, InputTree input)
    {
        (_publication, _input) = (publication, input);
        _uses = new(publication);
        _items = new(() => input.Find(BibliographyItem.File) is { } file ? new CitedItems(Text(file.Path)) : null);
    }

    /// <param name="publication">Resolved, and without errors.</param>
    /// <param name="input">What it was read from.</param>
    public static RecordsUsed Of(Publication publication, InputTree input) => new(publication, input);

    /// <summary>
    /// The records that a chapter uses (see <see cref="ChapterUses"/>), by path, with publication.yml and its work's work.yml, and of the
    /// bibliography the works cited.
    /// </summary>
    /// <param name="chapter">Of the resolved publication. Chapters may be asked for on any thread.</param>
    public ImmutableSortedDictionary<string, string> By(Chapter chapter)
    {
        var use = _uses.Of(chapter);
        IEnumerable<SourceFile> files =
        [
            _publication.Settings.File,
            _publication.Works.First(w => w.Slug == chapter.Work).File,
            .. use.Entries.Select(e => e.File),
            .. use.Figures.Select(f => f.File),
            .. use.Events.Select(e => e.File),
        ];
        var records = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
            records[file.Path] = Text(file.Path);
        if (use.Cited.Count > 0 && _items.Value?.Of(use.Cited) is { } bibliography)
            records[BibliographyItem.File] = bibliography;
        return records.ToImmutable();
    }

    /// <summary>How many figures the work shows before a chapter: its first figure has the next number.</summary>
    public int FiguresBefore(Chapter chapter) =>
        _figuresBefore
            .GetOrAdd(chapter.Work, slug => Counted(_publication.Works.First(w => w.Slug == slug)))
            .GetValueOrDefault(chapter.Slug.Value);

    private static Dictionary<ChapterSlug, int> Counted(Work work)
    {
        var before = new Dictionary<ChapterSlug, int>();
        var last = 0;
        foreach (var chapter in work.Chapters)
        {
            before.TryAdd(chapter.Slug.Value, last);
            last = ProseParts.Of(chapter.Body).Figures.Select(f => f.Number).Append(last).Max();
        }
        return before;
    }

    /// <summary>A record's text, without the mark that some editors put before it.</summary>
    private string Text(string path) =>
        _texts.GetOrAdd(
            path,
            p =>
            {
                var bytes = _input.Find(p)!.Open().Span;
                return Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            }
        );
}
