namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about the particulars of a record: the YAML at the top of a Markdown file, or a YAML file as a whole.</summary>
public static class FrontMatterRules
{
    public static readonly Rule NotYaml = new(
        "YAML001",
        Severity.Error,
        "The particulars of a record cannot be read as YAML.",
        "Look at the place shown: a colon without a space after it, a quotation mark that is never closed, or a line indented differently from its neighbours. A value that holds a colon wants quotation marks."
    );

    public static readonly Rule NoFrontMatter = new(
        "YAML002",
        Severity.Error,
        "A Markdown file does not begin with its particulars between two lines of three hyphens.",
        "Begin the file with a line ---, then a key and its value on each line, then another line ---."
    );

    public static readonly Rule UnknownKey = new(
        "YAML003",
        Severity.Error,
        "A record has a key that such records do not have.",
        "Correct its spelling or delete it; the keys of each record are listed above."
    );

    public static readonly Rule MissingKey = new(
        "YAML004",
        Severity.Error,
        "A record lacks a key that it must have.",
        "Add the key with its value."
    );

    public static readonly Rule WrongType = new(
        "YAML005",
        Severity.Error,
        "A key has a value of another sort than it takes, such as a list for a text.",
        "Write the value as the message says."
    );

    public static readonly Rule DuplicateKey = new(
        "YAML006",
        Severity.Error,
        "A record has the same key twice.",
        "Keep the right one and delete the other."
    );

    public static readonly Rule Refused = new(
        "YAML007",
        Severity.Error,
        "The particulars use a part of YAML that Annals does not read: an anchor, an alias, a tag, a merge key, a second document, or too many levels.",
        "Write the value out where it belongs."
    );

    public static readonly Rule BadDate = new(
        "YAML008",
        Severity.Error,
        "A value is not a date.",
        "A day is written 2026-11-22. Where less is known, write 1949-06, 1985, 1985~ (about), 1911? (uncertain), 196X (a decade) or an interval such as 1945/1992."
    );

    public static readonly Rule BadSlug = new(
        "YAML009",
        Severity.Error,
        "A slug or the name of a record's file is not made of lower-case letters a to z, digits and single hyphens, or is what Windows calls a device.",
        "Write it like this: conflict-with-yugoslavia."
    );

    public static readonly Rule BadLanguage = new(
        "YAML010",
        Severity.Error,
        "A value is not a language tag.",
        "Write a tag such as en, sq, el or zh-Hant (BCP 47)."
    );

    public static readonly Rule BadCoordinates = new(
        "YAML011",
        Severity.Error,
        "Coordinates are not on the globe.",
        "Give lat from -90 to 90 (north is positive) and lon from -180 to 180 (east is positive), in degrees with a decimal point."
    );

    public static readonly Rule BadAddress = new(
        "YAML012",
        Severity.Error,
        "A value is not a full web address.",
        "Write the whole address, beginning with https://."
    );

    public static readonly Rule BadVersion = new(
        "YAML013",
        Severity.Error,
        "A value is not a version.",
        "Write three numbers with dots, such as 1.0.0."
    );

    public static readonly Rule CutOff = new(
        "YAML014",
        Severity.Warning,
        "A value is followed by a space and #, which begins a comment, so that the rest of the line is not read.",
        "Put quotation marks around the value if what follows belongs to it; write a space after the # if it is a comment."
    );

    public static ImmutableArray<Rule> All { get; } =
    [
        NotYaml,
        NoFrontMatter,
        UnknownKey,
        MissingKey,
        WrongType,
        DuplicateKey,
        Refused,
        BadDate,
        BadSlug,
        BadLanguage,
        BadCoordinates,
        BadAddress,
        BadVersion,
        CutOff,
    ];
}
