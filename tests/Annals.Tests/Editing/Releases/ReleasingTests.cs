using System.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Editing.Releases;
using Annals.Reading;
using Annals.Resolving;
using Annals.Resolving.Versions;
using Xunit;
using static Annals.Tests.Editing.Releases.Rome;

namespace Annals.Tests.Editing.Releases;

/// <summary>What release would do to the input folder.</summary>
public sealed class ReleasingTests
{
    private const string One = "works/rome/chapters/01.md";
    private const string Two = "works/rome/chapters/02.md";

    [Fact]
    public void What_was_imported_is_published_as_it_is()
    {
        var before = Site();
        var (plan, told) = Releasing.Of(Order(before, "rubicon", null, ""));
        Assert.Empty(told);
        Assert.Equal(
            ["works/rome/versions/rubicon/1.0.0/chapter.md", "works/rome/versions/rubicon/1.0.0/records.yml", "works/rome/versions.lock"],
            plan.Files.Select(f => f.Path)
        );
        Assert.Equal(before.Text(One), before.With(plan.Files).Text("works/rome/versions/rubicon/1.0.0/chapter.md"));
        Assert.Equal((null, new ChapterVersion(1, 0, 0)), (Assert.Single(plan.Releases).From, plan.Releases[0].To));
    }

    [Theory]
    [InlineData(VersionPart.Major, "2.0.0")]
    [InlineData(VersionPart.Minor, "1.1.0")]
    [InlineData(VersionPart.Patch, "1.0.1")]
    public void A_changed_chapter_gets_the_next_version(VersionPart part, string version)
    {
        var after = Site().Released("rubicon").Replaced(One, "the river", "the Rubicon").Released("rubicon", part);
        Assert.Equal(
            $"---\ntitle: Chapter 1\norder: 1\nslug: rubicon\nversion: {version}\ndate: 2026-12-24\nrevisions:\n  - {{ version: {version}, date: 2026-12-24, note: Said better. }}\n"
                + "  - { version: 1.0.0, date: 2026-11-22, note: As received. }\n---\nCaesar crossed the Rubicon.\n",
            after.Text(One)
        );
        Assert.Equal(after.Text(One), after.Text($"works/rome/versions/rubicon/{version}/chapter.md"));
        Assert.Equal(4, after.Text("works/rome/versions.lock").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_record_that_changes_changes_the_chapters_that_use_it()
    {
        var site = Site().Released().Replaced("people/caesar.md", "Dictator", "Consul");
        var (plan, _) = Releasing.Of(Order(site, null, VersionPart.Minor));
        Assert.Equal(["rubicon"], plan.Releases.Select(r => r.Chapter.Chapter.Value));
        Assert.Equal(["alesia"], plan.Unchanged.Select(c => c.Chapter.Value));
        Assert.Contains("Dictator", site.With(plan.Files).Text("works/rome/versions/rubicon/1.0.0/records.yml"), StringComparison.Ordinal);
        Assert.Contains("Consul", site.With(plan.Files).Text("works/rome/versions/rubicon/1.1.0/records.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_release_nothing_has_changed()
    {
        var site = Site().Released();
        Assert.Equal(["REL003"], Codes(Order(site, null, VersionPart.Minor)));
        Assert.Equal(["REL003"], Codes(Order(site, "alesia", VersionPart.Minor)));
        site = site.Replaced(Two, "stood", "stood long").Released(null, VersionPart.Patch);
        Assert.Equal(["REL003"], Codes(Order(site, null, VersionPart.Minor)));
    }

    [Fact]
    public void Two_releases_on_one_day_are_two_versions()
    {
        var site = Site()
            .Released()
            .Replaced(One, "the river", "a river")
            .Released("rubicon", VersionPart.Patch)
            .Replaced(One, "a river", "the Rubicon")
            .Released("rubicon", VersionPart.Patch);
        Assert.Equal(["1.0.2", "1.0.1", "1.0.0"], Chapters(site)[0].Revisions.Select(r => r.Version.ToString()));
    }

    [Fact]
    public void A_version_that_its_author_wrote_is_taken_as_it_is()
    {
        const string written = "revisions:\n  - { version: 1.1.0, date: 2026-12-01, note: By hand., by: Livy }\n";
        var site = Site()
            .Released()
            .Replaced(One, "version: 1.0.0\ndate: 2026-11-22\nrevisions:\n", "version: 1.1.0\ndate: 2026-12-01\n" + written);
        var after = site.Released("rubicon", VersionPart.Minor, "");
        Assert.Equal(site.Text(One), after.Text(One));
        Assert.Equal(site.Text(One), after.Text("works/rome/versions/rubicon/1.1.0/chapter.md"));
        Assert.Equal(["REL005"], Codes(Order(site, "rubicon", VersionPart.Patch)));
        Assert.Equal(["REL010"], Codes(Order(site, "rubicon", null, "Another note.")));
    }

    [Fact]
    public void A_version_goes_neither_backwards_nor_too_far()
    {
        var site = Site().Released();
        Assert.Equal(["VERS011"], Codes(Order(site.Replaced(One, "1.0.0", "0.9.0"), "rubicon", VersionPart.Minor)));
        const string further = "version: 1.2.0\ndate: 2026-11-22\nrevisions:\n  - { version: 1.2.0, date: 2026-11-22, note: By hand. }\n";
        Assert.Equal(
            ["REL005"],
            Codes(Order(site.Replaced(One, "version: 1.0.0\ndate: 2026-11-22\nrevisions:\n", further), "rubicon", VersionPart.Minor))
        );
    }

    [Fact]
    public void A_renamed_chapter_goes_on_in_the_folder_of_its_first_slug()
    {
        var site = Site().Released().Replaced(One, "slug: rubicon\n", "slug: crossing\nformerly: [rubicon]\n");
        var after = site.Released("crossing", VersionPart.Minor);
        Assert.NotNull(after.Find("works/rome/versions/rubicon/1.1.0/chapter.md"));
        Assert.Equal(["REL001"], Codes(Order(site, "rubicon", VersionPart.Minor)));
        Assert.Empty(Manuscripts.Of(after).Diagnostics);
    }

    [Fact]
    public void The_clock_of_another_zone_may_be_a_day_behind_and_no_more()
    {
        var site = Site().Released().Replaced(One, "the river", "a river");
        var order = Order(site, "rubicon", VersionPart.Patch) with { Date = new(2026, 11, 21), DateIsTheClocks = true };
        Assert.Equal(["REL011"], Codes(order));
        Assert.Equal(new DateOnly(2026, 11, 22), Chapters(order.CarriedOut())[0].Date);
        Assert.Equal(["REL008"], Codes(order with { DateIsTheClocks = false }));
        Assert.Equal(["REL008"], Codes(order with { Date = new(2026, 11, 20) }));
    }

    [Fact]
    public void A_published_version_that_was_touched_stops_every_release()
    {
        const string chapter = "works/rome/versions/rubicon/1.0.0/chapter.md";
        var site = Site().Released().Replaced(One, "the river", "a river");
        Assert.Contains("VERS001", Codes(Order(site.Replaced(chapter, "the river", "a river"), "alesia", VersionPart.Patch)));
        Assert.Contains("VERS002", Codes(Order(site.Without(chapter), "rubicon", VersionPart.Patch)));
    }

    [Fact]
    public void A_check_that_fails_is_told_whole_and_nothing_is_planned()
    {
        var (plan, told) = Releasing.Of(Order(Site().Replaced(Two, "stood", "stood[^1] [x](person:nobody)"), "rubicon"));
        Assert.Equal(["NOTE002", "REF001"], told.Where(d => d.Severity == Core.Diagnostics.Severity.Error).Select(d => d.Rule.Code));
        Assert.Empty(plan.Files);
    }

    [Fact]
    public void Who_released_it_stands_in_the_revision()
    {
        var site = Site().Released().Replaced(One, "the river", "a river");
        Assert.Equal(
            "Livy, Titus",
            Chapters((Order(site, "rubicon", VersionPart.Patch) with { By = "Livy, Titus" }).CarriedOut())[0].Revisions[0].By
        );
    }

    [Fact]
    public void Carriage_returns_and_a_byte_order_mark_stay()
    {
        var site = Site(
            (
                One.Replace("01", "03", StringComparison.Ordinal),
                "\uFEFF" + Chapter(3, "zama", "He fell.").Replace("\n", "\r\n", StringComparison.Ordinal)
            )
        );
        site = site.Released().Replaced("works/rome/chapters/03.md", "fell", "stood").Released("zama", VersionPart.Patch);
        var text = site.Text("works/rome/chapters/03.md");
        Assert.StartsWith("\uFEFF---\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(["REL003"], Codes(Order(site, "zama", VersionPart.Patch)));
    }

    [Fact]
    public void A_plan_does_not_depend_on_the_order_in_which_files_come()
    {
        static string Written(InputTree input) =>
            string.Concat(
                Releasing.Of(Order(input)).Value.Files.Select(f => f.Path + "\n" + System.Text.Encoding.UTF8.GetString(f.Open().Span))
            );
        Assert.Equal(Written(Site()), Written(new InputTree(Site().Files.Reverse())));
    }

    [Fact]
    public void Two_hundred_versions_are_planned_in_time_that_grows_with_their_number()
    {
        var words = string.Join(
            "\n\n",
            Enumerable.Range(0, 300).Select(i => $"Caesar crossed the river for the {i}th time, and the soldiers with him.")
        );
        var site = Site(("works/rome/chapters/03.md", Chapter(3, "zama", words))).Released();
        var revisions = string.Concat(
            Enumerable.Range(1, 199).Reverse().Select(i => $"  - {{ version: 1.0.{i}, date: 2026-11-22, note: Again. }}\n")
        );
        var all = site.With(Enumerable.Range(1, 199).SelectMany(i => Version(site, i)))
            .Replaced(
                "works/rome/chapters/03.md",
                "version: 1.0.0\ndate: 2026-11-22\nrevisions:\n",
                "version: 1.0.199\ndate: 2026-11-22\nrevisions:\n" + revisions
            );
        var locked = System.Text.Encoding.UTF8.GetBytes(Lock(all));
        all = all.With([new InputFile("works/rome/versions.lock", () => locked)])
            .Replaced("works/rome/chapters/03.md", "the soldiers", "soldiers");

        var opened = 0;
        var counted = new InputTree(
            all.Files.Select(f =>
                f with
                {
                    Open = () =>
                    {
                        if (f.Path.Contains("/versions/", StringComparison.Ordinal))
                            Interlocked.Increment(ref opened);
                        return f.Open();
                    },
                }
            )
        );
        var clock = Stopwatch.StartNew();
        Assert.Equal("1.0.200", Assert.Single(Releasing.Of(Order(counted, "zama", VersionPart.Patch)).Value.Releases).To.ToString());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        // Each file to be compared with the lock before and after, and to be resolved; the newest to be compared with the chapter.
        Assert.InRange(opened, 1, (4 * 2 * 202) + 4);

        static IEnumerable<InputFile> Version(InputTree site, int i) =>
            new[] { "chapter.md", "records.yml" }.Select(name => new InputFile(
                $"works/rome/versions/zama/1.0.{i}/{name}",
                () =>
                    System.Text.Encoding.UTF8.GetBytes(
                        site.Text($"works/rome/versions/zama/1.0.0/{name}").Replace("1.0.0", $"1.0.{i}", StringComparison.Ordinal)
                    )
            ));

        static string Lock(InputTree site) => Tests.Reading.Versions.Shelf.Lock(site.Files.Select(f => (f.Path, site.Text(f.Path))));
    }

    [Fact]
    public void What_was_released_says_the_same_as_the_chapter()
    {
        var site = Site().Released().Replaced(One, "the river", "a river").Released("rubicon", VersionPart.Patch);
        var manuscript = Manuscripts.Of(site).Value!;
        var publication = Resolution.Of(manuscript, CancellationToken.None).Value;
        Assert.True(
            SnapshotChanges
                .Between(manuscript.Releases[^1].Snapshot(), Snapshots.Of(publication, site)[publication.Works[0].Chapters[0]])
                .IsNone
        );
    }

    private static List<Chapter> Chapters(InputTree input) => [.. Manuscripts.Of(input).Value!.Works.SelectMany(w => w.Chapters)];
}
