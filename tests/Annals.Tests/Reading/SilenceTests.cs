using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Publishing;
using Annals.Resolving.Links;
using Annals.Tests.Editing.Releases;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>How far a silence reaches, and what it does not reach.</summary>
public sealed class SilenceTests
{
    private const string Silence = "<!-- annals: allow TYPO002, because so -->\n";

    [Theory]
    [InlineData(Silence + "One\n\n> two  three\n", 1)]
    [InlineData(Silence + "One\ntwo  three\n", 0)]
    [InlineData(Silence + "\n\nOne  two\n", 0)]
    [InlineData(Silence + "One  two\n\nThree  four\n", 1)]
    [InlineData(Silence + "- One  two\n- three  four\n", 0)]
    [InlineData(Silence + "> One  two\n>\n> three  four\n", 0)]
    [InlineData("> One  two\n>\n> " + Silence + "> three  four\n", 1)]
    [InlineData("Text.[^ed-a]\n\n" + Silence + "[^ed-a]: One  two\n\n    three  four\n", 0)]
    [InlineData("Text.[^ed-a]\n\n[^ed-a]: One  two\n\n    " + Silence + "    three  four\n", 1)]
    [InlineData(Silence + "<!-- annals: allow TYPO003, because so too -->\n1914-1918  two\n", 0)]
    [InlineData(Silence + "## One  two\n\nThree  four\n", 1)]
    public void A_silence_is_for_the_block_that_follows(string text, int told) =>
        Assert.Equal(told, Check((Example.Path, Example.Head + text)).Count(d => d.StartsWith("TYPO", StringComparison.Ordinal)));

    [Fact]
    public void A_silence_in_the_particulars_is_for_the_file_and_for_no_other()
    {
        var head = Example.Head.Replace("slug:", "allow: { TYPO002: so }\nslug:", StringComparison.Ordinal);
        Assert.Equal(
            ["NAME002", "TYPO002"],
            Check((Example.Path, head + "One  two\n\nThree  four\n"), ("people/caesar.md", "---\nname: Caesar\n---\nHe  is.\n"))
        );
    }

    [Fact]
    public void A_record_and_a_file_of_particulars_alone_can_silence_what_is_said_of_them()
    {
        Assert.Empty(
            Check(
                (Example.Path, Example.Head + "Text.\n"),
                ("people/caesar.md", "---\nname: Caesar\nallow: { NAME002: he comes in the second volume }\n---\nHe.\n")
            )
        );
        Assert.Empty(
            Check(
                (Example.Path, Example.Head + "Text.\n"),
                ("works/gaul/work.yml", "title: Gaul\nallow: { WORK002: later, WORK005: later }\n")
            )
        );
    }

    private const string Above = "# annals: allow NAME002, because he comes later\n";

    [Theory]
    [InlineData(Above + "name: Caesar\ndates: 1\n", 0)]
    [InlineData("kind: person\n" + Above + "\n# Gaul's\nname: Caesar\n", 0)]
    [InlineData("name: Caesar # annals: allow NAME002, because he comes later\n", 0)]
    [InlineData("name: Caesar\n" + Above, 1)]
    [InlineData("name: Caesar\n" + Above + "sort: Caesar\n", 1)]
    [InlineData("name: Caesar\nsummary: |\n  " + Above, 1)]
    [InlineData("name: 'Caesar # annals: allow NAME002'\n", 1)]
    public void A_silence_among_particulars_is_for_the_key_below_it(string particulars, int told)
    {
        foreach (var ends in new[] { "\n", "\r\n", "\r" })
        {
            var person = ("---\n" + particulars + "---\nHe.\n").Replace("\n", ends, StringComparison.Ordinal);
            var found = Check((Example.Path, Example.Head + "Text.\n"), ("people/caesar.md", person));
            Assert.Equal(told, found.Count(code => code == "NAME002"));
            Assert.DoesNotContain("ALLOW005", found);
        }
    }

    [Fact]
    public void A_silence_above_an_item_is_for_the_item_and_one_above_a_list_for_all_of_it()
    {
        const string silence = "# annals: allow YAML014, because so\n";
        Assert.Equal(2, Told("variants:\n  - Caius #1\n  - Julius #2\n"));
        Assert.Equal(1, Told($"variants:\n  {silence}  - Caius #1\n  - Julius #2\n"));
        Assert.Equal(0, Told($"{silence}variants:\n  - Caius #1\n  - Julius #2\n\n"));
        Assert.Equal(1, Told($"{silence}variants:\n  - Caius #1\nsort: Caesar #2\n"));
        Assert.Equal(0, Told($"sort:\n  {silence}  Caesar #1\n"));
        Assert.Equal(1, Told($"{silence}summary: |\n  All of it.\n\nsort: Caesar #1\n"));
        Assert.Equal(0, Told("sort: 'x # annals: z' #1 # annals: allow YAML014, because so\n"));

        static int Told(string particulars) =>
            Check((Example.Path, Example.Head + "Text.\n"), ("people/caesar.md", "---\nname: Caesar\n" + particulars + "---\nHe.\n"))
                .Count(code => code == "YAML014");
    }

    [Theory]
    [InlineData("# annals: allow NAME002 he comes later\n")]
    [InlineData("#annals: NAME002\n")]
    [InlineData("summary: >- # annals: NAME002\n  He.\n")]
    public void A_comment_among_particulars_that_says_something_else_is_told(string comment) =>
        Assert.Contains(
            "ALLOW005",
            Check((Example.Path, Example.Head + "Text.\n"), ("people/caesar.md", "---\n" + comment + "name: Caesar\n---\nHe.\n"))
        );

    [Theory]
    [InlineData("allow: TYPO002")]
    [InlineData("allow: [TYPO002]")]
    [InlineData("allow: { TYPO002: [so] }")]
    public void What_is_not_rules_with_reasons_is_told(string allow) =>
        Assert.Contains(
            "YAML005",
            Check((Example.Path, Example.Head.Replace("slug:", allow + "\nslug:", StringComparison.Ordinal) + "One two\n"))
        );

    [Theory]
    [InlineData("## One\n\n" + "<!-- annals: allow HEAD002, because the source has it so -->\n#### Two\n\nThree\n")]
    [InlineData("<!-- annals: allow REF005, because another program serves it -->\n[Shop](/shop/)\n")]
    public void An_error_that_yields_stops_neither_a_build_nor_a_release(string text)
    {
        Assert.False(Publisher.Check(Example.Tree((Example.Path, Example.Head + text))).HasErrors);
        var site = Rome.Site(("works/rome/chapters/03.md", Rome.Chapter(3, "zela", text)));
        Assert.NotNull(site.Released("zela").Find("works/rome/versions/zela/1.0.0/chapter.md"));
    }

    /// <summary>Nobody can mend there what could be remarked upon, nor say in it that it is meant so.</summary>
    [Theory]
    [InlineData("# annals: allow YAML014, because so\nsummary: The river #1\n")]
    [InlineData("# annals: allow NOTE003\nallow: { YAML014: so }\nsummary: The river #1\n")]
    public void What_a_published_version_says_is_not_remarked_upon_again(string particulars)
    {
        var released = Rome.Site()
            .Replaced("works/rome/chapters/01.md", "slug: rubicon\n", "slug: rubicon\n" + particulars)
            .Released("rubicon");
        Assert.DoesNotContain(
            Publisher.Check(released, new PressTerms(Thorough: true)).Diagnostics,
            d => d.Path.Contains("/versions/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_a_strict_build_refuses_is_not_silenced()
    {
        const string text = "Text.\n\n<!-- annals: allow NOTE003, because nobody is to read it -->\n[^1]: Nobody reads this.\n";
        Assert.True(Publisher.Check(Example.Tree((Example.Path, Example.Head + text)), new PressTerms(Strict: true)).HasErrors);
    }

    [Fact]
    public void A_build_does_not_call_silences_idle_that_it_has_not_looked_for()
    {
        var site = Example.Tree(
            (
                Example.Path,
                Example.Head + Silence + "One  two\n\n<!-- annals: allow WEB001, because it comes back -->\n[there](https://example.org/)\n"
            )
        );
        Assert.Empty(Publisher.Check(site).Diagnostics);
        Assert.Empty(Publisher.Check(site, new PressTerms(Thorough: true)).Diagnostics);
    }

    [Theory]
    [InlineData("TYPO002-->")]
    [InlineData("TYPO002 , TYPO003,because so   -->")]
    [InlineData("TYPO002,\n  TYPO003\n  because\tso\n-->")]
    [InlineData("TYPO002,-->")]
    public void A_comment_is_read_however_it_is_spaced(string said) =>
        Assert.DoesNotContain(
            Check((Example.Path, Example.Head + "<!-- annals: allow " + said + "\nOne  two 1914-1918\n")),
            code => code is "ALLOW005" or "TYPO002"
        );

    [Theory]
    [InlineData("TYPO002 TYPO003 -->")]
    [InlineData("TYPO002 so -->")]
    [InlineData("TYPO002because so -->")]
    [InlineData(", because so -->")]
    public void One_that_says_something_else_is_told(string said) =>
        Assert.Contains("ALLOW005", Check((Example.Path, Example.Head + "<!-- annals: allow " + said + "\nOne\n")));

    /// <summary>Were every way tried to part the spaces, no life would be long enough for it.</summary>
    [Fact]
    public async Task A_comment_full_of_spaces_is_read_in_one_go()
    {
        var text = Example.Head + "<!-- annals: allow TYPO002" + new string(' ', 50_000) + "x -->\n";
        Assert.Contains("ALLOW005", await Task.Run(() => Check((Example.Path, text)).ToList()).WaitAsync(TimeSpan.FromMinutes(2)));
    }

    [Theory]
    [InlineData(OutsideStanding.Gone, OutsideStanding.There, "")]
    [InlineData(OutsideStanding.There, OutsideStanding.There, "ALLOW002")]
    [InlineData(OutsideStanding.Unknown, OutsideStanding.There, "WEB003")]
    // there is nothing to be known of Suetonius that Plutarch's host could say
    [InlineData(OutsideStanding.There, OutsideStanding.Unknown, "ALLOW002, WEB003")]
    public void A_silence_for_an_address_is_idle_only_if_the_host_answered(OutsideStanding suetonius, OutsideStanding plutarch, string told)
    {
        const string text =
            "<!-- annals: allow WEB001, because it comes back -->\n[Suetonius](https://example.org/suetonius)\n\n[Plutarch](https://example.net/plutarch)\n";
        Assert.Equal(told, Asked(Example.Head + text, suetonius, plutarch));
        // a silence for the file is for both
        var head = Example.Head.Replace("slug:", "allow: { WEB001: they come back }\nslug:", StringComparison.Ordinal);
        var known = suetonius != OutsideStanding.Unknown && plutarch != OutsideStanding.Unknown;
        Assert.Equal(
            known && told.Length > 0,
            Asked(head + text[(text.IndexOf('\n') + 1)..], suetonius, plutarch).Contains("ALLOW002", StringComparison.Ordinal)
        );
    }

    private static string Asked(string chapter, OutsideStanding suetonius, OutsideStanding plutarch)
    {
        var input = Example.Tree((Example.Path, chapter));
        var run = Publisher.Check(input, new PressTerms(Thorough: true));
        var answers = new Dictionary<string, OutsideAnswer>
        {
            ["https://example.org/suetonius"] = new(suetonius),
            ["https://example.net/plutarch"] = new(plutarch),
        };
        run = run.FoundOutside(OutsideLinks.Told(OutsideLinks.Of(run.Publication!, input), answers));
        return string.Join(", ", run.Diagnostics.Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_silenced_is_kept_with_its_reason()
    {
        var run = Publisher.Check(Example.Tree((Example.Path, Example.Head + Silence + "One  two\n")), new PressTerms(Thorough: true));
        var silenced = Assert.Single(run.Silenced);
        Assert.Equal(("TYPO002", "so"), (silenced.Diagnostic.Rule.Code, Assert.Single(silenced.Silences).Reason));
    }

    [Fact]
    public void What_two_silences_are_for_is_one_finding_and_neither_is_idle()
    {
        var head = Example.Head.Replace("slug:", "allow: { TYPO002: so throughout }\nslug:", StringComparison.Ordinal);
        var run = Publisher.Check(Example.Tree((Example.Path, head + Silence + "One  two\n")), new PressTerms(Thorough: true));
        Assert.Equal(["so throughout", "so"], Assert.Single(run.Silenced).Silences.Select(s => s.Reason));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_comment_is_no_word_of_the_text()
    {
        static int Words(string text) =>
            Publisher.Check(Example.Tree((Example.Path, Example.Head + text))).Publication!.Works[0].Chapters[0].Words;
        Assert.Equal(Words("One two\n"), Words("<!-- annals: allow TYPO002, because so -->\nOne two\n"));
    }

    private static IEnumerable<string> Check(params (string Path, string Text)[] files) =>
        Publisher
            .Check(Example.Tree(files), new PressTerms(Thorough: true))
            .Diagnostics.Select(d => d.Rule.Code)
            .Order(StringComparer.Ordinal);
}
