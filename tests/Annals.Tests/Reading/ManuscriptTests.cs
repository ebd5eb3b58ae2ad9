using Annals.Core.Files;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>The input folder as a whole.</summary>
public sealed class ManuscriptTests
{
    private static string Chapter(int order, string slug) =>
        $"---\ntitle: T\norder: {order}\nslug: {slug}\nversion: 1.0.0\ndate: 2026-11-22\n---\nText.\n";

    [Fact]
    public void Works_come_in_the_order_of_the_publication_and_chapters_in_their_own()
    {
        var read = Manuscripts.Of(
            InputTree.Of(
                ("publication.yml", "title: Annals\nlanguage: en\nworks: [rome, gaul]\n"),
                ("works/africa/work.yml", "title: Africa\n"),
                ("works/gaul/work.yml", "title: Gaul\n"),
                ("works/rome/work.yml", "title: Rome\n"),
                ("works/rome/chapters/a.md", Chapter(2, "two")),
                ("works/rome/chapters/b.md", Chapter(1, "one")),
                ("works/gaul/chapters/a.md", Chapter(0, "zero"))
            )
        );
        Assert.Equal(["rome", "gaul", "africa"], read.Value!.Works.Select(w => w.Slug.Value));
        Assert.Equal(["one", "two"], read.Value.Works[0].Chapters.Select(c => c.Slug.Value.Value));
    }

    [Fact]
    public void An_empty_folder_has_no_manuscript()
    {
        var read = Manuscripts.Of(new InputTree([]));
        Assert.Null(read.Value);
        Assert.Equal("INPUT001", Assert.Single(read.Diagnostics).Rule.Code);
    }

    [Fact]
    public void A_key_without_a_value_is_as_good_as_absent() =>
        Assert.Empty(
            Manuscripts
                .Of(
                    Example.Tree(
                        (Example.Path, Chapter(1, "one")),
                        ("people/caesar.md", "---\nname: Caesar\nsort:\nvariants: ~\ndates: null\n---\nHe.\n")
                    )
                )
                .Diagnostics
        );

    [Fact]
    public void Everything_is_told_at_once_and_in_order_however_many_threads_there_are()
    {
        var files = Enumerable
            .Range(0, 200)
            .Select(i => ($"works/rome/chapters/{i:000}.md", $"---\ntitle: T\norder: {i}\nslug: s{i}\nbad: {i}\nversion: 1\n---\n<b>\n"))
            .ToArray();
        var first = Manuscripts.Of(Example.Tree(files)).Diagnostics.Select(d => d.ToString()).ToList();
        Assert.Equal(200 * 4, first.Count);
        Assert.Equal(first, Manuscripts.Of(Example.Tree(files)).Diagnostics.Select(d => d.ToString()));
        Assert.StartsWith("works/rome/chapters/000.md:2:1: error YAML004", first[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Manuscripts.Of(Example.Tree((Example.Path, Chapter(1, "one"))), source.Token));
    }

    [Fact]
    public void A_file_is_opened_once()
    {
        var opened = 0;
        var files = Example
            .Tree((Example.Path, Chapter(1, "one")))
            .Files.Select(f =>
                f.Path == Example.Path
                    ? f with
                    {
                        Open = () =>
                        {
                            Interlocked.Increment(ref opened);
                            return f.Open();
                        },
                    }
                    : f
            );
        Manuscripts.Of(new InputTree(files));
        Assert.Equal(1, opened);
    }
}
