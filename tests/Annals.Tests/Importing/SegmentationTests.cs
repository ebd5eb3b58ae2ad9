using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Prose;
using Annals.Core.Sources;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>
/// Foreign texts as different as they come, a folder each in <c>tests/imports</c>: <c>source.txt</c> with its bytes as they are,
/// <c>import.yml</c> where the editor has a word, and <c>expected.txt</c>, what each line must be taken for. All of them give their sources
/// back.
/// </summary>
public sealed class SegmentationTests
{
    public static TheoryData<string> Texts =>
        [.. Directory.EnumerateDirectories(TestFolder.Of("imports")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_text_becomes_what_it_should(string name)
    {
        var source = File.ReadAllBytes(TestFolder.Of("imports", name, "source.txt"));
        var directions = TestFolder.Of("imports", name, "import.yml");
        var input = File.Exists(directions) ? InputTree.Of(("works/work/source/import.yml", File.ReadAllText(directions))) : null;

        var imported = Imported.Of(source, input: input);

        // a part of a book may have a title and no text of its own
        Assert.DoesNotContain(imported.Diagnostics, d => d.Severity >= Severity.Warning && d.Rule.Code != "CHAP007");
        Assert.Null(imported.Difference);
        var golden = TestFolder.Of("imports", name, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, imported.Segmentation());
        Assert.Equal(File.ReadAllText(golden), imported.Segmentation());
    }

    [Fact]
    public void The_article_becomes_six_chapters_with_five_headings_and_six_captions()
    {
        var imported = Imported.Of(File.ReadAllBytes(Article), "article.txt");

        Assert.Null(imported.Difference);
        var kinds = imported.Work.Report.Lines.ToDictionary(l => l.FirstLine, l => l.Kind);
        Assert.Equal(Enumerable.Range(1, 34), kinds.Keys.Order());
        Assert.Equal([4, 13, 18, 23, 30], LinesOf(SourceBlockKind.Heading));
        Assert.Equal([6, 9, 16, 20, 22, 26], LinesOf(SourceBlockKind.Caption));
        Assert.Equal(23, LinesOf(SourceBlockKind.Paragraph).Count());
        Assert.Equal(
            [
                "introduction",
                "conflict-with-yugoslavia",
                "de-stalinization-of-the-ussr",
                "from-alliance-with-china-to-isolation",
                "hoxhaism-albanian-version-of-juche",
                "collapse-of-the-last-stalinist-fortress",
            ],
            imported.TheWork.Chapters.Select(c => c.Slug.Value.Value)
        );
        Assert.Equal(
            (0, "Introduction", true),
            (imported.TheWork.Chapters[0].Order.Value, imported.TheWork.Chapters[0].Title, imported.TheWork.Chapters[0].TitleSupplied)
        );
        Assert.Contains(
            imported.Work.Report.Doubts,
            d => (d.Line, d.Taken, d.Other) == (16, SourceBlockKind.Caption, SourceBlockKind.Heading)
        );

        IEnumerable<int> LinesOf(SourceBlockKind kind) => kinds.Where(k => k.Value == kind).Select(k => k.Key).Order();
    }

    [Fact]
    public void A_heading_is_as_deep_as_its_number_has_points()
    {
        var imported = Imported.Of(File.ReadAllBytes(TestFolder.Of("imports", "sections-in-points", "source.txt")));

        Assert.Equal([2, 3, 2], imported.TheWork.Chapters.Single().Body.OfType<Heading>().Select(h => h.Level));
    }

    [Fact]
    public void The_last_of_several_chapters_may_have_no_text()
    {
        var imported = Imported.Of("CHAPTER I\n\nThe Rubicon is a small river.\n\nCHAPTER II\n");

        Assert.Equal(["CHAPTER I", "CHAPTER II"], imported.TheWork.Chapters.Select(c => c.Title));
    }

    [Theory]
    [InlineData("ΣΗΜΕΙΩΣΕΙΣ")]
    [InlineData("Σημειώσεις")]
    [InlineData("NOTLAR")]
    public void What_stands_above_notes_is_left_out_with_their_place(string heading)
    {
        var imported = Imported.Of($"CHAPTER I\n\nThe city fell on a Tuesday.[1] It was May.[2]\n\n{heading}\n\n[1] Sphrantzes.\n\n[2] 1453.\n");

        Assert.Equal(SourceBlockKind.Aside, imported.Work.Report.Lines.Single(l => l.FirstLine == 5).Kind);
    }

    [Fact]
    public void Every_byte_belongs_to_exactly_one_block()
    {
        var imported = Imported.Of(File.ReadAllBytes(TestFolder.Of("imports", "book-with-contents", "source.txt")));

        var next = 1;
        foreach (var block in imported.Work.Layout!.Blocks)
        {
            Assert.Equal(next, block.FirstLine);
            next = block.LastLine + 1;
        }
        Assert.Equal(File.ReadAllLines(TestFolder.Of("imports", "book-with-contents", "source.txt")).Length + 1, next);
    }

    [Fact]
    public void The_layout_holds_no_letters()
    {
        foreach (var name in Directory.EnumerateDirectories(TestFolder.Of("imports")))
        {
            var imported = Imported.Of(File.ReadAllBytes(Path.Combine(name, "source.txt")));
            Assert.All(imported.Work.Layout!.Blocks, b => Assert.False(b.Setting.HoldsLetters));
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        var source = File.ReadAllBytes(Article);

        Assert.Equal(Bytes(Imported.Of(source)), Bytes(Imported.Of(source)));

        static IEnumerable<string> Bytes(Imported imported) =>
            imported.Work.Files.Select(f => f.Path + Convert.ToHexString(f.Content.Span));
    }

    [Theory]
    [InlineData("The Spanish Road", SourceBlockKind.WorkTitle)]
    [InlineData("The Spanish  Road", SourceBlockKind.Title)]
    [InlineData("The Spanish\tRoad", SourceBlockKind.Title)]
    [InlineData("The Spanish\u00A0Road", SourceBlockKind.Title)]
    public void A_title_page_says_the_works_title_only_in_the_same_letters_and_spaces(string title, SourceBlockKind kind)
    {
        var imported = Imported.Of(
            $"{title}\n\nCHAPTER I\n\nThe duke marched ten thousand men over the mountains by a road that nobody had taken before.\n",
            title: title
        );

        Assert.Null(imported.Difference);
        Assert.Equal(kind, imported.Work.Layout!.Blocks[0].Kind);
    }

    private static string Article => TestFolder.Of("..", "input", "works", "last-stalinist-fortress", "source", "article.txt");
}
