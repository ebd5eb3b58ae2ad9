using Xunit;

namespace Annals.Tests.App;

/// <summary>What <c>schema</c> writes, and what it leaves alone.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SchemaCommandTests() => Rubicon.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_writes_a_schema_for_each_record_and_the_settings_once()
    {
        var first = AnnalsProcess.Run(_folder.Path, "schema");
        var second = AnnalsProcess.Run(_folder.Path, "schema");

        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.Contains(".vscode/annals/chapter.schema.json\n", first.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"./.vscode/annals/work.schema.json\": \"input/works/*/work.yml\"",
            _folder.Read(".vscode/settings.json"),
            StringComparison.Ordinal
        );
        Assert.Contains("\"prefix\": \"annals-person\"", _folder.Read(".vscode/annals.code-snippets"), StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.StartsWith(".vscode has it all already.\n", second.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder[".vscode/.annals"]));
    }

    [Fact]
    public void An_author_s_settings_keep_their_comments()
    {
        _folder.Write(".vscode/settings.json", "{\n  // for verse\n  \"editor.wordWrap\": \"on\", // always\n}\n");
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "schema").ExitCode);
        var settings = _folder.Read(".vscode/settings.json");
        Assert.StartsWith(
            "{\n  // for verse\n  \"editor.wordWrap\": \"on\", // always\n  \"yaml.schemas\": {\n",
            settings,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Settings_that_cannot_be_read_stay_and_the_lines_are_printed()
    {
        const string broken = "{ \"editor.wordWrap\": \"on\"";
        _folder.Write(".vscode/settings.json", broken);
        var schema = AnnalsProcess.Run(_folder.Path, "schema");

        Assert.Equal(1, schema.ExitCode);
        Assert.Equal(broken, _folder.Read(".vscode/settings.json"));
        Assert.Contains(
            "    \"yaml.schemas\": {\n        \"./.vscode/annals/publication.schema.json\": \"input/publication.yml\",\n",
            schema.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains("\"type\": \"object\"", _folder.Read(".vscode/annals/work.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_place_of_the_settings_is_not_replaced()
    {
        _folder.Write("dotfiles.json", "{}\n");
        Directory.CreateDirectory(_folder[".vscode"]);
        File.CreateSymbolicLink(_folder[".vscode/settings.json"], _folder["dotfiles.json"]);

        Assert.Equal(1, AnnalsProcess.Run(_folder.Path, "schema").ExitCode);
        Assert.NotNull(new FileInfo(_folder[".vscode/settings.json"]).LinkTarget);
        Assert.Equal("{}\n", _folder.Read("dotfiles.json"));
    }

    [Fact]
    public void The_editor_s_folder_may_be_named_and_must_hold_the_input()
    {
        _folder.Write("elsewhere/notes.md", "Notes.\n");
        Assert.Equal(2, AnnalsProcess.Run(_folder.Path, "schema", "--to", "elsewhere").ExitCode);
        Assert.Equal(0, AnnalsProcess.Run(_folder.Path, "schema", "--to", "input").ExitCode);
        Assert.Contains(
            "\"./.vscode/annals/work.schema.json\": \"works/*/work.yml\"",
            _folder.Read("input/.vscode/settings.json"),
            StringComparison.Ordinal
        );
    }
}
