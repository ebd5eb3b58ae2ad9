namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about links to other sites: only <c>check --external</c> looks at them.</summary>
public static class OutsideLinkRules
{
    public static readonly Rule Gone = new(
        "WEB001",
        Severity.Warning,
        "An address of another site is there no more: it answers that it has no such page, or its name is not known.",
        "Correct the address, or link to a copy of the page in a web archive."
    );

    public static readonly Rule Moved = new(
        "WEB002",
        Severity.Hint,
        "An address of another site has moved for good.",
        "Write the new address, once you have seen that it is the same page."
    );

    public static readonly Rule NoAnswer = new(
        "WEB003",
        Severity.Hint,
        "Whether an address of another site is still there could not be found out: it gave no answer in time, or wants no programs to ask.",
        "Look at it in a browser, or check again later."
    );

    public static readonly Rule PlaceGone = new(
        "WEB004",
        Severity.Hint,
        "An address leads to a place on a page of another site, which has the page but no such place, as far as can be seen without running its scripts.",
        "Look at it in a browser; correct what follows the #, or leave it out and link to the page."
    );

    public static ImmutableArray<Rule> All { get; } = [Gone, Moved, NoAnswer, PlaceGone];
}
