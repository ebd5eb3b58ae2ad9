using System.Collections.Frozen;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Html;

/// <summary>What every sheet of a publication needs to know.</summary>
internal sealed class PressRoom(Publication publication, string basePath, IAssetAddresses assets)
{
    private readonly FrozenDictionary<WorkSlug, string> _languages =
        publication.Works.ToFrozenDictionary(w => w.Slug, w => w.Language ?? publication.Settings.Language);

    public Publication Publication => publication;

    public string Language => publication.Settings.Language;

    public string BasePath => basePath;

    public string LanguageOf(Chapter chapter) => chapter.Language ?? _languages.GetValueOrDefault(chapter.Work, Language);

    public string Href(UrlPath address) => string.Concat(basePath, address.Value.AsSpan(1));

    public string ImageHref(string path) => Href(assets.AddressOf("images/" + path));
}
