namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about a chapter and its published versions: whether the one continues the others.</summary>
public static class HistoryRules
{
    public static readonly Rule NotListed = new(
        "VERS010",
        Severity.Error,
        "A version was published that the chapter's revisions do not list.",
        "Put the revision back into the chapter's particulars, in its place from the newest to the oldest."
    );

    public static readonly Rule Backwards = new(
        "VERS011",
        Severity.Error,
        "A chapter says that it is an older version than one that was published.",
        "Give it the version of its newest release; the next release will raise it."
    );

    public static readonly Rule Unreleased = new(
        "VERS012",
        Severity.Warning,
        "A chapter, or a record that it uses, has changed since the chapter was released.",
        "Go on writing; when it is done, publish it with release and say what changed."
    )
    {
        Strict = true,
    };

    public static readonly Rule Withdrawn = new(
        "VERS013",
        Severity.Hint,
        "Versions of a chapter were published, but the chapter is there no more.",
        "Nothing, if it was withdrawn: its versions stay and its address says so. If it has a new slug, write the old one into formerly."
    );

    public static readonly Rule AddressTwice = new(
        "VERS014",
        Severity.Error,
        "A chapter has the address of another that was withdrawn, whose versions stay there.",
        "Give the chapter another slug; if it is the same chapter, write the slug of its first release into formerly."
    );

    public static ImmutableArray<Rule> All { get; } = [NotListed, Backwards, Unreleased, Withdrawn, AddressTwice];
}
