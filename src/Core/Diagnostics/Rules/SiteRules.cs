namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about works, chapters and pages as parts of one site.</summary>
public static class SiteRules
{
    public static readonly Rule ReservedChapterSlug = new(
        "SITE001",
        Severity.Error,
        "A chapter has a slug that its work keeps for itself: text, notes, versions or source.",
        "Choose another slug."
    );

    public static readonly Rule PageTakesWork = new(
        "SITE002",
        Severity.Error,
        "A page has the name of a work, so that both would have the same address.",
        "Rename the page's file."
    );

    public static ImmutableArray<Rule> All { get; } = [ReservedChapterSlug, PageTakesWork];
}
