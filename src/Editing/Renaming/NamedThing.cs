using Annals.Core.Publications;

namespace Annals.Editing.Renaming;

/// <summary>Something with the name that it has and those that it had.</summary>
/// <param name="File">Where it is written, below the input folder.</param>
public sealed record NamedThing(string Name, string File, ImmutableArray<string> Formerly)
{
    /// <summary>All of a kind; of chapters by their slugs alone, of notes none, as these are a chapter's own.</summary>
    public static ImmutableArray<NamedThing> All(RenamedKind kind, Manuscript manuscript) =>
        kind switch
        {
            RenamedKind.Work =>
            [
                .. manuscript.Works.Select(w => new NamedThing(w.Slug.Value, w.File.Path, [.. w.Formerly.Select(f => f.Value.Value)])),
            ],
            RenamedKind.Chapter =>
            [
                .. manuscript
                    .Works.SelectMany(w => w.Chapters)
                    .Select(c => new NamedThing(c.Slug.Value.Value, c.File.Path, [.. c.Formerly.Select(f => f.Value.Value)])),
            ],
            RenamedKind.Term => Entries(manuscript.Terms),
            RenamedKind.Person => Entries(manuscript.People),
            RenamedKind.Place => Entries(manuscript.Places),
            RenamedKind.Organisation => Entries(manuscript.Organisations),
            RenamedKind.Event => [.. manuscript.Events.Select(e => new NamedThing(e.Id, e.File.Path, Names(e.Formerly)))],
            RenamedKind.Figure => [.. manuscript.Figures.Select(f => new NamedThing(f.Id, f.File.Path, Names(f.Formerly)))],
            RenamedKind.Source => [.. manuscript.Bibliography.Select(b => new NamedThing(b.Key, BibliographyItem.File, b.Formerly))],
            RenamedKind.Page => [.. manuscript.Pages.Select(p => new NamedThing(p.Slug, p.File.Path, Names(p.Formerly)))],
            RenamedKind.Note => [],
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    /// <summary>What an editor calls the kind, on the command line too.</summary>
    public static string WordFor(RenamedKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Where those of a kind are written.</summary>
    public static string FolderOf(RenamedKind kind) =>
        kind switch
        {
            RenamedKind.Work or RenamedKind.Chapter or RenamedKind.Note => "works",
            RenamedKind.Term => "glossary",
            RenamedKind.Person => "people",
            RenamedKind.Place => "places",
            RenamedKind.Organisation => "organisations",
            RenamedKind.Event => "events",
            RenamedKind.Figure => "figures",
            RenamedKind.Source => BibliographyItem.File,
            RenamedKind.Page => "pages",
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    /// <summary>A hint for who named one that there is not: how those of a kind are called.</summary>
    public static string WhereNamesAre(RenamedKind kind) =>
        kind switch
        {
            RenamedKind.Source => "name it by its id in bibliography.json",
            RenamedKind.Work => "name it by its folder in works",
            _ => $"name it by its file in {FolderOf(kind)}, without .md",
        };

    private static ImmutableArray<NamedThing> Entries(IEnumerable<Entry> entries) =>
        [.. entries.Select(e => new NamedThing(e.Key.Id, e.File.Path, Names(e.Formerly)))];

    private static ImmutableArray<string> Names(ImmutableArray<Located<string>> names) => [.. names.Select(n => n.Value)];
}
