using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Editing.Releases;
using Annals.Editing.Renaming;
using Annals.Publishing;
using Annals.Reading.Markup.References;
using Annals.Tests.Editing.Releases;
using Xunit;
using static Annals.Tests.Editing.Renaming.RenamedSite;

namespace Annals.Tests.Editing.Renaming;

public sealed class RenamingTests
{
    /// <summary>A command for everything in the site that has a name.</summary>
    public static TheoryData<string> Commands =>
        [
            "rename work rome roman-history",
            "rename chapter rome/rubicon crossing",
            "rename chapter alesia siege",
            "rename chapter gaul/rubicon alesia",
            "rename term dictator dictatorship",
            "rename person caesar julius-caesar",
            "rename place rubicon river",
            "rename organisation legion legio-xiii",
            "rename event crossing the-crossing",
            "rename figure crossing boat",
            "rename source suetonius Suet.121:a/b_c",
            "rename source plutarch plutarch-1914",
            "rename note ed-die ed-alea --chapter rome/rubicon",
            "rename note dice 1 --chapter rome/rubicon",
            "rename page principles editorial-principles",
        ];

    /// <summary>
    /// What each command changes is in <c>tests/renamings</c> as a diff that was read: every reference of every form, and nothing that only
    /// looks like one.
    /// </summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_reference_is_changed_and_nothing_else(string command)
    {
        var (plan, found) = Whole.Planned(command);

        Assert.Empty(found);
        var golden = TestFolder.Of("renamings", string.Join('-', command.Replace('/', '-').Replace(':', '-').Split(' ')[1..3]) + ".diff");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, plan.Diff());
        Assert.Equal(File.ReadAllText(golden), plan.Diff());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_site_has_as_little_to_report_as_before(string command)
    {
        Assert.Empty(Whole.Reports());
        Assert.Empty(Whole.After(command).Reports());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_page_that_there_was_is_there_or_leads_on(string command)
    {
        var after = Publisher.Check(Whole.After(command));
        var pages = after.Plan.Select(p => p.Address.Value).ToHashSet();
        var former = FormerAddresses.Of(after.Publication!).ToList();

        foreach (var page in Publisher.Check(Whole).Plan.Select(p => p.Address.Value).Where(p => !pages.Contains(p)))
        {
            var moved = Assert.Single(former, f => page.StartsWith(f.From.Value, StringComparison.Ordinal));
            Assert.Contains(moved.To.Value + page[moved.From.Value.Length..], pages);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Renamed_back_all_is_as_it_was_but_for_the_name_between(string command)
    {
        var words = command.Split(' ');
        var work = words[2].Contains('/', StringComparison.Ordinal) ? words[2].Split('/')[0] + "/" : "";
        string[] back = [.. words[..2], work + words[3], words[2][work.Length..], .. words[4..]];
        var there = Whole.After(command).After(string.Join(' ', back));

        Assert.Equal(Whole.Files.Select(f => f.Path), there.Files.Select(f => f.Path));
        foreach (var file in Whole.Files)
        {
            var text = there
                .Text(file.Path)
                .Replace($"formerly: [{words[3]}]\n", "", StringComparison.Ordinal)
                .Replace($", \"custom\": {{ \"formerly\": [\"{words[3]}\"] }}", "", StringComparison.Ordinal)
                .Replace($" \"formerly\": [\"{words[3]}\"],", "", StringComparison.Ordinal);
            Assert.Equal(WithoutWorks(Whole.Text(file.Path)), WithoutWorks(text));
        }

        // That a chapter was named with its work where that had to be stays.
        static string WithoutWorks(string text) =>
            text.Replace("rome/", "", StringComparison.Ordinal).Replace("gaul/", "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_was_released_stays_and_the_released_site_has_nothing_to_report(string command)
    {
        if (command.Contains("rename work", StringComparison.Ordinal))
            return;
        var released = Whole.Released();
        var renamed = released.After(command);

        Assert.Equal(Versions(released), Versions(renamed));
        var (text, leftOut) = ReleasedText.Of(renamed);
        Assert.Empty(leftOut);
        Assert.Empty(Publisher.Check(text.Tree, new PressTerms(Strict: true, Released: true)).Diagnostics);
        Assert.Equal(released.Files.Count(), text.Tree.Files.Count());

        var again = new ReleaseOrder
        {
            Input = renamed,
            Part = VersionPart.Minor,
            Note = "Renamed.",
            Date = Releases.Rome.Day,
        }.CarriedOut();
        Assert.Empty(again.Reports());
    }

    [Fact]
    public void A_released_chapter_has_its_new_address_at_once_and_its_old_text()
    {
        var renamed = Whole
            .Released()
            .After("rename chapter rome/rubicon crossing")
            .Replaced("works/rome/chapters/01-crossing.md", "The die was cast", "The die is cast");

        var run = Publisher.Check(ReleasedText.Of(renamed).Value.Tree, new PressTerms(Strict: true, Released: true));

        Assert.Contains(
            "The die was cast",
            ReleasedText.Of(renamed).Value.Tree.Text("works/rome/chapters/01-crossing.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(run.Plan, p => p.Address.Value == "/rome/crossing/");
        Assert.Contains(run.Plan, p => p.Address.Value == "/rome/crossing/versions/1.0.0/");
        Assert.Contains(FormerAddresses.Of(run.Publication!), f => f is { From.Value: "/rome/rubicon/", To.Value: "/rome/crossing/" });
    }

    [Fact]
    public void Line_ends_byte_order_marks_and_the_ways_in_which_particulars_are_written_stay()
    {
        var input = Whole.With(
            ("people/caesar.md", "\uFEFF---\r\nname: Caesar\r\n---\r\n\r\nOf [himself](person:caesar).\r\n"),
            (
                "figures/crossing.md",
                "---\ntitle: The crossing\nmaker: 'caesar' # who else\nformerly:\n  - picture\n---\nOf [him](person:caesar).\n"
            ),
            ("glossary/dictator.md", "---\nterm: dictator\nseeAlso: [consul]\nformerly: [ tyrant ]\n---\nSo was [Caesar](person:caesar).\n")
        );

        Assert.Equal(
            "\uFEFF---\r\nname: Caesar\r\nformerly: [caesar]\r\n---\r\n\r\nOf [himself](person:gaius).\r\n",
            input.After("rename person caesar gaius").Text("people/gaius.md")
        );
        Assert.Contains(
            "maker: 'gaius' # who else\n",
            input.After("rename person caesar gaius").Text("figures/crossing.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "formerly:\n  - picture\n  - crossing\n---",
            input.After("rename figure crossing boat").Text("figures/boat.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "formerly: [ tyrant, dictator ]\n",
            input.After("rename term dictator sulla").Text("glossary/sulla.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "formerly: [ dictator ]\n",
            input.After("rename term dictator tyrant").Text("glossary/tyrant.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_address_of_a_chapter_that_was_renamed_in_a_work_that_was_renamed_leads_on_at_once()
    {
        var after = Publisher.Check(Whole.After("rename chapter rome/rubicon crossing").After("rename work rome roman"));
        var former = FormerAddresses.Of(after.Publication!).ToDictionary(f => f.From.Value, f => f.To.Value);
        foreach (var old in new[] { "/rome/rubicon/", "/roman/rubicon/" })
            Assert.Equal("/roman/crossing/", former[old]);
    }

    [Theory]
    [InlineData("[rubicon]")]
    [InlineData("[ 'rubicon' , ]")]
    [InlineData("[\n  rubicon\n  ]")]
    [InlineData("\n  - rubicon")]
    public void A_chapter_that_was_renamed_and_released_is_renamed_again(string formerly)
    {
        var renamed = Whole
            .After("rename chapter rome/rubicon crossing")
            .Replaced("works/rome/chapters/01-crossing.md", "formerly: [rubicon]", "formerly: " + formerly)
            .Released()
            .After("rename chapter rome/crossing ford");

        var run = Publisher.Check(ReleasedText.Of(renamed).Value.Tree, new PressTerms(Strict: true, Released: true));
        Assert.Empty(run.Diagnostics);
        var former = FormerAddresses.Of(run.Publication!).ToDictionary(f => f.From.Value, f => f.To.Value);
        Assert.Equal(("/rome/ford/", "/rome/ford/"), (former["/rome/rubicon/"], former["/rome/crossing/"]));
    }

    [Fact]
    public void What_was_published_before_a_chapter_was_renamed_keeps_no_rename_away()
    {
        var renamed = Whole.Released().After("rename chapter rome/rubicon crossing").After("rename figure crossing boat");
        Assert.Empty(Publisher.Check(ReleasedText.Of(renamed).Value.Tree, new PressTerms(Strict: true, Released: true)).Diagnostics);
    }

    [Theory]
    [InlineData("|-\n  caesar\n# by hand", "julius\n# by hand")]
    [InlineData(">-\r\n  caesar\r\n# by hand", "julius\r\n# by hand")]
    public void A_value_in_a_block_of_its_own_keeps_the_line_end_behind_it(string written, string now)
    {
        var input = Whole.With(("figures/crossing.md", $"---\ntitle: The crossing\nmaker: {written}\n---\nOf [him](person:caesar).\n"));
        Assert.Contains(
            $"maker: {now}\n---\n",
            input.After("rename person caesar julius").Text("figures/crossing.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{ \"formerly\": \"lives\" }")]
    public void Where_another_program_s_value_stands_nothing_is_written_of_a_work_cited(string custom)
    {
        var input = Whole.With(
            (
                "bibliography.json",
                $$"""[{ "id": "plutarch", "custom": {{custom}}, "type": "book", "title": "Lives" }, { "id": "suetonius", "type": "book", "title": "Lives" }]"""
            )
        );
        Assert.Equal(["REN005"], input.Planned("rename source plutarch plutarch-1914").Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void Who_refers_to_an_old_name_is_told_the_new_one()
    {
        var input = Whole
            .After("rename person caesar gaius")
            .With(("pages/more.md", "---\ntitle: More\n---\nOf [Caesar](person:caesar).\n"));
        Assert.Equal(["REF001: it is called person:gaius now"], input.Reports().Select(d => $"{d.Rule.Code}: {d.Hint}"));
    }

    [Fact]
    public void A_link_to_an_old_address_leads_on()
    {
        var input = Whole
            .After("rename person caesar gaius")
            .With(("pages/more.md", "---\ntitle: More\n---\nOf [Caesar](/people/caesar/).\n"));
        Assert.Empty(input.Reports());
    }

    [Fact]
    public void A_record_that_was_taken_away_comes_back_into_the_released_text_with_the_present_names()
    {
        var renamed = Whole
            .Released()
            .After("rename person caesar gaius")
            .Replaced("works/rome/chapters/01-rubicon.md", "[thirteenth legion](organisation:legion)", "legion")
            .Without("organisations/legion.md");
        var released = ReleasedText.Of(renamed.After("rename event crossing the-crossing")).Value.Tree;

        Assert.Contains("[crossing](event:the-crossing)", released.Text("organisations/legion.md"), StringComparison.Ordinal);
        Assert.Null(released.Find("people/caesar.md"));
        Assert.Null(released.Find("events/crossing.md"));
        Assert.Empty(Publisher.Check(released, new PressTerms(Strict: true, Released: true)).Diagnostics);
    }

    [Fact]
    public void A_note_whose_words_are_the_sources_keeps_the_label_by_which_these_are_found()
    {
        var source = "RUBICON\nThe die was cast.[1]\n\n[1] So Plutarch.\n";
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(source)));
        var input = InputTree.Of(
            ("publication.yml", "title: Annals\nlanguage: en\nworks: [rome]\n"),
            ("works/rome/work.yml", $"title: Rome\nsource: {{ file: article.txt, sha256: {sha256}, bytes: {source.Length} }}\n"),
            ("works/rome/source/article.txt", source),
            (
                "works/rome/source/article.layout.yml",
                $"layout: 1\nfile: \"article.txt\"\nsha256: {sha256}\nbytes: {source.Length}\nencoding: utf-8\nbyteOrderMark: false\nlineEnd: lf\nimported: 2026-11-21\nwritten: {{}}\n"
                    + "blocks:\n- {\"is\":\"heading\",\"line\":1,\"of\":1}\n- {\"is\":\"note\",\"line\":4,\"of\":1,\"note\":\"1\"}\n"
            ),
            (
                "works/rome/chapters/01.md",
                "---\ntitle: RUBICON\norder: 1\nslug: rubicon\nversion: 1.0.0\ndate: 2026-11-22\n---\nThe die was cast.[^1][^ed-2]\n\n[^1]: So Plutarch.\n\n[^ed-2]: Ours.\n"
            )
        );

        Assert.Equal(["REN004"], input.Planned("rename note 1 plutarch --chapter rubicon").Diagnostics.Select(d => d.Rule.Code));
        Assert.Contains(
            "[^ed-ours]: Ours.",
            input.After("rename note ed-2 ed-ours --chapter rubicon").Text("works/rome/chapters/01.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_work_takes_its_folder_with_it()
    {
        var input = Whole.With(
            ("works/rome/source/notes.bin", "\0\u0001"),
            (
                "figures/crossing.md",
                "---\ntitle: The crossing\nsource: { work: rome, line: 1, text: The crossing }\n---\nBy [him](person:caesar).\n"
            )
        );
        var after = input.After("rename work rome urbs");

        Assert.Empty(after.Below("works/rome/"));
        Assert.Equal("\0\u0001", after.Text("works/urbs/source/notes.bin"));
        Assert.Contains("source: { work: urbs, line: 1", after.Text("figures/crossing.md"), StringComparison.Ordinal);
        Assert.Contains("works: [urbs, gaul]", after.Text("publication.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_named_after_its_chapter_keeps_its_name()
    {
        var input = Whole.With(
            ("works/gaul/chapters/a.md", "---\ntitle: The end\norder: 2\nslug: end\nversion: 1.0.0\ndate: 2026-11-22\n---\nOver.\n")
        );
        Assert.Contains(
            "slug: finis\n",
            input.After("rename chapter end finis").Text("works/gaul/chapters/a.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_id_that_the_yaml_or_the_markup_would_hide_is_found_as_it_is_read()
    {
        var input = Whole.With(
            (
                "pages/more.md",
                "---\ntitle: More\n---\n[a](person:c&#97;esar) [b](person\\:caesar) [c](<person:caesar> 'x') [d][] **[e](person:caesar)**\n\n- 1. [f](person:caesar)\n\n[D]: <person:caesar>\n"
            )
        );
        var text = input.After("rename person caesar gaius").Text("pages/more.md");

        Assert.EndsWith(
            "[a](person:gaius) [b](person:gaius) [c](<person:gaius> 'x') [d][] **[e](person:gaius)**\n\n- 1. [f](person:gaius)\n\n[D]: <person:gaius>\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Places_of_references_are_where_their_words_stand()
    {
        foreach (var file in Whole.Files)
        {
            var text = Whole.Text(file.Path);
            Assert.All(ReferencePlaces.Of(file), p => Assert.Equal(p.Value, text[p.Span.Start..p.Span.End].Trim('<', '>')));
        }
    }

    private static IEnumerable<string> Versions(InputTree input) =>
        input.Files.Where(f => f.Path.Contains("/versions", StringComparison.Ordinal)).Select(f => f.Path + ": " + input.Text(f.Path));

    [Theory]
    [InlineData("rename person caesar CON", "'CON' is what Windows calls a device, and nothing else can be called so there", "give it another name")]
    [InlineData("rename chapter alesia Com1", "'Com1' is what Windows calls a device, and nothing else can be called so there", "give it another name")]
    [InlineData("rename person caesar ?", "'?' cannot be a name here", "use lower-case letters a to z, digits and single hyphens, at most 100")]
    [InlineData("rename note dice Con --chapter rome/rubicon", "'Con' cannot be a name here", "did you mean con?")]
    public void A_name_that_cannot_be_is_not_followed_by_another_that_cannot(string command, string message, string hint)
    {
        var told = Assert.Single(Whole.Planned(command).Diagnostics);

        Assert.Equal(("REN003", message, hint), (told.Rule.Code, told.Message, told.Hint));
    }

    [Fact]
    public void A_note_can_be_called_what_a_file_cannot() => Assert.NotEmpty(Whole.After("rename note dice con --chapter rome/rubicon").Files);
}
