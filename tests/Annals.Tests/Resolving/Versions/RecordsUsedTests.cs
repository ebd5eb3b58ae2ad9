using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Versions;
using Annals.Reading;
using Annals.Resolving;
using Annals.Resolving.Versions;
using Xunit;

namespace Annals.Tests.Resolving.Versions;

/// <summary>What a chapter is made from besides its own file.</summary>
public sealed class RecordsUsedTests
{
    private const string Always = "publication.yml works/rome/work.yml";

    [Theory]
    [InlineData("Caesar crossed.", "people/caesar.md")]
    [InlineData("He went to [that town](place:rome).", "places/rome.md")]
    [InlineData("> The Senate sat.\n\n## Of the die\n\nNothing.", "glossary/die.md organisations/senate.md")]
    [InlineData("He crossed.[^1]\n\n[^1]: Caesar, that is.", "people/caesar.md")]
    [InlineData("![](figure:bust)", "figures/bust.md people/caesar.md people/canova.md")]
    [InlineData("See [the bust](figure:bust).", "figures/bust.md people/canova.md")]
    [InlineData("It was [then](event:crossing).", "bibliography.json events/crossing.md")]
    [InlineData("He crossed [@plutarch, 32].", "bibliography.json")]
    [InlineData("He [crossed](plain:).", "")]
    public void Are_the_records_that_its_text_leads_to(string text, string records)
    {
        var used = Used(text);
        Assert.Equal(
            string.Join(' ', (records + " " + Always).Trim().Split(' ').Order(StringComparer.Ordinal)),
            string.Join(' ', used.Keys)
        );
        Assert.Equal("title: Rome\n", used["works/rome/work.yml"]);
    }

    [Fact]
    public void The_bibliography_is_what_is_cited_as_it_is_written()
    {
        Assert.Equal(
            "[\n  { \"id\": \"plutarch\", \"type\": \"book\",\n    \"title\": \"Lives\" }\n]\n",
            Used("[@plutarch]").GetValueOrDefault("bibliography.json")
        );
        Assert.Equal(
            "[\n  { \"id\": \"plutarch\", \"type\": \"book\",\n    \"title\": \"Lives\" },\n  { \"type\": \"book\", \"id\": 7, \"title\": \"Annals\", \"author\": [{ \"id\": \"no\" }] }\n]\n",
            Used("[@7; @plutarch]").GetValueOrDefault("bibliography.json")
        );
        Assert.Contains("suetonius", Used("It was [then](event:crossing).")["bibliography.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_before_a_chapter_are_those_that_its_work_has_shown()
    {
        var (publication, input) = Resolved(
            ("works/rome/chapters/01.md", Chapter(1, "![](figure:bust)\n\n![](figure:coin)\n\n![](figure:bust)\n")),
            ("works/rome/chapters/02.md", Chapter(2, "Nothing.\n")),
            ("works/rome/chapters/03.md", Chapter(3, "![](figure:map)\n\n![](figure:coin)\n")),
            ("works/rome/chapters/04.md", Chapter(4, "Nothing.\n"))
        );
        var records = RecordsUsed.Of(publication, input);
        Assert.Equal([0, 2, 2, 3], publication.Works[0].Chapters.Select(records.FiguresBefore));
    }

    [Fact]
    public void A_chapter_is_not_changed_by_what_changes_around_it()
    {
        var (publication, input) = Resolved(("works/rome/chapters/01.md", Chapter(1, "Caesar crossed.\n")));
        var snapshot = Snapshots.Of(publication, input)[publication.Works[0].Chapters[0]];
        Assert.Equal("works/rome/chapters/01.md", snapshot.ChapterFile);
        Assert.True(
            Between(
                snapshot,
                snapshot with
                {
                    ChapterFile = "works/rome/chapters/02.md",
                    FiguresBefore = 5,
                    Chapter = snapshot.Chapter.ToArray(),
                    Records = snapshot.Records.SetItem("publication.yml", "").SetItem("works/rome/work.yml", ""),
                }
            ).IsNone
        );
        AssertTold(
            false,
            "people/caesar.md",
            Between(snapshot, snapshot with { Records = snapshot.Records.SetItem("people/caesar.md", "") })
        );
        AssertTold(false, "people/caesar.md", Between(snapshot, snapshot with { Records = snapshot.Records.Remove("people/caesar.md") }));
        AssertTold(true, "", Between(snapshot, snapshot with { Chapter = snapshot.Chapter[1..] }));
    }

    [Fact]
    public void A_chapter_is_not_changed_by_how_its_files_are_laid_out()
    {
        const string Works = """[{ "id": "a", "volume": 1 }, { "id": "b" }]""";
        var records = System
            .Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("people/caesar.md", "---\nname: Caesar\n---\n")
            .Add("bibliography.json", Works);
        var snapshot = new Snapshot("works/rome/chapters/01.md", "He\ncrossed.\n"u8.ToArray(), 0, records);
        var laidOut = snapshot with
        {
            Chapter = "\uFEFFHe\r\ncrossed.\r\n"u8.ToArray(),
            Records = records.SetItem("people/caesar.md", "\uFEFF---\r\nname: Caesar\r\n---\r\n"),
        };

        Assert.True(
            Between(
                snapshot,
                laidOut with
                {
                    Records = laidOut.Records.SetItem("bibliography.json", """[{"id":"b"},{"volume":1,"id":"a"}]"""),
                }
            ).IsNone
        );
        AssertTold(
            false,
            "bibliography.json",
            Between(
                snapshot,
                snapshot with
                {
                    Records = records.SetItem("bibliography.json", """[{ "id": "a", "volume": 2 }, { "id": "b" }]"""),
                }
            )
        );
        AssertTold(
            false,
            "bibliography.json",
            Between(snapshot, snapshot with { Records = records.SetItem("bibliography.json", """[{ "id": "a", "volume": 1 }]""") })
        );
        AssertTold(
            false,
            "bibliography.json",
            Between(
                snapshot,
                snapshot with
                {
                    Records = records.SetItem("bibliography.json", """[{ "id": "a", "volume": 1, "volume": 2 }, { "id": "b" }]"""),
                }
            )
        );
    }

    private static SnapshotChanges Between(Snapshot one, Snapshot other) => SnapshotChanges.Between(one, other);

    private static void AssertTold(bool inText, string records, SnapshotChanges changes) =>
        Assert.Equal((inText, records), (changes.InText, string.Join(' ', changes.Records)));

    [Fact]
    public void A_version_resolves_with_nothing_but_its_records()
    {
        var (publication, input) = Resolved(
            (
                "works/rome/chapters/01.md",
                Chapter(1, "Caesar threw the die[^1] [then](event:crossing).\n\n![](figure:bust)\n\n[^1]: Of the Senate [@plutarch].\n")
            )
        );
        var snapshot = Snapshots.Of(publication, input)[publication.Works[0].Chapters[0]];
        var alone = Manuscripts.Of(
            new InputTree(
                snapshot
                    .Records.Select(r => new InputFile(r.Key, () => System.Text.Encoding.UTF8.GetBytes(r.Value)))
                    .Append(new InputFile(snapshot.ChapterFile, () => snapshot.Chapter))
            )
        );
        Assert.Empty(alone.Diagnostics);
        Assert.Empty(Resolution.Of(alone.Value!, CancellationToken.None).Diagnostics);
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Used(string text)
    {
        var (publication, input) = Resolved(
            ("works/rome/chapters/01.md", Chapter(1, text + "\n")),
            ("works/rome/chapters/02.md", Chapter(2, "Caesar, the Senate, Rome, the die [@suetonius].\n"))
        );
        return RecordsUsed.Of(publication, input).By(publication.Works[0].Chapters[0]);
    }

    private static string Chapter(int order, string text) =>
        $"---\ntitle: T\norder: {order}\nslug: chapter-{order}\nversion: 1.0.0\ndate: 2026-11-22\n---\n{text}";

    private static (Publication Publication, InputTree Input) Resolved(params (string, string)[] chapters)
    {
        var input = InputTree.Of([
            ("publication.yml", "\uFEFFtitle: Annals\nlanguage: en\nworks: [rome]\n"),
            ("works/rome/work.yml", "title: Rome\n"),
            ("people/caesar.md", "---\nname: Caesar\n---\nDictator.\n"),
            ("people/canova.md", "---\nname: Canova\n---\nSculptor.\n"),
            ("places/rome.md", "---\nname: Rome\n---\nA town.\n"),
            ("organisations/senate.md", "---\nname: Senate\n---\nOld men.\n"),
            ("glossary/die.md", "---\nterm: die\n---\nThrown.\n"),
            ("events/crossing.md", "---\ndate: \"-0048\"\ntitle: The crossing\n---\nTold by one [@suetonius].\n"),
            ("figures/bust.md", "---\ntitle: A bust\nmaker: canova\n---\nOf Caesar.\n"),
            ("figures/coin.md", "---\ntitle: A coin\n---\nOf gold.\n"),
            ("figures/map.md", "---\ntitle: A map\n---\nOf the river.\n"),
            (
                "bibliography.json",
                "[{\"id\":\"suetonius\",\"type\":\"book\",\"title\":\"Twelve Caesars\"},\r\n{ \"id\": \"plutarch\", \"type\": \"book\",\r\n    \"title\": \"Lives\" },\r\n"
                    + "{ \"type\": \"book\", \"id\": 7, \"title\": \"Annals\", \"author\": [{ \"id\": \"no\" }] }]\r\n"
            ),
            .. chapters,
        ]);
        var read = Manuscripts.Of(input);
        var resolved = Resolution.Of(read.Value!, CancellationToken.None);
        Assert.DoesNotContain(read.Diagnostics.Concat(resolved.Diagnostics), d => d.Severity == Core.Diagnostics.Severity.Error);
        return (resolved.Value, input);
    }
}
