using System.Text;
using Annals.Core.Files;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>To import a converted text again is as safe as with plain text.</summary>
public sealed class ConversionAgainTests
{
    private const string Page =
        "<html lang=en><body><h1>The War</h1><h2>Prague</h2><p>The window was high.</p><h2>Vienna</h2><p>The emperor wept.</p></body></html>";

    private const string Chapter = "works/work/chapters/01-prague.md";

    private static InputTree Edited(Converted first, string path, string text) =>
        first.Written.With([new InputFile(path, () => Encoding.UTF8.GetBytes(text))]);

    [Fact]
    public void An_edited_chapter_is_left_alone_and_the_new_reading_lies_beside_it()
    {
        var first = Converted.Of(Page, "war.html");
        var edited = first.Read(Chapter).Replace("high", "very high", StringComparison.Ordinal);

        var again = Converted.Of(Page.Replace("window", "parapet", StringComparison.Ordinal), "war.html", Edited(first, Chapter, edited));

        Assert.Equal(edited, again.Read(Chapter));
        Assert.Contains("The parapet was high.", again.Read("works/work/chapters/01-prague.incoming.md"), StringComparison.Ordinal);
        Assert.Contains(again.Diagnostics, d => d.Rule.Code == "IMPORT010" && d.Path == Chapter);
    }

    [Fact]
    public void A_chapter_that_nobody_edited_follows_the_source()
    {
        var first = Converted.Of(Page, "war.html");

        var again = Converted.Of(Page.Replace("wept", "prayed", StringComparison.Ordinal), "war.html", first.Written);

        Assert.Contains("prayed", again.Read("works/work/chapters/02-vienna.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(again.Diagnostics, d => d.Rule.Code == "IMPORT010");
    }

    [Fact]
    public void A_chapter_that_the_source_has_no_more_goes()
    {
        var first = Converted.Of(Page, "war.html");

        var again = Converted.Of(
            Page.Replace("<h2>Vienna</h2>", "", StringComparison.Ordinal).Replace("Prague", "Bohemia", StringComparison.Ordinal),
            "war.html",
            first.Written
        );

        Assert.Contains(Chapter, again.Work.Removed);
    }

    [Fact]
    public void A_figure_of_another_work_keeps_its_name()
    {
        var input = InputTree.Of(
            ("publication.yml", "title: A\nlanguage: en\nworks: []\n"),
            ("figures/hanging.md", "---\ntitle: Another\n---\n")
        );

        var converted = Converted.Of(
            "<html><body><p>Words.</p><figure><img src='a.jpg'><figcaption>Hanging</figcaption></figure></body></html>",
            "a.html",
            input
        );

        Assert.Contains(converted.Work.Files, f => f.Path == "figures/hanging-2.md");
    }

    [Fact]
    public void A_term_that_has_a_record_gets_no_second()
    {
        var input = InputTree.Of(
            ("publication.yml", "title: A\nlanguage: en\nworks: []\n"),
            ("people/bey.md", "---\nname: Ali\nvariants: [Bey]\n---\n")
        );

        var converted = Converted.Of("# Words\n\nBey\n: A lord.\n\nAga\n: Another lord.\n", "a.md", input);

        Assert.Equal(
            ["glossary/aga.md"],
            converted.Work.Files.Select(f => f.Path).Where(p => p.StartsWith("glossary/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_strange_file_in_the_glossary_does_no_harm()
    {
        var input = InputTree.Of(("publication.yml", "title: A\nlanguage: en\nworks: []\n"), ("glossary/a", "x"));

        Assert.Contains(Converted.Of("# Words\n\nAga\n: A lord.\n", "a.md", input).Work.Files, f => f.Path == "glossary/aga.md");
    }

    [Fact]
    public void The_source_is_kept_byte_for_byte_and_nothing_claims_to_prove_it()
    {
        var converted = Converted.Of(Page, "war.html");

        Assert.Equal(Page, converted.Read("works/work/source/war.html"));
        Assert.Contains("convertedFrom: html", converted.Read("works/work/source/war.layout.yml"), StringComparison.Ordinal);
        var check = Annals.Publishing.Publisher.Check(converted.Written);
        Assert.Contains(check.Diagnostics, d => d.Rule.Code == "FID009");
    }
}
