using Annals.App.Disk;
using Annals.Tests.App;
using Xunit;

namespace Annals.Tests.Importing;

public sealed class ImportCommandTests : IDisposable
{
    private const string Text =
        "The Defenestration\n\nOn 23 May 1618 two governors and a secretary were thrown from a window of the castle of Prague, and all three lived.\n";

    private readonly TemporaryFolder _folder = new();

    public ImportCommandTests() => _folder.Write("war.txt", Text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_becomes_a_work_that_builds()
    {
        var import = Import("--date", "2026-11-21");

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("1 chapter, 1 paragraph, 1 heading", import.Output, StringComparison.Ordinal);
        Assert.Equal(Text, _folder.Read("input/works/thirty-years-war/source/war.txt"));
        Assert.Contains(
            "date: 2026-11-21",
            _folder.Read("input/works/thirty-years-war/chapters/01-defenestration.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("heading", _folder.Read("input/works/thirty-years-war/source/war.report.txt"), StringComparison.Ordinal);
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "check").ExitCode);
    }

    [Fact]
    public void Import_again_leaves_an_edited_chapter_alone()
    {
        Import("--date", "2026-11-21");
        const string Chapter = "input/works/thirty-years-war/chapters/01-defenestration.md";
        var edited = _folder.Read(Chapter).Replace("all three lived", "all three lived to tell", StringComparison.Ordinal);
        _folder.Write(Chapter, edited);

        var again = Import();

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(edited, _folder.Read(Chapter));
        Assert.Contains(
            "all three lived.",
            _folder.Read("input/works/thirty-years-war/chapters/01-defenestration.incoming.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("warning IMPORT010", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_the_folder_between_import_s_reading_it_and_writing_into_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        Import("--date", "2026-11-21");
        _folder.Write("camp.md", "# The Camp\n\n![A plan of the camp](plan.png)\n\nThe army of the League camped before Prague.\n");
        // A pipe in an image's place: who reads it waits until somebody writes, which is in the midst of an import.
        using (var made = System.Diagnostics.Process.Start("mkfifo", _folder["plan.png"]))
            await made.WaitForExitAsync();
        var import = Task.Run(() => AnnalsProcess.Run(_folder.Path, "import", "camp.md", "--work", "camp", "--title", "The Camp"));
        var plan = await Task.Run(() => new FileStream(_folder["plan.png"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            .WaitAsync(TimeSpan.FromMinutes(1));
        using var change = new InputChange(_folder["input"], new SystemDisk());
        var claim = Task.Run(change.Claim);
        await Task.WhenAny(claim, Task.Delay(TimeSpan.FromSeconds(2)));
        var claimed = claim.IsCompleted;
        await using (plan)
            await plan.WriteAsync(DrawnImage.Landscape(20, 10));

        Assert.False(claimed);
        Assert.Equal(0, (await import.WaitAsync(TimeSpan.FromMinutes(1))).ExitCode);
        Assert.Equal(Completion.NotNeeded, await claim.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData("pipe.txt")]
    [InlineData("/dev/zero")]
    [InlineData("endless.txt")]
    public void What_is_no_file_is_refused_and_not_waited_for(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.MakePipe("pipe.txt");
        File.CreateSymbolicLink(_folder["endless.txt"], "/dev/zero");

        var import = AnnalsProcess.Run(_folder.Path, "import", name, "--work", "war", "--title", "War");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("error IMPORT007: the file cannot be read: ", import.Errors, StringComparison.Ordinal);
        Assert.Contains("is a pipe or a device, not a file", import.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_of_a_folder_is_named_where_it_lies_and_a_linked_one_is_told_of()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("book/01.md", "# The Camp\n\nThe \0 army.\n");
        File.CreateSymbolicLink(_folder["book/02.md"], _folder["war.txt"]);

        var import = AnnalsProcess.Run(_folder.Path, "import", "book", "--work", "war", "--title", "War");

        Assert.Contains("book/01.md:1:1: error IMPORT003", import.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("input/01.md", import.Errors, StringComparison.Ordinal);
        Assert.Contains("book/02.md:1:1: hint IMPORT017: this is a link, and was left out", import.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("war.txt")]
    [InlineData("war.txt", "--work", "war")]
    [InlineData("war.txt", "--work", "war", "--title", "War", "--date", "yesterday")]
    public void Wrong_use_ends_with_2(params string[] arguments) =>
        Assert.Equal(2, AnnalsProcess.Run(_folder.Path, ["import", .. arguments]).ExitCode);

    private AnnalsProcess Import(params string[] further) =>
        AnnalsProcess.Run(
            _folder.Path,
            ["import", "war.txt", "--work", "thirty-years-war", "--title", "The Thirty Years' War", .. further]
        );
}
