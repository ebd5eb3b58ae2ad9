using System.Globalization;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Versions;
using Annals.Editing.Beginning;
using Annals.Editing.Renaming;
using Annals.Reading.FrontMatter;

namespace Annals.Editing.Releases;

/// <summary>
/// Published texts with the present names of what was renamed since: the chapters' own slugs, and all that they refer to. Where chapters
/// were moved and not all of them released since, two would have one place; then all have the places that they have now.
/// </summary>
internal sealed class PresentNames(Manuscript manuscript)
{
    private readonly ImmutableArray<Renamed> _renamed = FormerNames.In(manuscript);
    private readonly ChapterNames _chapters = ChapterNames.Of(manuscript);

    /// <summary>The keys that works cited had before.</summary>
    public IEnumerable<string> OfWorksCited => _renamed.Where(r => r.Kind == RenamedKind.Source).Select(r => r.Old);

    /// <summary>Whether a record that is there no more is there by another name.</summary>
    /// <param name="path">Where a version's record lay.</param>
    public bool IsRenamed(string path) =>
        path.Split('/') switch
        {
            [var folder, var file] => _renamed.Any(r => NamedThing.FolderOf(r.Kind) == folder && r.Old + ".md" == file),
            ["works", var work, _] => _renamed.Any(r => r.Kind == RenamedKind.Work && r.Old == work),
            _ => false,
        };

    /// <summary>A record of a version.</summary>
    public InputFile In(string path, string text)
    {
        var record = NewFile.Of(path, text);
        return _renamed.IsEmpty
            ? record
            : RewrittenFile.Of(record, path, [.. References().InText(record, null), .. References().InParticulars(record)]).File;
    }

    /// <summary>The chapters of a work as they were published.</summary>
    public IEnumerable<(Chapter Chapter, PublishedText Text)> Of(ImmutableArray<(Chapter Chapter, Snapshot Snapshot)> chapters)
    {
        var orders = chapters
            .Select(c => ParticularPlaces.Of(FileOf(c.Chapter, c.Snapshot))?.Named("order").FirstOrDefault())
            .ToImmutableArray();
        var said = orders
            .Select(o =>
                int.TryParse(o?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null
            )
            .OfType<int>()
            .ToList();
        var moved = said.Distinct().Count() < said.Count;
        return chapters.Select((c, i) => (c.Chapter, Of(c.Chapter, c.Snapshot, moved ? orders[i] : null)));
    }

    private PublishedText Of(Chapter chapter, Snapshot snapshot, ParticularPlace? order)
    {
        var file = FileOf(chapter, snapshot);
        var text = NewFile.Read(file).Text;
        var changes = new List<TextChange>();
        var more = 0;
        if (order is not null)
            changes.Add(ScalarText.Replacing(text, order.Value, chapter.Order.Value));
        if (!_renamed.IsEmpty)
            changes.AddRange(References().InText(file, NamedChapter.Of(chapter)));
        var former = chapter.Formerly.Select(f => f.Value.Value).ToList();
        if (
            former.Count > 0
            && ParticularPlaces.Of(file) is { } places
            && places.Named("slug").FirstOrDefault() is { } slug
            && (slug.Text != chapter.Slug.Value.Value || !places.Named("formerly[]").Select(f => f.Text).SequenceEqual(former))
        )
        {
            if (slug.Text != chapter.Slug.Value.Value)
                changes.Add(ScalarText.Replacing(text, slug.Value, chapter.Slug.Value.Value));
            var list = $"[{string.Join(", ", former.Select(YamlText.Flow))}]";
            if (places.Named("formerly").FirstOrDefault() is { } formerly)
            {
                // As many lines as before, so that what is told of the others is told at their places.
                var was = text[formerly.Value.Start..formerly.Value.End];
                changes.Add(
                    new TextChange(
                        formerly.Value,
                        was,
                        (formerly.Value.Length == 0 ? " " : "") + list + new string('\n', was.Count(c => c == '\n'))
                    )
                );
            }
            else
            {
                changes.Add(BelowTheFirstLine(text, $"formerly: {list}\n"));
                more++;
            }
        }
        // It was published before names were regularised.
        if (snapshot.NamesAsInSource && ParticularPlaces.Of(file) is { } particulars && !particulars.Named("regularise").Any())
        {
            changes.Add(BelowTheFirstLine(text, "regularise: false\n"));
            more++;
        }
        if (changes.Count == 0)
            return new(snapshot.Chapter, 0);
        return new(RewrittenFile.Of(file, file.Path, changes).File.Open(), more);
    }

    private NewReferences References() => new(_renamed, _chapters, _chapters);

    private static TextChange BelowTheFirstLine(string text, string line)
    {
        var at = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return new TextChange(new Span(at, at), "", line);
    }

    private static InputFile FileOf(Chapter chapter, Snapshot snapshot) => new(chapter.File.Path, () => snapshot.Chapter);
}

/// <param name="LinesMore">How many lines the text has more than the file of the version, after its first.</param>
internal sealed record PublishedText(ReadOnlyMemory<byte> Bytes, int LinesMore);
