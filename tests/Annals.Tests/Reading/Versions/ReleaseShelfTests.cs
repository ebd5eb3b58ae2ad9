using Annals.Core.Files;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading.Versions;

/// <summary>Published versions as the manuscript has them.</summary>
public sealed class ReleaseShelfTests
{
    [Fact]
    public void Versions_come_by_folder_and_number()
    {
        var read = Manuscripts.Of(
            Shelf.Tree([
                .. Shelf.Version("1.10.0", Shelf.Chapter("1.10.0")),
                .. Shelf.Version("1.9.0", Shelf.Chapter("1.9.0")),
                .. Shelf.Version("2.0.0", Shelf.Chapter("2.0.0", slug: "alesia"), folder: "alesia"),
            ])
        );
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            ["works/rome/versions/alesia/2.0.0", "works/rome/versions/rubicon/1.9.0", "works/rome/versions/rubicon/1.10.0"],
            read.Value!.Releases.Select(r => r.Path)
        );
    }

    [Fact]
    public void Versions_whose_work_is_gone_are_told_of()
    {
        var left = Shelf.Tree(Shelf.Version("1.0.0", Shelf.Chapter("1.0.0"))).Files.Where(f => f.Path != "works/rome/work.yml");
        Assert.Equal(
            "works/rome/work.yml:1:1 WORK004",
            Assert.Single(Manuscripts.Of(new InputTree(left)).Diagnostics.Select(d => $"{d.Path}:{d.Position} {d.Rule.Code}"))
        );
    }

    [Fact]
    public void A_version_reads_as_it_was_whatever_became_of_its_records()
    {
        var tree = Shelf.Tree([
            .. Shelf.Version(
                "1.0.0",
                Shelf.Chapter("1.0.0"),
                "rubicon",
                ("people/caesar.md", "---\nname: Gaius Julius Caesar\n---\nOf Rome.\n")
            ),
            ("people/caesar.md", "---\nname: Caesar\n---\nOf Gaul.\n"),
        ]);
        var release = Assert.Single(Manuscripts.Of(tree).Value!.Releases);
        var was = release.Read();
        Assert.Empty(was.Diagnostics);
        Assert.Equal("rubicon", Assert.Single(Assert.Single(was.Value!.Works).Chapters).Slug.Value.Value);
        Assert.Equal("Gaius Julius Caesar", Assert.Single(was.Value.People).Name);
        Assert.Equal(["people/caesar.md", "publication.yml", "works/rome/work.yml"], release.Snapshot().Records.Keys);
        Assert.Equal(tree.Find(release.ChapterPath)!.Open().ToArray(), release.Snapshot().Chapter.ToArray());
    }

    [Fact]
    public void What_is_wrong_in_a_version_is_told_of_where_it_lies_now()
    {
        var chapter = Shelf.Chapter("1.0.0", "# A title\n\nText.\n");
        var release = Assert.Single(
            Manuscripts
                .Of(
                    Shelf.Tree(
                        Shelf.Version("1.0.0", chapter, "rubicon", ("people/caesar.md", "---\nname: Caesar\nage: 56\n---\nOf Rome.\n"))
                    )
                )
                .Value!.Releases
        );
        Assert.Equal(
            ["works/rome/versions/rubicon/1.0.0/chapter.md:8:1 HEAD001", "works/rome/versions/rubicon/1.0.0/records.yml:10:5 YAML003"],
            release.Read().Diagnostics.Select(d => $"{d.Path}:{d.Position} {d.Rule}")
        );
    }

    [Fact]
    public void A_version_has_the_slug_of_its_folder_or_had_it()
    {
        Assert.Empty(Told(Shelf.Tree(Shelf.Version("1.0.0", Shelf.Chapter("1.0.0", slug: "crossing", more: "formerly: [rubicon]\n")))));
        Assert.Equal(["VERS007"], Told(Shelf.Tree(Shelf.Version("1.0.0", Shelf.Chapter("1.0.0", slug: "crossing")))));
        Assert.Equal(["VERS007"], Told(Shelf.Tree(Shelf.Version("1.0.0", Shelf.Chapter("1.0.1")))));
    }

    [Fact]
    public void A_byte_more_or_less_is_told_of()
    {
        var files = Shelf.Version("1.0.0", Shelf.Chapter("1.0.0")).ToList();
        var sound = ("works/rome/versions.lock", Shelf.Lock(files));
        foreach (var i in (int[])[0, 1])
        {
            Assert.Equal(["VERS001"], Told(Shelf.Tree([.. files.Where((_, at) => at != i), (files[i].Path, files[i].Text + " "), sound])));
            Assert.Equal(["VERS002"], Told(Shelf.Tree([.. files.Where((_, at) => at != i), sound])));
        }
        Assert.Equal(["VERS002", "VERS002"], Told(Shelf.Tree(sound)));
        Assert.Equal(["VERS003", "VERS003"], Told(Shelf.Tree([.. files, ("works/rome/versions.lock", "")])));
    }

    [Fact]
    public void A_half_of_a_version_that_the_lock_does_not_miss_is_missed()
    {
        var files = Shelf.Version("1.0.0", Shelf.Chapter("1.0.0")).Take(1).ToList();
        Assert.Equal(["VERS002"], Told(Shelf.Tree(files)));
        Assert.Empty(Manuscripts.Of(Shelf.Tree(files)).Value!.Releases);
    }

    [Fact]
    public void Hidden_files_and_guides_among_the_versions_are_nobodys_business()
    {
        (string, string) nothing = ("works/rome/versions.lock", "");
        Assert.Empty(
            Told(
                Shelf.Tree(
                    ("works/rome/versions/README.md", "Here lie versions.\n"),
                    ("works/rome/versions/rubicon/.chapter.md", ""),
                    nothing
                )
            )
        );
        Assert.Equal(["VERS005"], Told(Shelf.Tree(("works/rome/versions/rubicon/notes.txt", "?"), nothing)));
    }

    [Fact]
    public void A_version_that_cannot_be_opened_is_told_of()
    {
        var files = Shelf
            .Tree(Shelf.Version("1.0.0", Shelf.Chapter("1.0.0")))
            .Files.Select(f =>
                f.Path.EndsWith("records.yml", StringComparison.Ordinal)
                    ? f with
                    {
                        Open = () => throw new IOException("Permission denied"),
                    }
                    : f
            );
        Assert.Equal(["INPUT005"], Told(new InputTree(files)));
    }

    private static IEnumerable<string> Told(InputTree tree) =>
        Manuscripts.Of(tree).Diagnostics.Where(d => d.Path.Contains("/versions", StringComparison.Ordinal)).Select(d => d.Rule.Code);
}
