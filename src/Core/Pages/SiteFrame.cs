using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Core.Pages;

/// <summary>What every page knows of the site around it.</summary>
/// <param name="BaseUrl">Where the site is, with a slash at the end; its path is the folder that the host serves from.</param>
/// <param name="Menu">The site's main ways in, in order.</param>
/// <param name="Assets">The addresses of the theme's files, by their names in the theme, such as <c>annals.css</c>.</param>
public sealed record SiteFrame(
    PublicationSettings Settings,
    Uri BaseUrl,
    ImmutableArray<MenuItem> Menu,
    IAssetAddresses Assets,
    IProseWriter Prose
)
{
    /// <summary>What there is to read, in order: every page leads to it.</summary>
    public ImmutableArray<Work> Works { get; init; } = [];

    /// <summary>What a page's head says of it to machines; null where nobody catalogues, as in a theme's own tests.</summary>
    public ICatalogue? Catalogue { get; init; }

    /// <summary>How pages are cited; null where nobody says, as in a theme's own tests.</summary>
    public ICiting? Citing { get; init; }

    /// <summary>The map of its places; null where none has coordinates or nobody draws, as in a theme's own tests.</summary>
    public MapPlate? Map { get; init; }

    /// <summary>
    /// The writer for the prose of another publication than the site's: of a published version, whose records are its own.
    /// </summary>
    public Func<Publication, IProseWriter>? ProseOf { get; init; }

    /// <summary>The folder part that links begin with: <c>/</c> or <c>/sub/</c>.</summary>
    public string BasePath => BaseUrl.AbsolutePath;

    /// <summary>A link to an address of the site, as a page writes it.</summary>
    public string Href(UrlPath address) => string.Concat(BasePath, address.Value.AsSpan(1));

    /// <summary>The same in full, for feeds, canonical links and cards.</summary>
    public string Absolute(UrlPath address) => string.Concat(BaseUrl.AbsoluteUri, address.Value.AsSpan(1));
}

/// <summary>A page as it is called where ways lead to it: in the menu of every page, and among those above one.</summary>
/// <param name="Label">Its name: a title, or words of the interface.</param>
/// <param name="Address">Below the site's root.</param>
public sealed record MenuItem(string Label, UrlPath Address);

/// <summary>Finds the published, fingerprinted address of one of the theme's files.</summary>
public interface IAssetAddresses
{
    /// <param name="name">
    /// As in the theme: <c>annals.css</c>, <c>reading.js</c>, <c>fonts/serif-text.woff2</c>; or an image, <c>images/land-reform.jpg</c>.
    /// </param>
    UrlPath AddressOf(string name);

    /// <summary>
    /// An image's renditions, the best encoding first, of each the narrowest first; empty for an image that is published as it is.
    /// </summary>
    /// <param name="image">Its path below <c>images/</c>.</param>
    ImmutableArray<PlacedRendition> RenditionsOf(string image) => [];
}

/// <summary>Writes prose as HTML. Rendering has the one writer; templates only say what goes where.</summary>
public interface IProseWriter
{
    /// <summary>A chapter's body, its paragraphs numbered and anchored.</summary>
    /// <param name="joined">True on pages that join chapters: anchors carry the chapter's slug.</param>
    /// <param name="after">What stands at the end of each numbered paragraph, by its number; null where nothing does.</param>
    Html Chapter(Chapter chapter, bool joined = false, Func<int, Html>? after = null);

    /// <summary>A chapter's notes as the canonical list, with a link back for each reference; empty where it has none.</summary>
    /// <param name="joined">True on pages that join chapters.</param>
    Html Notes(Chapter chapter, bool joined = false);

    /// <summary>
    /// A chapter's emendations as a list: what is read, what the source has, why, and a link back; empty where it has none.
    /// </summary>
    /// <param name="joined">True on pages that join chapters.</param>
    Html Emendations(Chapter chapter, bool joined = false);

    /// <summary>The same writer without typography: quotation marks, dashes and spaces stay as they were typed.</summary>
    IProseWriter AsTyped { get; }

    /// <summary>
    /// A chapter's notes on a page that does not show the chapter: anchors carry its slug, and the links back lead to the chapter's page.
    /// </summary>
    Html NotesApart(Chapter chapter);

    /// <summary>The text of one note without its number and back-links.</summary>
    Html Note(Chapter chapter, Note note);

    /// <summary>Blocks outside a chapter: a definition, a caption, a page.</summary>
    Html Blocks(ImmutableArray<Block> blocks);

    /// <summary>A single paragraph's words without the paragraph around them; several paragraphs joined by spaces.</summary>
    Html Phrases(ImmutableArray<Block> blocks);

    /// <summary>A title or other plain string: escaped and typographically refined.</summary>
    Html Words(string text);

    /// <summary>The same as plain text, for what takes no markup: an attribute, a page's running head on paper.</summary>
    string Refined(string text);

    /// <summary>
    /// A passage of two texts in one line: what only the later has in <c>ins</c>, what only the earlier has in <c>del</c>, each saying so
    /// in words that are heard and not seen.
    /// </summary>
    /// <param name="language">The passage's, as a BCP 47 tag; null for the publication's.</param>
    Html Compared(ImmutableArray<WordRun> runs, string? language = null);

    /// <summary>A figure as it stands in a chapter: image or plate, number, caption.</summary>
    Html Figure(Figure figure, bool large = false);
}

/// <summary>A rendition of an image at its address.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PlacedRendition(string Type, int Width, int Height, UrlPath Address);
