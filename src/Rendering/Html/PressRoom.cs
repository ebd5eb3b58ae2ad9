using System.Collections.Frozen;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Html;

/// <summary>What every sheet of a publication needs to know.</summary>
/// <param name="recordsHere">Whether the page that the prose stands on shows the records too: then links to them stay on it.</param>
internal sealed class PressRoom(Publication publication, string basePath, IAssetAddresses assets, bool recordsHere)
{
    private readonly FrozenDictionary<WorkSlug, string> _languages = publication.Works.ToFrozenDictionary(
        w => w.Slug,
        w => w.Language ?? publication.Settings.Language
    );

    public Publication Publication => publication;

    /// <summary>Whether lines are set as a printer would, or as they were typed.</summary>
    public bool Refines { get; private init; } = true;

    public PressRoom WithoutTypography() => new(publication, basePath, assets, recordsHere) { Refines = false };

    public string Language => publication.Settings.Language;

    public string BasePath => basePath;

    public string LanguageOf(Chapter chapter) => chapter.Language ?? _languages.GetValueOrDefault(chapter.Work, Language);

    public string Href(UrlPath address) => string.Concat(basePath, address.Value.AsSpan(1));

    public string EntryHref(EntryKey entry) => recordsHere ? "#" + Addresses.EntryAnchor(entry) : Href(Addresses.Entry(entry));

    /// <summary>A figure's own page; null where the figure is shown as it was, which its own page need not do.</summary>
    public string? FigureHref(string id) => recordsHere ? null : Href(Addresses.Figure(id));

    public string ImageHref(string path) => Href(assets.AddressOf("images/" + path));

    public ImmutableArray<PlacedRendition> RenditionsOf(string path) => assets.RenditionsOf(path);
}
