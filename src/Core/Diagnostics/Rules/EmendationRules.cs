namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about emendations: what an editor changed in the source's words, in CriticMarkup.</summary>
public static class EmendationRules
{
    public static readonly Rule HalfOnly = new(
        "EMEND001",
        Severity.Error,
        "An emendation begins and does not end in its paragraph, or ends without having begun.",
        "Write both halves in one paragraph, heading, cell or line, and an emendation for each of several paragraphs; put a backslash before the first brace if the signs are text."
    );

    public static readonly Rule NoReason = new(
        "EMEND002",
        Severity.Warning,
        "An emendation has no reason, so that readers see that a word was changed and not why.",
        "Write it directly behind the emendation: {~~Tito~>Xoxe~~}{>>it is Xoxe's trial that follows<<}."
    );

    public static readonly Rule ReasonOnly = new(
        "EMEND003",
        Severity.Error,
        "A reason stands behind no emendation, or does not end in its paragraph.",
        "Put it directly behind the emendation, without a space, and end it with <<}; put a backslash before its brace if the signs are text."
    );

    public static readonly Rule NothingAfter = new(
        "EMEND004",
        Severity.Error,
        "An emendation begins with {~~ but does not say what it puts in the place of the source's words.",
        "Write {~~the source's words~>ours~~}, or {--the source's words--} where nothing takes their place."
    );

    public static readonly Rule Empty = new(
        "EMEND005",
        Severity.Error,
        "An emendation changes nothing, as there is nothing in it.",
        "Write the words, or delete the signs."
    );

    public static readonly Rule SameWords = new(
        "EMEND006",
        Severity.Warning,
        "An emendation puts in the place of the source's words the very same words.",
        "Mend one side, or delete the signs and one of the two."
    );

    public static readonly Rule Nested = new(
        "EMEND007",
        Severity.Error,
        "An emendation begins within another.",
        "End the first before the second begins, or make one of both."
    );

    public static readonly Rule NotHere = new(
        "EMEND008",
        Severity.Error,
        "An emendation stands where there are no words of a source: in a record, on a page, or in an editor's or translator's note.",
        "Write the words as they should be read; emendations are for the text of chapters and their author's notes."
    );

    public static readonly Rule LostMark = new(
        "EMEND009",
        Severity.Warning,
        "A note's mark stands in words that an emendation replaces or drops, and not in those that it puts in their place, so that readers cannot reach the note from there.",
        "Put the mark outside the emendation, or on both sides of ~>."
    )
    {
        Strict = true,
    };

    public static ImmutableArray<Rule> All { get; } =
    [HalfOnly, NoReason, ReasonOnly, NothingAfter, Empty, SameWords, Nested, NotHere, LostMark];
}
