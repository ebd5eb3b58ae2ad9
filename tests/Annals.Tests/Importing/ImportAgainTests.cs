using System.Text;
using Annals.Core.Files;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>A second import disturbs nobody's work.</summary>
public sealed class ImportAgainTests
{
    private const string Text = """
        CHAPTER I

        The Ides

        Caesar went to the Senate on the Ides of March, though his wife had dreamed of blood.

        Fig. 1. The Curia of Pompey. Engraving by Luigi Rossini

        CHAPTER II

        The Testament

        He had left his gardens to the people, and three hundred sesterces to every citizen.

        """;

    private const string First = "works/work/chapters/01-ides.md";
    private const string Second = "works/work/chapters/02-testament.md";
    private static readonly DateOnly s_later = new(2027, 3, 15);

    [Fact]
    public void The_same_text_again_changes_nothing_even_on_another_day()
    {
        var again = Import(Text, After(Imported.Of(Text)), s_later);

        Assert.Empty(again.Work.Files);
        Assert.Empty(again.Work.Removed);
    }

    [Fact]
    public void What_no_one_edited_is_rewritten_where_it_differs()
    {
        var again = Import(Text.Replace("three hundred", "seventy-five", StringComparison.Ordinal), After(Imported.Of(Text)), s_later);

        Assert.Equal(
            [
                Second,
                "works/work/source/source.layout.yml",
                "works/work/source/source.report.txt",
                "works/work/source/source.txt",
                "works/work/work.yml",
            ],
            again.Work.Files.Select(f => f.Path)
        );
        Assert.Contains("date: 2027-03-15", Content(again, Second), StringComparison.Ordinal);
        Assert.Contains(again.Work.Layout!.Sha256, Content(again, "works/work/work.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_chapter_is_left_alone_and_the_new_reading_put_beside_it()
    {
        var input = After(Imported.Of(Text), (First, t => t + "\nAn editor's paragraph.\n"));

        var again = Import(Text, input);

        var incoming = Assert.Single(again.Work.Files);
        Assert.Equal("works/work/chapters/01-ides.incoming.md", incoming.Path);
        Assert.Equal(Content(Imported.Of(Text), First), Encoding.UTF8.GetString(incoming.Content.Span));
        var told = Assert.Single(again.Diagnostics, d => d.Rule.Code == "IMPORT010");
        Assert.Equal(First, told.Path);
        Assert.Contains("01-ides.incoming.md", told.Hint!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_record_is_left_alone_too()
    {
        var input = After(
            Imported.Of(Text),
            ("figures/curia-of-pompey.md", t => t.Replace("maker: Luigi Rossini", "maker: luigi-rossini", StringComparison.Ordinal))
        );

        Assert.Equal("figures/curia-of-pompey.incoming.md", Assert.Single(Import(Text, input).Work.Files).Path);
    }

    [Fact]
    public void An_edited_work_keeps_its_particulars_and_gets_the_new_sum()
    {
        var input = After(Imported.Of(Text), ("works/work/work.yml", t => t + "rights: Public domain\n"));

        var work = Content(Import(Text + "\nThe end of it.\n", input), "works/work/work.yml");

        Assert.Contains("rights: Public domain", work, StringComparison.Ordinal);
        Assert.DoesNotContain(Imported.Of(Text).Work.Layout!.Sha256, work, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_chapter_does_not_come_back()
    {
        var before = After(Imported.Of(Text));
        var input = new InputTree(before.Files.Select(f => f.Path == First ? f with { Path = "works/work/chapters/01-murder.md" } : f));

        var again = Import(Text, input);

        Assert.Equal("works/work/chapters/01-ides.incoming.md", Assert.Single(again.Work.Files).Path);
        Assert.Contains(again.Diagnostics, d => d.Rule.Code == "IMPORT010");
    }

    [Fact]
    public void A_chapter_that_a_new_reading_does_not_have_goes_if_no_one_edited_it()
    {
        var again = Import(Text[..Text.IndexOf("CHAPTER II", StringComparison.Ordinal)], After(Imported.Of(Text)));

        Assert.Equal(Second, Assert.Single(again.Work.Removed));
    }

    [Fact]
    public void Files_of_other_works_are_never_touched()
    {
        var other = InputTree.Of(
            ("figures/curia-of-pompey.md", "---\ntitle: The Curia\n---\n"),
            ("publication.yml", "title: Rome # ours\nlanguage: la\nworks: [kings]\n"),
            ("works/kings/work.yml", "title: The Kings\n")
        );

        var imported = Import(Text, other);

        Assert.DoesNotContain(imported.Work.Files, f => f.Path is "figures/curia-of-pompey.md" or "works/kings/work.yml");
        Assert.Contains(imported.Work.Files, f => f.Path == "figures/curia-of-pompey-2.md");
        Assert.Equal("title: Rome # ours\nlanguage: la\nworks: [kings, work]\n", Content(imported, "publication.yml"));
    }

    [Fact]
    public void The_editor_settles_what_was_in_doubt()
    {
        const string Doubtful =
            "The Hungarian rising began with a march of students on 23 October 1956.\n\nStudents at the statue of General Bem. 1956\n\nThe statue of Stalin was sawn off at the knees by evening.\n";
        var input = InputTree.Of(("works/work/source/import.yml", "lines: { 3: heading }\n"));

        Assert.Single(Imported.Of(Doubtful).TheWork.Chapters);
        Assert.Equal("Students at the statue of General Bem. 1956", Import(Doubtful, input).TheWork.Chapters[1].Title);
    }

    private static Imported Import(string text, InputTree input, DateOnly? date = null) =>
        Imported.Of(Encoding.UTF8.GetBytes(text), input: input, date: date);

    /// <summary>The input folder after an import, with what editors did to it.</summary>
    private static InputTree After(Imported imported, params (string Path, Func<string, string> Edit)[] edits) =>
        new(
            imported.Work.Files.Select(f =>
            {
                var text = Encoding.UTF8.GetString(f.Content.Span);
                foreach (var (path, edit) in edits)
                    text = path == f.Path ? edit(text) : text;
                return new InputFile(f.Path, () => Encoding.UTF8.GetBytes(text));
            })
        );

    private static string Content(Imported imported, string path) =>
        Encoding.UTF8.GetString(imported.Work.Files.Single(f => f.Path == path).Content.Span);
}
