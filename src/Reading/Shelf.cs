using Annals.Core.Publications;

namespace Annals.Reading;

/// <summary>What a file of the input folder is, by where it lies.</summary>
internal enum Shelf
{
    /// <summary>None of our business: hidden files, guides, sources, earlier versions.</summary>
    Ignored,

    /// <summary>In a folder of ours, yet nothing that lies there.</summary>
    Unknown,
    Publication,
    Work,
    Chapter,
    Term,
    Person,
    Place,
    Organisation,
    Event,
    Erratum,
    Figure,
    Page,
    Bibliography,
    Image,
}

/// <summary>A file with its place.</summary>
/// <param name="Name">The file's name without its ending: a record's id; for an image its path below <c>images/</c>.</param>
/// <param name="Work">The work's folder, for what lies in one.</param>
internal readonly record struct Shelved(Shelf Shelf, string Name, string Work = "")
{
    public static Shelved Of(string path)
    {
        var parts = path.Split('/');
        var file = parts[^1];
        if (
            parts.Any(p => p.StartsWith('.'))
            || file is "README.md"
            || file.EndsWith(".incoming.md", StringComparison.Ordinal)
            || file.EndsWith('~')
        )
            return new(Shelf.Ignored, file);
        return parts switch
        {
            ["publication.yml"] => new(Shelf.Publication, file),
            [BibliographyItem.File] => new(Shelf.Bibliography, file),
            ["works", var work, "work.yml"] => new(Shelf.Work, work, work),
            ["works", var work, "chapters", _] => Markdown(Shelf.Chapter, file, work),
            ["works", _, "source" or "versions", ..] => new(Shelf.Ignored, file),
            ["works", _, "versions.lock"] => new(Shelf.Ignored, file),
            ["works", ..] => new(Shelf.Unknown, file),
            ["glossary", _] => Markdown(Shelf.Term, file),
            ["people", _] => Markdown(Shelf.Person, file),
            ["places", _] => Markdown(Shelf.Place, file),
            ["organisations", _] => Markdown(Shelf.Organisation, file),
            ["errata", _] => Markdown(Shelf.Erratum, file),
            ["events", _] => Markdown(Shelf.Event, file),
            ["figures", _] => Markdown(Shelf.Figure, file),
            ["pages", _] => Markdown(Shelf.Page, file),
            ["glossary" or "people" or "places" or "organisations" or "errata" or "events" or "figures" or "pages", ..] => new(
                Shelf.Unknown,
                file
            ),
            ["images", ..] => new(Shelf.Image, path["images/".Length..]),
            _ => new(Shelf.Ignored, file),
        };
    }

    private static Shelved Markdown(Shelf shelf, string file, string work = "") =>
        file.EndsWith(".md", StringComparison.Ordinal) ? new(shelf, file[..^3], work) : new(Shelf.Unknown, file, work);
}
