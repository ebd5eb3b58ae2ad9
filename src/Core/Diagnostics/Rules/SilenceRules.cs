namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about silences: an author's word that a rule is not to be reported for a passage or a file.</summary>
public static class SilenceRules
{
    public static readonly Rule NoReason = new(
        "ALLOW001",
        Severity.Warning,
        "A rule is silenced, and nobody says why.",
        "Write the reason: <!-- annals: allow TYPO002, because the letter is set so -->, or as the value in allow at the top of the file."
    )
    {
        Yields = false,
    };

    public static readonly Rule Idle = new(
        "ALLOW002",
        Severity.Warning,
        "A silence silences nothing. Only check tells, as it alone looks for everything.",
        "Delete it; if it should silence something, put it directly before the paragraph, list, table, heading or key that it is about."
    )
    {
        Yields = false,
    };

    public static readonly Rule UnknownRule = new(
        "ALLOW003",
        Severity.Error,
        "A silence names a rule that there is not.",
        "Copy the code from the line that check prints."
    );

    public static readonly Rule Refused = new(
        "ALLOW004",
        Severity.Warning,
        "A silence names a rule that cannot be silenced, so it goes on being reported: what the site would lack or misread, what a strict build refuses, and what a command tells of its own doing.",
        "Mend what the rule reports, and delete the silence."
    )
    {
        Yields = false,
    };

    public static readonly Rule Unreadable = new(
        "ALLOW005",
        Severity.Error,
        "A comment to Annals cannot be read, or stands within a paragraph.",
        "Write <!-- annals: allow TYPO002, because … --> on a line of its own with an empty line before it, directly before the text that it is about; among particulars, # annals: allow TYPO002, because … above the key."
    );

    public static ImmutableArray<Rule> All { get; } = [NoReason, Idle, UnknownRule, Refused, Unreadable];
}
