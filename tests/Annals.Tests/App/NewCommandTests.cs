using Annals.App.Commands;
using Xunit;

namespace Annals.Tests.App;

public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_publication_begun_in_an_empty_folder_builds_with_nothing_to_report()
    {
        var begun = New("publication", "--title", "The Civil War", "--language", "en", "--date", "2026-12-24");

        Assert.Equal(
            (
                0,
                "",
                "input/publication.yml\ninput/works/the-civil-war/work.yml\ninput/works/the-civil-war/chapters/01-introduction.md\nBeside it, as a repository of its own wants them: .gitignore\n"
            ),
            (begun.ExitCode, begun.Errors, begun.Output)
        );
        Assert.Contains(
            "\ndate: 2026-12-24\n",
            _folder.Read("input/works/the-civil-war/chapters/01-introduction.md"),
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(_folder["input/.annals"]));
        var build = AnnalsProcess.Run(_folder.Path, "build", "--no-search");
        Assert.Equal((0, ""), (build.ExitCode, build.Errors));
        Assert.Contains("nothing to report", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input", "", ".gitignore")]
    [InlineData("history", "", ".gitignore")]
    [InlineData("history", "dotnet-tools.json", ".gitignore, netlify.toml")]
    [InlineData("input", ".config/dotnet-tools.json packages/Annals.0.1.0.nupkg", ".gitignore, netlify.toml, nuget.config")]
    [InlineData("input", "dotnet-tools.json packages/Annals.0.1.0.nupkg .gitignore", "netlify.toml, nuget.config")]
    [InlineData("input", "theme/package.json theme/css/base.css", null)]
    [InlineData("below/input", "dotnet-tools.json", null)]
    [InlineData(".", "dotnet-tools.json", null)]
    public void Beside_a_publication_stands_what_a_repository_of_its_own_wants_and_is_not_there(string input, string there, string? written)
    {
        foreach (var file in there.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _folder.Write(file, "as it was");
        var begun = New("publication", "--title", "Rome", "--language", "en", "--input", input);

        Assert.Equal(0, begun.ExitCode);
        Assert.Equal(written, begun.Output.Split("wants them: ") is [_, var names] ? names.TrimEnd('\n') : null);
        Assert.All(there.Split(' ', StringSplitOptions.RemoveEmptyEntries), file => Assert.Equal("as it was", _folder.Read(file)));
        if (written?.StartsWith('.') == true)
            Assert.Equal($"/output/\n/{input}/.annals/\n*.incoming.md\n", _folder.Read(".gitignore"));
        if (written?.Contains("netlify", StringComparison.Ordinal) == true)
            Assert.Contains(
                input == "input" ? "dotnet annals build --released" : "dotnet annals build --input history --released",
                _folder.Read("netlify.toml"),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_link_beside_a_publication_is_not_written_through()
    {
        File.CreateSymbolicLink(_folder[".gitignore"], _folder["elsewhere"]);
        Assert.Equal(0, New("publication", "--title", "Rome", "--language", "en").ExitCode);
        Assert.False(File.Exists(_folder["elsewhere"]));
    }

    [Fact]
    public void A_title_without_a_letter_that_addresses_have_is_given_names_for_them()
    {
        var begun = New(
            "publication",
            "--title",
            "史記",
            "--language",
            "zh",
            "--slug",
            "shiji",
            "--chapter",
            "序",
            "--chapter-slug",
            "preface"
        );
        Assert.Equal((0, ""), (begun.ExitCode, begun.Errors));
        Assert.Contains(
            "\ntitle: 序\norder: 1\nslug: preface\n",
            _folder.Read("input/works/shiji/chapters/01-preface.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "hint: give one with --chapter-slug",
            New("work", "--title", "Annals", "--chapter", "序").Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_note_is_written_into_its_chapter_and_its_mark_printed()
    {
        New("publication", "--title", "Rome", "--language", "en");
        var note = New("note", "--chapter", "introduction", "--hand", "editor", "--text", "By Livy.");

        Assert.Equal((0, "input/works/rome/chapters/01-introduction.md\nRefer to it with [^ed-1]\n"), (note.ExitCode, note.Output));
        Assert.EndsWith("\n\n[^ed-1]: By Livy.\n", _folder.Read("input/works/rome/chapters/01-introduction.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_nothing_is_asked_and_each_thing_that_is_missing_is_told()
    {
        New("publication", "--title", "Rome", "--language", "en");
        var missing = New("event");

        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
        Assert.Equal(
            ["error: new event needs --title", "error: new event needs --date"],
            missing.Errors.Split('\n').Where(l => l.StartsWith("error", StringComparison.Ordinal))
        );
        Assert.All(
            NewKind.All,
            kind => Assert.Equal(kind.Fields.Count(f => f.Needed), New(kind.Name).Errors.Split("error: new ").Length - 1)
        );
    }

    [Theory]
    [InlineData("--lat", "--lon")]
    [InlineData("--lon", "--lat")]
    public void Half_a_pair_of_coordinates_is_told_as_it_was_given(string given, string lacking)
    {
        Assert.Equal(0, New("publication", "--title", "The Civil War", "--language", "en").ExitCode);
        var said = New("place", "--name", "Alesia", given, "4.5");
        Assert.Equal(2, said.ExitCode);
        Assert.StartsWith($"error: new place needs {lacking} with {given}\n", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_may_begin_with_a_hyphen()
    {
        New("publication", "--title", "Rome", "--language", "en");
        Assert.Equal(0, New("place", "--name=-polis", "--lat", "-41.5", "--lon", "-0.5").ExitCode);
        Assert.Equal("---\nname: \"-polis\"\ncoordinates: { lat: -41.5, lon: -0.5 }\n---\n", _folder.Read("input/places/polis.md"));
    }

    [Fact]
    public void What_is_there_stays_and_the_command_ends_with_1()
    {
        New("publication", "--title", "Rome", "--language", "en");
        _folder.Write("input/people/cato.md", "---\nname: Cato the Elder\n---\n");
        var again = New("person", "--name", "Cato");

        Assert.Equal(1, again.ExitCode);
        Assert.Equal(
            "input/people/cato.md:1:1: error NEW002: this is there already, and nothing is written over\n  hint: edit this, or give the new one another name with --slug, and one of its own if both are called the same\n1 error: nothing was written.\n",
            again.Errors
        );
        Assert.Equal("---\nname: Cato the Elder\n---\n", _folder.Read("input/people/cato.md"));
    }

    [Theory]
    [InlineData("input/people/cato.md", "elsewhere.md")]
    [InlineData("input/people/cato.md", "nowhere.md")]
    [InlineData("input/people", "elsewhere")]
    public void Nothing_is_written_over_or_through_a_link(string link, string target)
    {
        New("publication", "--title", "Rome", "--language", "en");
        _folder.Write("elsewhere.md", "as it was");
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[link])!);
        File.CreateSymbolicLink(_folder[link], _folder[target]);

        var person = New("person", "--name", "Cato");

        Assert.Equal(1, person.ExitCode);
        Assert.Contains("error NEW002", person.Errors, StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(_folder[link]).LinkTarget);
        Assert.Equal("as it was", _folder.Read("elsewhere.md"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["elsewhere"]));
    }

    [Fact]
    public void What_the_check_would_refuse_is_not_written()
    {
        New("publication", "--title", "Rome", "--language", "en");
        var when = New("event", "--title", "The Ides", "--date", "yesterday");
        Assert.Equal(1, when.ExitCode);
        Assert.Contains("input/events/the-ides.md:2:7: error YAML008", when.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["input/events"]));
    }

    [Fact]
    public void Without_an_input_folder_only_a_publication_can_be_begun() => Assert.Equal(2, New("person", "--name", "Cato").ExitCode);

    private AnnalsProcess New(params string[] arguments) => AnnalsProcess.Run(_folder.Path, ["new", .. arguments]);
}
