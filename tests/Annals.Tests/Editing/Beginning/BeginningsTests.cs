using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Publishing;
using Annals.Tests.Editing.Releases;
using Annals.Tests.Resolving.Proofs;
using Xunit;
using static Annals.Tests.Editing.Beginning.Begun;

namespace Annals.Tests.Editing.Beginning;

public sealed class BeginningsTests
{
    [Fact]
    public void A_new_publication_builds_without_anything_to_report()
    {
        var input = new InputTree([]).With(Begun.Item("publication", ("--title", "The Fall of the Republic"), ("--language", "en")));

        Assert.Equal(
            ["publication.yml", "works/the-fall-of-the-republic/chapters/01-introduction.md", "works/the-fall-of-the-republic/work.yml"],
            input.Files.Select(f => f.Path)
        );
        Assert.Empty(input.Reports());
        Assert.Equal("Introduction", Assert.Single(Assert.Single(Publisher.Check(input).Publication!.Works).Chapters).Title);
    }

    [Theory]
    [InlineData("works: [rome]\n", "works: [rome, gallic-war]\n")]
    [InlineData("works: [rome]", "works: [rome, gallic-war]")]
    [InlineData("works: []\n", "works: [gallic-war]\n")]
    [InlineData("works:\n  - rome # first\npublisher: Teubner\n", "works:\n  - rome # first\n  - gallic-war\npublisher: Teubner\n")]
    [InlineData("works:\n- rome", "works:\n- rome\n- gallic-war")]
    [InlineData("works:\r\n  - rome\r\n", "works:\r\n  - rome\r\n  - gallic-war\r\n")]
    [InlineData("works: # none yet\npublisher: Teubner\n", "works: # none yet\n  - gallic-war\npublisher: Teubner\n")]
    [InlineData("", "works:\n  - gallic-war\n")]
    public void A_new_work_comes_last_in_the_list_and_nothing_else_changes(string was, string now)
    {
        var input = Site(works: was).With(Begun.Item("work", ("--title", "Gallic War"), ("--chapter", "All Gaul")));

        Assert.Equal("title: Annals\nlanguage: en\n" + now, input.Text("publication.yml"));
        Assert.Equal("title: Gallic War\n", input.Text("works/gallic-war/work.yml"));
        Assert.DoesNotContain(input.Reports(), d => d.Path.Contains("gallic-war", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_chapter_comes_last_with_the_first_version_of_the_day()
    {
        var input = Site().With(Begun.Item("chapter", ("--title", "Thapsus: the end"), ("--summary", "Cato dies.")));

        Assert.Equal(
            "---\ntitle: \"Thapsus: the end\"\norder: 2\nslug: thapsus-the-end\nversion: 1.0.0\ndate: 2026-12-24\nsummary: Cato dies.\n---\n\nThis chapter is still to be written.\n",
            input.Text("works/rome/chapters/02-thapsus-the-end.md")
        );
        Assert.Empty(input.Reports());
    }

    [Fact]
    public void The_first_chapter_of_a_work_is_the_first() =>
        Assert.NotNull(
            InputTree
                .Of(("publication.yml", "title: Annals\nlanguage: en\nworks: [rome]\n"), ("works/rome/work.yml", "title: Rome\n"))
                .With(Begun.Item("chapter", ("--title", "Alesia")))
                .Find("works/rome/chapters/01-alesia.md")
        );

    [Theory]
    [InlineData("term", "glossary/legion.md", "[legion](term:legion)", "--name", "legion", "--text", "Five thousand men.")]
    [InlineData("term", "glossary/legion.md", "[legion](term:legion)", "--name", "legion")]
    [InlineData(
        "person",
        "people/pompey.md",
        "[Pompey](person:pompey)",
        "--name",
        "Pompey",
        "--sort",
        "Pompeius",
        "--dates",
        "-0105/-0047",
        "--text",
        "A general."
    )]
    [InlineData("place", "places/capua.md", "[Capua](place:capua)", "--name", "Capua", "--lat", "41.1", "--lon", "14.21")]
    [InlineData("organisation", "organisations/senate.md", "[Senate](organisation:senate)", "--name", "Senate", "--text", "The old men.")]
    [InlineData(
        "event",
        "events/crossing.md",
        "[Crossing](event:crossing)",
        "--title",
        "Crossing",
        "--date",
        "-0048-01",
        "--text",
        "Caesar crosses."
    )]
    public void A_new_record_gives_nothing_to_report(string kind, string path, string reference, params string[] said)
    {
        var item = Begun.Item(kind, [.. said.Chunk(2).Select(s => (s[0], s[1]))]);

        Assert.Equal(reference, Site().Planned(item).Value.Reference);
        var input = Site().With(item);
        Assert.NotNull(input.Find(path));
        Assert.Empty(input.Reports());
    }

    [Fact]
    public void A_new_figure_gives_nothing_to_report_once_it_is_shown()
    {
        var item = Begun.Item(
            "figure",
            ("--title", "The crossing"),
            ("--kind", "painting"),
            ("--date", "1854"),
            ("--text", "Caesar *hesitates*.")
        );

        var input = Site("\n\n![](figure:the-crossing)").With(Site().Planned(item).Value.Files);

        Assert.Equal("![](figure:the-crossing)", Site().Planned(item).Value.Reference);
        Assert.Equal(
            "---\ntitle: The crossing\nkind: painting\ndate: 1854\n---\n\nCaesar *hesitates*.\n",
            input.Text("figures/the-crossing.md")
        );
        Assert.Empty(input.Reports());
    }

    [Theory]
    [InlineData(null, "{++This chapter is still to be written.++}{>>ours<<}")]
    [InlineData("What came *after*.\n\nAnd\nthen.", "{++What came *after*.++}{>>ours<<}\n\n{++And\nthen.++}{>>ours<<}")]
    public void A_chapter_that_the_works_source_does_not_have_is_marked_as_added_so_that_the_proof_holds(string? text, string written)
    {
        var input = Proved.Imported(Proved.Embassy);
        var (plan, found) = input.Planned(
            Begun.Item("chapter", [("--title", "Afterword"), .. text is null ? [] : new[] { ("--text", text) }])
        );

        Assert.DoesNotContain(found, d => d.Severity == Severity.Error || FidelityRules.All.Contains(d.Rule));
        Assert.Equal("", Proved.Codes(input.With(plan.Files)));
        Assert.Contains(
            "\ntitleSupplied: true\n",
            input.With(plan.Files).Text("works/work/chapters/02-afterword.md"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "---\n\n" + written + "\n",
            input.With(plan.Files).Text("works/work/chapters/02-afterword.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("{++ … ++}", plan.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> What came after.")]
    [InlineData("It {was} over.")]
    [InlineData("1. One\n2. Two")]
    public void A_chapter_that_cannot_be_marked_so_breaks_the_proof_and_says_what_to_do(string text)
    {
        var (plan, found) = Proved.Imported(Proved.Embassy).Planned(Begun.Item("chapter", ("--title", "Afterword"), ("--text", text)));
        Assert.Equal(
            "the source has no such chapter: put each paragraph of it between {++ and ++}{>>ours<<}",
            Assert.Single(found, d => d.Rule == FidelityRules.NotTheSource).Hint
        );
        Assert.EndsWith(
            "\n\n" + text + "\n",
            new InputTree(plan.Files).Text("works/work/chapters/02-afterword.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("PEOPLE/Pompey.md")]
    [InlineData("people/pompey.md")]
    public void Nothing_is_written_over_also_where_capitals_do_not_count(string there)
    {
        var input = Site().With([new InputFile(there, () => "---\nname: Pompey\n---\n"u8.ToArray())]);
        Assert.Equal(["NEW002"], Codes(input, "person", ("--name", "Pompey")));
    }

    [Fact]
    public void A_publication_is_not_begun_where_one_is() =>
        Assert.Equal(["NEW002"], Codes(Site(), "publication", ("--title", "Athens"), ("--language", "en")));

    [Fact]
    public void A_work_is_not_begun_in_a_folder_that_holds_something() =>
        Assert.Equal(
            ["NEW002"],
            Codes(Site().With([new InputFile("works/athens/source/article.txt", () => "x"u8.ToArray())]), "work", ("--title", "Athens"))
        );

    [Theory]
    [InlineData("NEW002", "chapter", "--title", "Rubicon")]
    [InlineData("NEW003", "chapter", "--title", "Alesia", "--work", "athens")]
    [InlineData("NEW001", "person", "--name", "Cato", "--slug", "../cato")]
    [InlineData("NEW001", "person", "--name", "Con")]
    [InlineData("NEW001", "place", "--name", "Portus", "--slug", "lpt1")]
    [InlineData("NEW001", "term", "--name", "Cato", "--slug", "Cato")]
    [InlineData("SITE001", "chapter", "--title", "Notes")]
    [InlineData("WORK006", "work", "--title", "Glossary")]
    [InlineData("YAML008", "event", "--title", "Ides", "--date", "yesterday")]
    [InlineData("FIG004", "figure", "--title", "Ides", "--image", "../ides.png", "--alt", "A dagger.")]
    public void What_the_check_would_find_is_told_before_anything_is_written(string code, string kind, params string[] said) =>
        Assert.Contains(code, Codes(Site(), kind, [.. said.Chunk(2).Select(s => (s[0], s[1]))]));

    [Theory]
    [InlineData("Łódź", "lodz")]
    [InlineData("Тирана", "tirana")]
    [InlineData("Αθήνα", "athina")]
    [InlineData("Hoxha’s Albania", "hoxhas-albania")]
    public void A_name_in_other_letters_is_written_in_Latin_ones_for_its_file(string name, string slug) =>
        Assert.Equal($"places/{slug}.md", Assert.Single(Site().Planned(Begun.Item("place", ("--name", name))).Value.Files).Path);

    [Fact]
    public void Of_several_works_one_must_be_named()
    {
        var input = Site().With(Begun.Item("work", ("--title", "Athens")));
        Assert.Equal(["NEW003"], Codes(input, "chapter", ("--title", "Marathon")));
        Assert.NotNull(
            input.With(Begun.Item("chapter", ("--title", "Marathon"), ("--work", "athens"))).Find("works/athens/chapters/02-marathon.md")
        );
    }

    [Fact]
    public void A_chapter_that_another_work_has_too_is_referred_to_with_its_work() =>
        Assert.Equal(
            "[Introduction](chapter:rome/introduction)",
            Site()
                .With(Begun.Item("work", ("--title", "Athens")))
                .Planned(Begun.Item("chapter", ("--title", "Introduction"), ("--work", "rome")))
                .Value.Reference
        );

    private static IEnumerable<string> Codes(InputTree input, string kind, params (string, string)[] said) =>
        [.. input.Planned(Begun.Item(kind, said)).Diagnostics.Select(d => d.Rule.Code)];

    [Theory]
    [InlineData("CON", "'CON' is what Windows calls a device, and nothing else can be called so there", "give it another name")]
    [InlineData("com1", "'com1' is what Windows calls a device, and nothing else can be called so there", "give it another name")]
    [InlineData("Gallic War", "'Gallic War' cannot stand in an address", "gallic-war can")]
    [InlineData("?", "'?' cannot stand in an address", "use lower-case letters a to z, digits and single hyphens, at most 100")]
    public void A_slug_that_cannot_be_is_not_followed_by_another_that_cannot(string slug, string message, string hint)
    {
        var told = Assert.Single(Site().Planned(Begun.Item("work", ("--title", "Rome"), ("--slug", slug))).Diagnostics);

        Assert.Equal(("NEW001", message, hint), (told.Rule.Code, told.Message, told.Hint));
    }
}
