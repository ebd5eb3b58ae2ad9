using System.Text.Json;
using Annals.App.Terminal;
using Annals.Core.Publications;
using Annals.Core.Reports;
using Xunit;

namespace Annals.Tests.App;

public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportCommandTests()
    {
        _folder.Write("input/publication.yml", "title: Rome\nlanguage: en\nworks: [rome]\n");
        _folder.Write("input/works/rome/work.yml", "title: Rome\n");
        _folder.Write(
            "input/works/rome/chapters/01-rubicon.md",
            "---\ntitle: The Rubicon\norder: 1\nslug: rubicon\nversion: 1.0.0\ndate: 2026-11-22\n---\n\nCaesar crossed the [river] he knew.\n"
        );
        _folder.Write("input/people/caesar.md", "---\nname: Caesar\n---\n\nHe crossed it.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_piped_report_is_plain_columns_without_signs_of_the_terminal()
    {
        var report = AnnalsProcess.Run(_folder.Path, "report");

        Assert.Equal((0, ""), (report.ExitCode, report.Errors));
        Assert.Contains(
            "People without dates: 1\nname   file\nCaesar input/people/caesar.md:2\n",
            report.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Contains("Terms never used: none\n", report.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Output, c => char.IsControl(c) && c is not ('\n' or '\r'));
        Assert.DoesNotContain(report.Output.ReplaceLineEndings("\n").Split('\n'), line => line.EndsWith(' '));
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void A_terminal_gets_tables()
    {
        using var screen = new StringWriter();
        var place = new ReportedPlace("people/caesar.md", 2, new("/people/caesar/"), null, "Caesar");
        ReportTables.Write(
            new EditorsReport { PeopleWithoutDates = [new(new(EntryKind.Person, "caesar"), "Caesar [sic]", place)] },
            screen,
            piped: false,
            "input"
        );

        Assert.Contains("───", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("Caesar [sic]", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_json_and_nothing_else()
    {
        var report = AnnalsProcess.Run(_folder.Path, "report", "--format", "json");

        using var json = JsonDocument.Parse(report.Output);
        Assert.Equal("caesar", json.RootElement.GetProperty("peopleWithoutDates")[0].GetProperty("id").GetString());
        Assert.Equal(6, json.RootElement.GetProperty("chapters")[0].GetProperty("words").GetInt32());
        Assert.Equal(report.Output, AnnalsProcess.Run(_folder.Path, "report", "--format", "json").Output);
    }

    [Fact]
    public void What_does_not_hold_together_is_to_be_mended_first()
    {
        _folder.Write("input/people/caesar.md", "---\nname: Caesar\n---\n\nHe crossed [it](place:nowhere).\n");
        var report = AnnalsProcess.Run(_folder.Path, "report");

        Assert.Equal((1, ""), (report.ExitCode, report.Output));
        Assert.Contains("input/people/caesar.md:5:12: error REF001", report.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_wrong_use() => Assert.Equal(2, AnnalsProcess.Run(_folder.Path, "report", "--format", "xml").ExitCode);

    [Fact]
    public void A_build_has_no_report_in_it()
    {
        AnnalsProcess.Run(_folder.Path, "build", "--no-search");

        var pages = Directory.EnumerateFiles(_folder["output"], "*.html", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(pages);
        Assert.DoesNotContain(
            pages,
            p => p.Contains("report", StringComparison.Ordinal) || File.ReadAllText(p).Contains("editor’s report", StringComparison.Ordinal)
        );
    }
}
