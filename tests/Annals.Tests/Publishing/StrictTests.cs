using Annals.Core.Diagnostics;
using Annals.Publishing;
using Annals.Tests.Editing.Releases;
using Annals.Tests.Reading;
using Xunit;

namespace Annals.Tests.Publishing;

/// <summary>What a publisher must not ship.</summary>
public sealed class StrictTests
{
    private const string NeverUsed = "Text.\n\n[^1]: Nobody reads this.\n";

    [Fact]
    public void Is_an_error_where_the_press_is_strict_and_a_warning_elsewhere()
    {
        var site = Example.Tree((Example.Path, Example.Head + NeverUsed));
        Assert.Equal(Severity.Warning, Assert.Single(Publisher.Check(site).Diagnostics).Severity);
        var strict = Publisher.Check(site, new PressTerms(Strict: true));
        Assert.True(strict.HasErrors);
        Assert.Contains(": error NOTE003: ", Assert.Single(strict.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_must_not_be_shipped_is_told_at_once()
    {
        const string chapter = "works/rome/chapters/01.md";
        var site = Rome.Site().Released().Replaced(chapter, "the river.", "the river.\n\n[^1]: Nobody reads this.");
        Assert.Equal(
            ["NOTE003", "VERS012"],
            Publisher.Check(site, new PressTerms(Strict: true)).Diagnostics.Select(d => d.Rule.Code).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Other_warnings_stay_warnings()
    {
        var site = Example.Tree((Example.Path, Example.Head + "Text.\n"), ("people/caesar.md", "---\nname: Caesar\n---\nHe.\n"));
        Assert.Equal(Severity.Warning, Assert.Single(Publisher.Check(site, new PressTerms(Strict: true)).Diagnostics).Severity);
    }
}
