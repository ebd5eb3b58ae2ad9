namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about releasing: why a chapter cannot be published as a new version.</summary>
public static class ReleaseRules
{
    public static readonly Rule UnknownChapter = new(
        "REL001",
        Severity.Error,
        "The chapter to release does not exist.",
        "Name it by its slug, or by work/slug."
    );

    public static readonly Rule AmbiguousChapter = new(
        "REL002",
        Severity.Error,
        "Several works have a chapter with the slug to release.",
        "Name the work as well: work/slug."
    );

    public static readonly Rule NothingChanged = new(
        "REL003",
        Severity.Error,
        "Nothing has changed since the newest version: neither the chapter nor a record that it uses.",
        "There is nothing to release."
    );

    public static readonly Rule LeftOut = new(
        "REL004",
        Severity.Warning,
        "A chapter was never published, so that --released leaves it out of its work, which has published versions.",
        "Release it, or leave it until it is ready."
    )
    {
        Yields = false,
    };

    public static readonly Rule OtherVersion = new(
        "REL005",
        Severity.Error,
        "A chapter's particulars have a version that is not the one after the newest published.",
        "Leave the published version in the particulars, as release raises it, or write the one that follows."
    );

    public static readonly Rule NoPart = new(
        "REL006",
        Severity.Error,
        "A chapter that was published before has changed, and release was not told how much.",
        "Add --major where the meaning of the text changed, --minor where notes or the like were added, --patch where slips were mended."
    );

    public static readonly Rule NoNote = new(
        "REL007",
        Severity.Error,
        "A new version has no note that says what changed.",
        "Say it in one sentence, such as -m \"Notes added\"."
    );

    public static readonly Rule DateTooEarly = new(
        "REL008",
        Severity.Error,
        "A new version would be dated before the one that it follows.",
        "Give a later date with --date, or look at the machine's clock."
    );

    public static readonly Rule NotEdited = new(
        "REL009",
        Severity.Error,
        "The new version could not be written into the chapter's particulars.",
        "Write version, date and the revision there by hand and release again."
    );

    public static readonly Rule NotNeeded = new(
        "REL010",
        Severity.Hint,
        "The chapter's particulars already say what release was told, and they are kept.",
        "Leave the option out, or change the particulars first."
    )
    {
        Yields = false,
    };

    public static readonly Rule DateOfClock = new(
        "REL011",
        Severity.Hint,
        "The machine's date is a day before the newest revision's, as clocks in other time zones are, so the newest revision's date was taken.",
        "Nothing, or give a date with --date."
    )
    {
        Yields = false,
    };

    public static ImmutableArray<Rule> All { get; } =
    [
        UnknownChapter,
        AmbiguousChapter,
        NothingChanged,
        LeftOut,
        OtherVersion,
        NoPart,
        NoNote,
        DateTooEarly,
        NotEdited,
        NotNeeded,
        DateOfClock,
    ];
}
