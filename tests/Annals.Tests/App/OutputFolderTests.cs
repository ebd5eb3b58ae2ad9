using Annals.App.Disk;
using Annals.Core.Files;
using Xunit;

namespace Annals.Tests.App;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputFolderTests() => Directory.CreateDirectory(_folder["input"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_site_is_put_where_there_was_none()
    {
        var count = Build(("index.html", "Rome"), ("rome/rubicon/index.html", "The die is cast"));

        Assert.Equal("The die is cast", _folder.Read("output/rome/rubicon/index.html"));
        Assert.Equal((2, 19, 2), (count.Files, count.Bytes, count.Changed));
        Assert.Equal(["input", "output"], Names());
    }

    [Fact]
    public void Files_that_a_new_site_does_not_make_are_removed()
    {
        Build(("index.html", "Rome"), ("carthage/index.html", "Carthage"));
        Build(("index.html", "Rome"));

        Assert.False(Directory.Exists(_folder["output/carthage"]));
    }

    [Fact]
    public void A_link_stays_one_and_the_site_goes_to_where_it_leads()
    {
        Directory.CreateDirectory(_folder["served"]);
        Directory.CreateSymbolicLink(_folder["output"], _folder["served"]);
        Build(("index.html", "Rome"), ("carthage/index.html", "Carthage"));
        Build(("index.html", "Roma"));

        Assert.NotNull(new DirectoryInfo(_folder["output"]).LinkTarget);
        Assert.Equal("Roma", _folder.Read("served/index.html"));
        Assert.False(Directory.Exists(_folder["served/carthage"]));
    }

    [Fact]
    public void An_unchanged_file_keeps_its_time_and_a_changed_one_does_not()
    {
        Build(("same.html", "Cannae"), ("other.html", "216"));
        var long_ago = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["output/same.html"], long_ago);
        File.SetLastWriteTimeUtc(_folder["output/other.html"], long_ago);

        var count = Build(("same.html", "Cannae"), ("other.html", "202"));

        Assert.Equal(1, count.Changed);
        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(_folder["output/same.html"]));
        Assert.NotEqual(long_ago, File.GetLastWriteTimeUtc(_folder["output/other.html"]));
    }

    [Fact]
    public void A_build_that_fails_half_way_leaves_the_old_site_and_nothing_beside_it()
    {
        Build(("index.html", "Rome"));

        Assert.Throws<AggregateException>(() =>
            Build([
                new OutputFile("index.html", () => "Carthage"u8.ToArray()),
                new OutputFile("page.html", () => throw new InvalidDataException("torn")),
            ])
        );

        Assert.Equal("Rome", _folder.Read("output/index.html"));
        Assert.Equal(["input", "output"], Names());
    }

    [Fact]
    public void An_interrupted_build_leaves_the_old_site()
    {
        Build(("index.html", "Rome"));
        using var interrupt = new CancellationTokenSource();
        OutputFile[] files =
        [
            new(
                "index.html",
                () =>
                {
                    interrupt.Cancel();
                    return "Carthage"u8.ToArray();
                }
            ),
        ];

        using (var output = OutputFolder.Claim(_folder["output"], _folder["input"]))
        {
            Assert.ThrowsAny<OperationCanceledException>(() => output.Write(files, () => { }, interrupt.Token));
        }

        Assert.Equal("Rome", _folder.Read("output/index.html"));
        Assert.Equal(["input", "output"], Names());
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_and_a_site_it_had_set_aside_comes_back()
    {
        Build(("index.html", "Rome"));
        Directory.Move(_folder["output"], _folder[".output.old"]);
        _folder.Write(".output.next/.annals", "");
        _folder.Write(".output.next/half.html", "");

        using (OutputFolder.Claim(_folder["output"], _folder["input"])) { }

        Assert.Equal("Rome", _folder.Read("output/index.html"));
        Assert.Equal(["input", "output"], Names());
    }

    [Fact]
    public void Where_the_new_site_cannot_take_its_place_the_old_one_is_back_in_it()
    {
        Build(("index.html", "Rome"));

        Assert.ThrowsAny<IOException>(() => FolderExchange.Replace(_folder["output"], _folder[".output.next"], _folder[".output.old"]));

        Assert.Equal("Rome", _folder.Read("output/index.html"));
        Assert.Equal(["input", "output"], Names());
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused_and_left_alone()
    {
        _folder.Write("output/letters.txt", "Dear Cicero");

        Assert.Throws<RefusedOutputException>(() => Build(("index.html", "Rome")));

        Assert.Equal("Dear Cicero", _folder.Read("output/letters.txt"));
    }

    [Theory]
    [InlineData("letters.txt")]
    [InlineData("letters.txt/site")]
    [InlineData("letters.txt/a/site")]
    public void A_file_is_no_folder_and_holds_none(string output)
    {
        _folder.Write("letters.txt", "Dear Cicero");
        var refused = Assert.Throws<RefusedOutputException>(() => OutputFolder.Claim(_folder[output], _folder["input"]));
        Assert.EndsWith("letters.txt is a file", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(_folder["output"]);

        Build(("index.html", "Rome"));

        Assert.Equal("Rome", _folder.Read("output/index.html"));
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/site")]
    [InlineData(".")]
    public void An_output_that_holds_the_input_or_lies_in_it_is_refused(string output)
    {
        Assert.Throws<RefusedOutputException>(() => OutputFolder.Claim(_folder[output], _folder["input"]));
    }

    [Theory]
    [InlineData("link/site", "input")]
    [InlineData("input/site", "link")]
    [InlineData("way/back/site", "input")]
    public void An_output_that_lies_in_the_input_by_way_of_links_is_refused(string output, string input)
    {
        Directory.CreateDirectory(_folder["input"]);
        Directory.CreateDirectory(_folder["way"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["input"]);
        Directory.CreateSymbolicLink(_folder["way/back"], "../link");
        var refused = Assert.Throws<RefusedOutputException>(() => OutputFolder.Claim(_folder[output], _folder[input]));
        Assert.Contains("lies in the input", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_do_not_write_to_one_folder()
    {
        using var first = OutputFolder.Claim(_folder["output"], _folder["input"]);

        Assert.Throws<RefusedOutputException>(() => OutputFolder.Claim(_folder["output"], _folder["input"]));
    }

    [Fact]
    public void A_path_that_leads_out_of_the_output_is_never_written()
    {
        Assert.ThrowsAny<Exception>(() => Build(("../escaped.html", "Spartacus")));

        Assert.False(File.Exists(_folder["escaped.html"]));
        Assert.False(Directory.Exists(_folder["output"]));
    }

    private OutputCount Build(params (string Path, string Text)[] files) =>
        Build([.. files.Select(f => OutputFile.OfText(f.Path, () => f.Text))]);

    private OutputCount Build(OutputFile[] files)
    {
        using var output = OutputFolder.Claim(_folder["output"], _folder["input"]);
        return output.Write(files, () => { }, CancellationToken.None);
    }

    private string[] Names() =>
        [.. Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
}
