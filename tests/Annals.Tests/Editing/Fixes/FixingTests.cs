using System.Collections.Immutable;
using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Text;
using Annals.Editing.Fixes;
using Annals.Publishing;
using Annals.Tests.Reading;
using Xunit;

namespace Annals.Tests.Editing.Fixes;

public sealed class FixingTests
{
    [Theory]
    [InlineData("One  two 1914-1918.", "One two 1914–1918.")]
    [InlineData("*One  two*, `a  b`, {~~a  b~>c  d~~}{>>e  f<<}  g", "*One two*, `a  b`, {~~a  b~>c  d~~}{>>e  f<<} g")]
    [InlineData("One  \ntwo   three", "One  \ntwo three")]
    [InlineData("    one  two 1914-1918", null)]
    [InlineData("```\none  two 1914-1918\n```", null)]
    [InlineData("| one  two", null)]
    [InlineData("| In 1914-1918 we sang", null)]
    [InlineData("[a  b](https://example.org/1914-1918 \"c  d\")", "[a b](https://example.org/1914-1918 \"c  d\")")]
    [InlineData("[1914-1918](https://example.org/1914-1918)", "[1914–1918](https://example.org/1914-1918)")]
    [InlineData("<https://example.org/list?years=1945-1992>", null)]
    [InlineData("[https://example.org/list;1945-1992](https://example.org/list;1945-1992)", null)]
    [InlineData("[/rome;1945-1992](/rome;1945-1992)", null)]
    [InlineData("<mailto:rome(1945-1992)@example.org>", null)]
    [InlineData("<rome.1945-1992@example.org>", null)]
    [InlineData("See https://example.org/list?years=1945-1992.", null)]
    [InlineData("See (https://example.org/(1945-1992)).", null)]
    [InlineData("See www.example.org/;1945-1992, or ask 1945-1992@example.org.", null)]
    [InlineData("See example.org/list?years=1945-1992, list_1945-1992 or 1945-1992.pdf.", null)]
    [InlineData("ISSN 1045-2249", null)]
    [InlineData("E-ISSN: 1045-2249 (print); 1945-2249 (online)", null)]
    [InlineData("**ISSN** 1045-2249", null)]
    [InlineData("eISSN\n1045-2249", null)]
    [InlineData("doi:10.1093(1945-1992), DOI 10.1002.(1945-1992)", null)]
    [InlineData("It has an ISSN. Volumes 1945-1992", "It has an ISSN. Volumes 1945–1992")]
    [InlineData("Doing well in 1945-1992", "Doing well in 1945–1992")]
    [InlineData("*pp.* 12-15, *pages*\n12-15, c.1945-1992", "*pp.* 12–15, *pages*\n12–15, c.1945–1992")]
    [InlineData("One\\*  two", null)]
    [InlineData("# “One” \"two\"", null)]
    [InlineData("[^ed-a]\n\n[^ed-a]:   One  two", "[^ed-a]\n\n[^ed-a]:   One two")]
    [InlineData(
        "<!-- annals: allow TYPO002, because so -->\nOne  two\n\nThree  four",
        "<!-- annals: allow TYPO002, because so -->\nOne  two\n\nThree four"
    )]
    public void Only_what_is_safe_is_mended(string text, string? mended)
    {
        var fixes = Fixes(Example.Tree((Example.Path, Example.Head + text)));
        Assert.Equal(mended, fixes is [var one] ? one.After[Example.Head.Length..] : null);
    }

    private const string English = "“One” “two” “three” “four” “five” it’s he’s she’s we’s. ";

    [Theory]
    [InlineData("He said \"no\", \"yes.\" (\"So?\") and\n\"the rest\"", "He said “no”, “yes.” (“So?”) and\n“the rest”")]
    [InlineData("*\"Alea\"*, “so” he said \"it\"[^1]—\"once\".\n\n[^1]: N", "*“Alea”*, “so” he said “it”[^1]—“once”.\n\n[^1]: N")]
    [InlineData("\"*Alea*\" he said", "“*Alea*” he said")]
    [InlineData("The crash of \"1929\", 5\" by 8\", \"one\"", "The crash of “1929”, 5\" by 8\", “one”")]
    [InlineData("It's Caesar's and the soldiers' own, 1940's", "It’s Caesar’s and the soldiers’ own, 1940’s")]
    [InlineData(
        "[Caesar's](person:caesar) wars, {~~Cato's~>Pompey's~~}{>>it's his<<} men's",
        "[Caesar’s](person:caesar) wars, {~~Cato's~>Pompey's~~}{>>it's his<<} men’s"
    )]
    public void Straight_signs_among_curly_ones_are_turned_where_only_one_can_be_meant(string text, string mended) =>
        Turned(English, text, mended);

    [Theory]
    [InlineData("He said \"no")]
    [InlineData("no\" he said")]
    [InlineData("a\"b\"c")]
    [InlineData("He said \" no \" then")]
    [InlineData("“He said \"no\" then”")]
    [InlineData("„So\" and \"no\"")]
    [InlineData("\\\"so\\\" and \"no\"")]
    [InlineData("{++\"++}{>>so<<}no\"")]
    [InlineData("[\"so\"]{lang=fr}")]
    [InlineData("`\"so\"` and `it's`")]
    [InlineData("    \"so\" it's")]
    [InlineData("| \"so\", it's")]
    [InlineData("[so](https://example.org/it's \"it's so\")")]
    [InlineData("See https://example.org/it's-\"so\", <https://example.org/it's> and it's@example.org")]
    [InlineData("'Tis so, in '48 he said 'no' and 'yes,' to 5'10\"")]
    public void And_else_left_to_their_author(string text) => Turned(English, text, text);

    [Theory]
    [InlineData("„Eins“ „zwei“ „drei“ ", "Er sagte \"so\".", "Er sagte „so“.")]
    [InlineData("»Eins« »zwei« »drei« ", "Er sagte \"so\".", "Er sagte »so«.")]
    [InlineData("”Ett” ”två” ”tre” ", "Han sade \"så\".", "Han sade ”så”.")]
    [InlineData("« Un » « deux » « trois » ", "Il dit \"oui\".", "Il dit \"oui\".")]
    [InlineData("“One” „zwei“ “three” ", "He said \"so\".", "He said \"so\".")]
    [InlineData("‚eins‘ geht’s geht’s geht’s ", "Cäsars' Kriege, geht's", "Cäsars' Kriege, geht’s")]
    [InlineData("“One” ", "He said \"two\", \"three\" and \"four\".", "He said \"two\", \"three\" and \"four\".")]
    public void The_signs_are_those_that_the_file_has(string before, string text, string mended) => Turned(before, text, mended);

    [Fact]
    public void Of_a_work_that_has_a_source_only_the_editors_notes_are_turned()
    {
        var chapter = Example.Head + English + "\"So\".[^ed-a]\n\n[^ed-a]: “One” “two” and \"three\".\n";
        var input = Example
            .Tree((Example.Path, chapter))
            .With([
                new InputFile(
                    "works/rome/work.yml",
                    () => Encoding.UTF8.GetBytes($"title: Rome\nsource: {{ file: article.txt, sha256: {new string('0', 64)} }}\n")
                ),
            ]);
        Assert.Equal(chapter.Replace("\"three\"", "“three”", StringComparison.Ordinal), Assert.Single(Fixes(input)).After);
    }

    private static void Turned(string before, string text, string mended)
    {
        var fixes = Fixes(Example.Tree((Example.Path, Example.Head + before + "\n\n" + text)));
        Assert.Equal(mended, fixes is [var one] ? one.After[(Example.Head.Length + before.Length + 2)..] : text);
    }

    [Fact]
    public void Everything_else_in_the_file_stays_as_it_is_to_the_byte()
    {
        var head = Example.Head.Replace("\n", "\r\n", StringComparison.Ordinal);
        byte[] before = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(head + "Über  den\r\nRubicon\t \r\n\r\n1914-18, pp. 3-4\r\n")];
        byte[] after = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(head + "Über den\r\nRubicon\t \r\n\r\n1914–18, pp. 3–4\r\n")];

        var one = Assert.Single(
            Fixes(new InputTree([.. Example.Tree().Files.Where(f => f.Path != Example.Path), new InputFile(Example.Path, () => before)]))
        );

        Assert.Equal(3, one.Changes);
        Assert.Equal(after, one.File.Open().ToArray());
    }

    [Theory]
    [InlineData("works/rome/versions/rubicon/1.0.0/chapter.md")]
    [InlineData("works/rome/source/article.txt")]
    [InlineData("works/rome/chapters/gone.md")]
    public void Sources_and_versions_are_never_touched(string path)
    {
        var told = TypographyRules.SpaceTwice.About(path, "two spaces") with { Fix = new TextChange(new Span(3, 5), "  ", " ") };
        Assert.Empty(
            Fixing.Of(
                InputTree.Of(("works/rome/versions/rubicon/1.0.0/chapter.md", "One  two"), ("works/rome/source/article.txt", "One  two")),
                [told]
            )
        );
    }

    [Fact]
    public void Where_other_characters_stand_nothing_is_changed()
    {
        var told = TypographyRules.SpaceTwice.About("pages/about.md", "two spaces") with
        {
            Fix = new TextChange(new Span(3, 5), "  ", " "),
        };
        Assert.Empty(Fixing.Of(InputTree.Of(("pages/about.md", "Four  five")), [told]));
    }

    [Fact]
    public void A_diff_is_as_diff_writes_it()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n")) + "the  end";
        var after = before
            .Replace("line 2\n", "line two\n", StringComparison.Ordinal)
            .Replace("line 8\n", "line eight\n", StringComparison.Ordinal)
            .Replace("the  end", "the end", StringComparison.Ordinal);

        Assert.Equal(
            """
            --- a/input/pages/about.md
            +++ b/input/pages/about.md
            @@ -1,11 +1,11 @@
             line 1
            -line 2
            +line two
             line 3
             line 4
             line 5
             line 6
             line 7
            -line 8
            +line eight
             line 9
             line 10
             line 11
            @@ -18,4 +18,4 @@
             line 18
             line 19
             line 20
            -the  end
            \ No newline at end of file
            +the end
            \ No newline at end of file

            """,
            UnifiedDiff.Of("input/pages/about.md", before, after)
        );
        Assert.Equal("", UnifiedDiff.Of("a", before, before));
    }

    [Fact]
    public void Lines_more_and_less_are_shown_where_they_stand_and_a_new_path_as_git_has_it()
    {
        Assert.Equal(
            "diff --git a/people/caesar.md b/people/gaius.md\nrename from people/caesar.md\nrename to people/gaius.md\n--- a/people/caesar.md\n+++ b/people/gaius.md\n"
                + "@@ -1,5 +1,6 @@\n ---\n name: Caesar\n+formerly: [caesar]\n ---\n Dictator.\n \n@@ -9,4 +10,3 @@\n 4\n 5\n 6\n-7\n",
            UnifiedDiff.Of(
                "people/caesar.md",
                "people/gaius.md",
                "---\nname: Caesar\n---\nDictator.\n\n1\n2\n3\n4\n5\n6\n7\n",
                "---\nname: Caesar\nformerly: [caesar]\n---\nDictator.\n\n1\n2\n3\n4\n5\n6\n"
            )
        );
        Assert.Equal("diff --git a/a b/b\nrename from a\nrename to b\n", UnifiedDiff.Of("a", "b", "same", "same"));
        Assert.Equal("--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+new\n", UnifiedDiff.Of("a", "", "new\n"));
    }

    private static ImmutableArray<FixedFile> Fixes(InputTree input) =>
        Fixing.Of(input, Publisher.Check(input, new PressTerms(Thorough: true)).Diagnostics);
}
