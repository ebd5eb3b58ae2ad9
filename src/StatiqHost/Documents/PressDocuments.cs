using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Publishing;
using Statiq.Common;

namespace Annals.StatiqHost.Documents;

/// <summary>
/// What the press has made, as Statiq documents: the first bears the press itself for the next pipeline, the others what people read.
/// </summary>
internal sealed class PressDocuments(IExecutionContext context, Press press)
{
    private readonly string _input = press.Wish.Input;

    /// <summary>What has been made since.</summary>
    public IEnumerable<IDocument> Since(PressRun before)
    {
        var run = press.Run;
        var manuscript = ReferenceEquals(run.Manuscript, before.Manuscript) ? null : run.Manuscript;
        var publication = ReferenceEquals(run.Publication, before.Publication) ? null : run.Publication;
        List<KeyValuePair<string, object>> items = [new(AnnalsKeys.Press, press)];
        if (manuscript is not null)
            items.Add(new(AnnalsKeys.Manuscript, manuscript));
        if (publication is not null)
            items.Add(new(AnnalsKeys.Publication, publication));

        List<IDocument> documents = [context.CreateDocument(items)];
        if (manuscript is not null)
            documents.AddRange(Of(manuscript));
        if (publication is not null)
            documents.AddRange(Of(publication));
        if (run.Files.Length > before.Files.Length)
            documents.AddRange(Of(run.Files[before.Files.Length..], run.Plan));
        return documents;
    }

    private IEnumerable<IDocument> Of(Manuscript manuscript) =>
        [
            .. manuscript.Works.Select(w => Record(w.File, null, [new(AnnalsKeys.Work, w)])),
            .. manuscript.Works.SelectMany(w =>
                w.Chapters.Select(c => Record(c.File, null, [new(AnnalsKeys.Chapter, c), new(AnnalsKeys.Work, w)]))
            ),
            .. manuscript.Entries.Select(e => Record(e.File, null, [new(Key(e), e)])),
            .. manuscript.Events.Select(e => Record(e.File, null, [new(AnnalsKeys.Event, e)])),
            .. manuscript.Figures.Select(f => Record(f.File, null, [new(AnnalsKeys.Figure, f)])),
            .. manuscript.Errata.Select(e => Record(e.File, null, [new(AnnalsKeys.Erratum, e)])),
            .. manuscript.Pages.Select(p => Record(p.File, null, [new(AnnalsKeys.StandingPage, p)])),
            .. manuscript.Bibliography.Select(b => context.CreateDocument([new(AnnalsKeys.BibliographyItem, b)])),
        ];

    // With the addresses of their pages, so that other pages of the site can link to them; the files themselves are Site's.
    private IEnumerable<IDocument> Of(Publication publication) =>
        [
            .. publication.Works.Select(w => Record(w.File, Addresses.Work(w.Slug), [new(AnnalsKeys.Work, w)])),
            .. publication.Works.SelectMany(w => w.Chapters.Select(c => Record(c.File, Addresses.Chapter(c), Chapter(publication, w, c)))),
            .. publication.Entries.Select(e => Record(e.File, Addresses.Entry(e.Key), [new(Key(e), e)])),
            .. publication.Events.Select(e => Record(e.File, null, [new(AnnalsKeys.Event, e)])),
            .. publication.Figures.Select(f => Record(f.File, Addresses.Figure(f.Id), [new(AnnalsKeys.Figure, f)])),
            .. publication.Errata.Select(e => Record(e.File, null, [new(AnnalsKeys.Erratum, e)])),
            .. publication.Pages.Select(p => Record(p.File, Addresses.StandingPage(p.Slug), [new(AnnalsKeys.StandingPage, p)])),
            .. publication.Bibliography.Select(b => context.CreateDocument([new(AnnalsKeys.BibliographyItem, b)])),
        ];

    private IEnumerable<IDocument> Of(ImmutableArray<OutputFile> files, ImmutableArray<Page> plan)
    {
        var pages = plan.ToDictionary(p => p.Address.File, StringComparer.Ordinal);
        return files.Select(f =>
            context.CreateDocument(
                NormalizedPath.Null,
                press.Destination(f.Path),
                pages.TryGetValue(f.Path, out var page) ? [new(AnnalsKeys.Page, page)] : null,
                new PressContent(f, written: press.Written)
            )
        );
    }

    private IDocument Record(SourceFile file, UrlPath? address, IEnumerable<KeyValuePair<string, object>> items)
    {
        var content = press.Text.Tree.Find(file.Path) is { } source ? new PressContent(new OutputFile(file.Path, source.Open)) : null;
        return context.CreateDocument(
            new NormalizedPath(Path.Combine(_input, file.Path)),
            address is { } a ? press.Destination(a.File) : NormalizedPath.Null,
            items,
            content
        );
    }

    private static IEnumerable<KeyValuePair<string, object>> Chapter(Publication publication, Work work, Chapter chapter)
    {
        yield return new(AnnalsKeys.Chapter, chapter);
        yield return new(AnnalsKeys.Work, work);
        if (publication.HistoryOf(chapter) is { } history)
            yield return new(AnnalsKeys.History, history);
    }

    private static string Key(Entry entry) =>
        entry switch
        {
            Term => AnnalsKeys.Term,
            Person => AnnalsKeys.Person,
            Place => AnnalsKeys.Place,
            Organisation => AnnalsKeys.Organisation,
            _ => throw new System.Diagnostics.UnreachableException(entry.GetType().Name),
        };
}
