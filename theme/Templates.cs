using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using Annals.Core.Pages;
using Annals.Theme.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Annals.Theme;

/// <summary>
/// Which component shows which page. A pair of the wrong kinds does not compile; a page without a component fails the tests.
/// </summary>
public static class Templates
{
    private static readonly FrozenDictionary<Type, Type> s_components = Pairs(
        Pair<TitlePage, TitleView>(),
        Pair<WorkPage, WorkView>(),
        Pair<ChapterPage, ChapterView>(),
        Pair<VersionPage, VersionView>(),
        Pair<VersionListPage, VersionListView>(),
        Pair<ChangesPage, ChangesView>(),
        Pair<WithdrawnPage, WithdrawnView>(),
        Pair<WholeTextPage, WholeTextView>(),
        Pair<ChapterSourcePage, ChapterSourceView>(),
        Pair<WholeTextSourcePage, WholeTextSourceView>(),
        Pair<NotesPage, NotesView>(),
        Pair<ProofPage, ProofView>(),
        Pair<EntryListPage, EntryListView>(),
        Pair<EntryPage, EntryView>(),
        Pair<FigureListPage, FigureListView>(),
        Pair<FigurePage, FigureView>(),
        Pair<TimelinePage, TimelineView>(),
        Pair<MapPage, MapView>(),
        Pair<BibliographyPage, BibliographyView>(),
        Pair<IndexPage, IndexView>(),
        Pair<ReleasesPage, ReleasesView>(),
        Pair<ErrataPage, ErrataView>(),
        Pair<EditorsPage, EditorsView>(),
        Pair<SearchPage, SearchView>(),
        Pair<ReportPage, ReportView>(),
        Pair<CardPage, CardView>(),
        Pair<NotFoundPage, NotFoundView>(),
        Pair<OfflinePage, OfflineView>()
    );

    internal static readonly HtmlEncoder Encoder = new PageEncoder();

    private static readonly ServiceProvider s_services = new ServiceCollection()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .AddSingleton(Encoder)
        .BuildServiceProvider();

    /// <summary>The page records that have a component.</summary>
    public static IEnumerable<Type> Pages => s_components.Keys;

    /// <summary>Writes the page's HTML document.</summary>
    public static void Render(Page page, SiteFrame site, IBufferWriter<byte> to) =>
        Render(s_components[page.GetType()], new() { ["Page"] = page, ["Site"] = site }, to);

    /// <summary>The markup of a part that knows the site alone.</summary>
    internal static string Rendered(Type part, SiteFrame site)
    {
        var markup = new ArrayBufferWriter<byte>();
        Render(part, new() { ["Site"] = site }, markup);
        return Encoding.UTF8.GetString(markup.WrittenSpan);
    }

    private static void Render(Type component, Dictionary<string, object?> parameters, IBufferWriter<byte> to)
    {
        // A renderer keeps every root component until it is disposed: a fresh one for each page is faster and keeps memory flat.
        var renderer = new HtmlRenderer(s_services, NullLoggerFactory.Instance);
        var rendering = renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters)).ConfigureAwait(false);
            using var writer = new PageWriter(to);
            root.WriteHtmlTo(writer);
            writer.Flush();
        });
        // Templates never wait for anything, so the task is complete here.
        rendering.GetAwaiter().GetResult();
        renderer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static KeyValuePair<Type, Type> Pair<TPage, TComponent>()
        where TPage : Page
        where TComponent : PageComponent<TPage> => new(typeof(TPage), typeof(TComponent));

    private static FrozenDictionary<Type, Type> Pairs(params ReadOnlySpan<KeyValuePair<Type, Type>> pairs) =>
        pairs.ToArray().ToFrozenDictionary();
}
