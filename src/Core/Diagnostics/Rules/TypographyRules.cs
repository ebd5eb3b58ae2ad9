namespace Annals.Core.Diagnostics.Rules;

/// <summary>
/// Rules about typography as it is typed. Readers see it as a printer would set it all the same; only check tells of it. The words of a
/// source are left alone.
/// </summary>
public static class TypographyRules
{
    public static readonly Rule MixedQuotes = new(
        "TYPO001",
        Severity.Hint,
        "A file has straight quotation marks or apostrophes beside curly ones.",
        "Type one kind throughout the file; readers see the same either way. Where most are curly, check --fix turns the straight ones of which it is sure."
    );

    public static readonly Rule SpaceTwice = new(
        "TYPO002",
        Severity.Hint,
        "Two or more spaces stand between words.",
        "Delete all but one; check --fix does it."
    );

    public static readonly Rule HyphenInRange = new(
        "TYPO003",
        Severity.Hint,
        "A hyphen stands between two years or two pages, where a dash belongs.",
        "Write it, as in 1945–1992; check --fix does it. Readers see a dash either way."
    );

    public static ImmutableArray<Rule> All { get; } = [MixedQuotes, SpaceTwice, HyphenInRange];
}
