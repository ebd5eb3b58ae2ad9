using System.Text.Json;
using Annals.Core.Reports;
using Annals.Editing.Report;
using Annals.Reading;
using Annals.Resolving;
using Xunit;

namespace Annals.Tests.Editing.Report;

public sealed class ReportJsonTests
{
    private static readonly string s_guide = File.ReadAllText(TestFolder.Of("..", "input", "README.md"));

    [Fact]
    public void The_guide_names_every_list_and_no_other()
    {
        using var json = JsonDocument.Parse(ReportJson.Of(new EditorsReport()));
        var section = s_guide.Split("\n### The report for programs\n")[1].Split("\n#")[0];
        var told = section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Equal(json.RootElement.EnumerateObject().Select(p => p.Name), told);
    }

    [Fact]
    public void A_site_is_reported_as_it_should_be()
    {
        var golden = TestFolder.Of("sites", "civil-war", "report.json");
        var manuscript = Manuscripts.Of(SiteText.Read("sites", "civil-war", "site.txt")).Value!;
        var actual = ReportJson.Of(Reporting.Of(Resolution.Of(manuscript, CancellationToken.None).Value));
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
    }
}
