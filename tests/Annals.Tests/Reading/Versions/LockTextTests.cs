using System.Diagnostics;
using Annals.Core.Files;
using Annals.Reading.Versions;
using Annals.Tests.App;
using Xunit;

namespace Annals.Tests.Reading.Versions;

/// <summary>The lock of published versions.</summary>
public sealed class LockTextTests
{
    private static readonly string s_one = new('1', 64);
    private static readonly string s_two = new('2', 64);

    [Fact]
    public void It_is_sorted_and_reads_back()
    {
        var text = LockText.Of([new("versions/rubicon/1.0.0/records.yml", s_two), new("versions/rubicon/1.0.0/chapter.md", s_one)]);
        Assert.Equal($"{s_one}  versions/rubicon/1.0.0/chapter.md\n{s_two}  versions/rubicon/1.0.0/records.yml\n", text);
        Assert.Equal(
            [("versions/rubicon/1.0.0/chapter.md", s_one), ("versions/rubicon/1.0.0/records.yml", s_two)],
            Parse(text).Value.Select(l => (l.Path, l.Sha256))
        );
    }

    [Fact]
    public void Sha256sum_checks_it_from_the_works_folder()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Shelf.Tree(Shelf.Version("1.0.0", Shelf.Chapter("1.0.0"))).Files)
            folder.Write(file.Path, System.Text.Encoding.UTF8.GetString(file.Open().Span));
        using var check = Process.Start(
            new ProcessStartInfo("sha256sum", ["-c", "--strict", "versions.lock"])
            {
                WorkingDirectory = folder["works/rome"],
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("versions/rubicon/1.0.0/chapter.md: OK\nversions/rubicon/1.0.0/records.yml: OK\n", check.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void What_a_merge_left_is_told_of_line_by_line()
    {
        var told = Parse(
            $"<<<<<<< ours\n{s_one}  versions/rubicon/1.0.0/chapter.md\n=======\n{s_two}  versions/rubicon/1.0.0/chapter.md\n>>>>>>> theirs\n"
        ).Diagnostics;
        Assert.Equal([1, 3, 4, 5], told.Select(d => d.Position.Line));
        Assert.Equal("line 2 gives another sha256 of versions/rubicon/1.0.0/chapter.md", told[2].Message);
    }

    [Fact]
    public void Lines_may_come_in_any_order_twice_and_with_a_carriage_return()
    {
        var read = Parse(
            $"{s_two}  versions/rubicon/1.0.0/records.yml\r\n\r\n{s_one} *versions/rubicon/1.0.0/chapter.md\r\n{s_two}  versions/rubicon/1.0.0/records.yml\r\n"
        );
        Assert.Empty(read.Diagnostics);
        Assert.Equal(2, read.Value.Length);
    }

    private static Core.Diagnostics.Checked<System.Collections.Immutable.ImmutableArray<LockLine>> Parse(string text) =>
        LockText.Parse(InputTree.Of(("works/rome/versions.lock", text)).Find("works/rome/versions.lock")!);
}
