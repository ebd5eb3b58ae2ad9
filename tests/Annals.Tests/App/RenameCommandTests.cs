using Xunit;

namespace Annals.Tests.App;

public sealed class RenameCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RenameCommandTests()
    {
        foreach (var file in SiteText.Read("renamings", "site.txt").Files)
            _folder.Write("input/" + file.Path, System.Text.Encoding.UTF8.GetString(file.Open().Span));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_renamed_record_lies_at_its_new_name_and_its_old_address_leads_on()
    {
        var renamed = Annals("rename", "place", "rubicon", "river");

        Assert.Equal(
            (
                0,
                "",
                "input/people/caesar.md\ninput/places/rubicon.md → input/places/river.md\ninput/works/rome/chapters/01-rubicon.md\n"
                    + "input/works/rome/chapters/02-alesia.md\n5 places in 4 files.\n"
            ),
            (renamed.ExitCode, renamed.Errors, renamed.Output)
        );
        Assert.False(File.Exists(_folder["input/places/rubicon.md"]));
        Assert.False(Directory.Exists(_folder["input/.annals"]));
        Assert.Equal(0, Annals("build", "--no-search").ExitCode);
        Assert.Contains("/places/rubicon/* /places/river/:splat 301!\n", _folder.Read("output/_redirects"), StringComparison.Ordinal);
        Assert.Contains("0; url=/places/river/", _folder.Read("output/places/rubicon/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_work_takes_its_folder_and_leaves_none()
    {
        Assert.Equal(0, Annals("rename", "work", "rome", "roman-history").ExitCode);

        Assert.False(Directory.Exists(_folder["input/works/rome"]));
        Assert.Equal(0, Annals("build", "--no-search").ExitCode);
        Assert.Contains("/rome/* /roman-history/:splat 301!\n", _folder.Read("output/_redirects"), StringComparison.Ordinal);
        Assert.Contains("0; url=/roman-history/rubicon/", _folder.Read("output/rome/rubicon/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_is_moved()
    {
        var moved = Annals("move", "chapter", "alesia", "--to", "1");

        Assert.Equal(0, moved.ExitCode);
        Assert.Equal(
            "input/works/rome/chapters/02-alesia.md → input/works/rome/chapters/01-alesia.md\ninput/works/rome/chapters/01-rubicon.md → input/works/rome/chapters/02-rubicon.md\n2 places in 2 files.\n",
            moved.Output
        );
    }

    [Fact]
    public void A_dry_run_shows_the_change_and_makes_none()
    {
        var before = State();
        var shown = Annals("rename", "event", "crossing", "the-crossing", "--dry-run");

        Assert.Equal((0, "4 places in 3 files. Nothing was written.\n"), (shown.ExitCode, shown.Errors));
        Assert.Equal(
            File.ReadAllText(TestFolder.Of("renamings", "event-crossing.diff"))
                .Replace("a/", "a/input/", StringComparison.Ordinal)
                .Replace(" b/", " b/input/", StringComparison.Ordinal)
                .Replace("from ", "from input/", StringComparison.Ordinal)
                .Replace("rename to ", "rename to input/", StringComparison.Ordinal),
            shown.Output
        );
        Assert.Equal(before, State());
    }

    [Fact]
    public void What_is_unsound_is_to_be_mended_first()
    {
        _folder.Write("input/people/cato.md", "---\nname: Cato\n---\nSee [him](person:cesar).\n");
        var before = State();
        var refused = Annals("rename", "person", "caesar", "gaius");

        Assert.Equal(1, refused.ExitCode);
        Assert.EndsWith(
            "  hint: did you mean person:caesar?\n1 error, to be mended first: nothing was written.\n",
            refused.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(before, State());
    }

    [Theory]
    [InlineData("people/gaius.md", false)]
    [InlineData("people/gaius.md", true)]
    public void Nothing_is_written_over_or_through_a_link(string path, bool dangling)
    {
        _folder.Write("elsewhere.md", "as it was");
        File.CreateSymbolicLink(_folder["input/" + path], _folder[dangling ? "nowhere.md" : "elsewhere.md"]);
        var refused = Annals("rename", "person", "caesar", "gaius");

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith(
            "input/people/gaius.md:1:1: error REN002: this is there already, and nothing is written over\n",
            refused.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal("as it was", _folder.Read("elsewhere.md"));
    }

    [Fact]
    public void What_would_be_wrong_afterwards_is_told_and_nothing_is_written()
    {
        var before = State();
        var refused = Annals("rename", "chapter", "alesia", "notes");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error SITE001", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, State());
    }

    [Theory]
    [InlineData("rename", "person", "caesar")]
    [InlineData("rename", "note", "dice", "1")]
    [InlineData("move", "chapter", "alesia")]
    [InlineData("move", "chapter", "alesia", "--to", "1", "--before", "rubicon")]
    [InlineData("move", "chapter", "alesia", "--to", "first")]
    [InlineData("move", "chapter", "alesia", "--to", "1", "--to", "2")]
    [InlineData("check", "--fix", "--format", "json", "--format", "text")]
    [InlineData("check", "--input", "")]
    [InlineData("schema", "--to", "")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "-1")]
    public void Half_a_command_is_wrong_use(params string[] command) => Assert.Equal(2, Annals(command).ExitCode);

    private string[] State() =>
        [
            .. Directory
                .EnumerateFiles(_folder["input"], "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => f + File.ReadAllText(f)),
        ];

    private AnnalsProcess Annals(params string[] command) => AnnalsProcess.Run(_folder.Path, command);
}
