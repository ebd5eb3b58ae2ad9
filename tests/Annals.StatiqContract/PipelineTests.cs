using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Publishing;
using Annals.StatiqHost;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;
using Xunit;

namespace Annals.StatiqContract;

/// <summary>The press as pipelines: named, in order, with documents to read.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly StatiqSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Each_stage_of_the_press_is_a_pipeline_after_the_one_before()
    {
        await _site.Run();

        var pipelines = _site.Last!.Engine.Pipelines;
        var stages = Publisher.Stages.Select(s => s.Name).ToList();
        Assert.Equal(stages.Prepend("Import").Order(), pipelines.Keys.Order());
        Assert.Equal(stages.SkipLast(1).Prepend(""), stages.Select(s => string.Join(", ", pipelines[s].Dependencies)));
        Assert.Empty(pipelines["Import"].Dependencies);
    }

    [Fact]
    public async Task Import_does_not_run_unless_it_is_asked_for()
    {
        await _site.Run();

        Assert.Equal(Publisher.Stages.Select(s => s.Name).Order(), _site.Last!.Engine.Executed.Order());
    }

    [Fact]
    public async Task A_pipeline_alone_brings_those_it_needs_and_writes_nothing()
    {
        Assert.Equal(0, await _site.Run("Publication"));

        Assert.Equal(["Manuscript", "Publication"], _site.Last!.Engine.Executed.Order());
        Assert.Empty(_site.Contents("output"));
    }

    [Fact]
    public async Task Manuscript_has_a_document_for_each_chapter_and_record_with_its_file_as_content()
    {
        await _site.Run();

        var documents = _site.Documents("Manuscript");
        var manuscript = documents[0].Get<Manuscript>(AnnalsKeys.Manuscript);
        Assert.Equal(
            manuscript.Works.SelectMany(w => w.Chapters),
            documents.Select(d => d.Get<Chapter>("Chapter")).Where(c => c is not null)
        );
        Assert.Equal(manuscript.Entries, documents.Select(Entry).Where(e => e is not null));
        Assert.Equal(manuscript.Figures, documents.Select(d => d.Get<Figure>("Figure")).Where(f => f is not null));
        Assert.Equal(manuscript.Bibliography, documents.Select(d => d.Get<BibliographyItem>("BibliographyItem")).Where(b => b is not null));
        Assert.NotEmpty(manuscript.Entries);

        var chapter = documents.First(d => d.Get<Chapter>("Chapter") is not null);
        Assert.Equal(File.ReadAllText(chapter.Source.FullPath), await chapter.ContentProvider.GetTextReader().ReadToEndAsync());
        Assert.All(documents, d => Assert.True(d.Destination.IsNull));
    }

    [Fact]
    public async Task Publication_gives_chapters_numbered_and_linked_with_their_works_and_the_addresses_of_their_pages()
    {
        await _site.Run();

        var chapters = _site.Documents("Publication").Where(d => d.Get<Chapter>("Chapter") is not null).ToList();
        Assert.NotEmpty(chapters);
        Assert.All(
            chapters,
            d =>
            {
                var chapter = d.Get<Chapter>("Chapter");
                Assert.True(chapter.Words > 0);
                Assert.Equal(Addresses.Chapter(chapter).File, d.Destination.FullPath);
                Assert.Contains(chapter, d.Get<Work>("Work").Chapters);
            }
        );
        Assert.All(
            _site.Documents("Publication").Where(d => !d.Destination.IsNull),
            d => Assert.True(File.Exists(_site["output/" + d.Destination]))
        );
    }

    [Fact]
    public async Task A_file_of_the_site_that_is_a_page_bears_it()
    {
        await _site.Run();

        var pages = _site.Documents("Site").Where(d => d.Get<Page>("Page") is not null).ToList();
        Assert.Contains(pages, d => d.Get<Page>("Page") is ChapterPage);
        Assert.All(pages, d => Assert.Equal(d.Get<Page>("Page").Address.File, d.Destination.FullPath));
        Assert.Contains(_site.Documents("Site"), d => d.Destination.FullPath == "feed.xml" && d.Get<Page>("Page") is null);
    }

    [Fact]
    public async Task Another_pipeline_reads_the_documents_and_writes_a_page_of_its_own()
    {
        var exit = await _site.Run(b => b.AddAnnalsAlone().ConfigureEngine(e => e.Pipelines.Add("Titles", Titles("Publication"))));

        Assert.Equal(0, exit);
        var publication = _site.Documents("Publication")[0].Get<Publication>("Publication");
        Assert.Equal(
            string.Join('\n', publication.Works.SelectMany(w => w.Chapters).Select(c => c.Title)),
            await File.ReadAllTextAsync(_site["output/titles.txt"])
        );
    }

    [Fact]
    public async Task A_pipeline_that_does_not_say_what_it_depends_on_cannot_read_them()
    {
        Assert.Equal(1, await _site.Run(b => b.AddAnnalsAlone().ConfigureEngine(e => e.Pipelines.Add("Titles", Titles()))));
    }

    private static Pipeline Titles(params string[] dependencies)
    {
        var pipeline = new Pipeline();
        pipeline.Dependencies.UnionWith(dependencies);
        pipeline.ProcessModules.Add(
            new Each(context =>
            {
                var titles = context
                    .Outputs.FromPipeline("Publication")
                    .Select(d => d.Get<Chapter>("Chapter"))
                    .Where(c => c is not null)
                    .Select(c => c.Title);
                return
                [
                    context.CreateDocument(
                        NormalizedPath.Null,
                        new NormalizedPath("titles.txt"),
                        null,
                        new Bytes(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', titles)))
                    ),
                ];
            })
        );
        pipeline.OutputModules.Add(new WriteFiles());
        return pipeline;
    }

    private static Entry? Entry(IDocument document) =>
        document.Get<Term>("Term")
        ?? document.Get<Person>("Person")
        ?? document.Get<Place>("Place")
        ?? (Entry?)document.Get<Organisation>("Organisation");
}
