using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Rendering.Cards;
using Annals.Rendering.Feeds;
using Annals.Rendering.Hosting;
using Annals.Rendering.Html;
using Annals.Rendering.Printing;
using Annals.Rendering.Sitemap;
using Annals.Rendering.Sources;
using Annals.Rendering.Versions;

namespace Annals.Rendering;

/// <summary>A kind of file that the site is made of.</summary>
internal interface IOutput
{
    IEnumerable<OutputFile> FilesOf(Edition edition);
}

/// <summary>What every output is made from.</summary>
internal sealed record Edition(Publication Publication, ImmutableArray<Page> Plan, SiteFrame Frame, PageTemplate Template);

/// <summary>Everything that the site is made of: the list. A new output is a folder beside this file and a line here.</summary>
public static class Outputs
{
    private static readonly ImmutableArray<IOutput> s_all =
    [
        new HtmlPages(),
        new CardFiles(),
        new Redirections(),
        new RunningHeads(),
        new NewsFeeds(),
        new SourceFiles(),
        new PassageFiles(),
        new TimeMaps(),
        new SitemapFiles(),
        new HeaderFile(),
    ];

    /// <summary>
    /// The files of the site, each made when asked for and on any thread, without the theme's own (see <see cref="Assets.AssetFiles"/>).
    /// </summary>
    public static ImmutableArray<OutputFile> Of(Publication publication, ImmutableArray<Page> plan, SiteFrame frame, PageTemplate template)
    {
        var edition = new Edition(publication, plan, frame, template);
        return [.. s_all.SelectMany(o => o.FilesOf(edition))];
    }
}
