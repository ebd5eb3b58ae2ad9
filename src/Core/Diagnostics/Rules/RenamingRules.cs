namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about giving things other names and places: why it is not done.</summary>
public static class RenamingRules
{
    public static readonly Rule Unknown = new(
        "REN001",
        Severity.Error,
        "What is to be renamed does not exist, or several things could be meant.",
        "Name it by its id (the message names the nearest one); a chapter that several works have by work/slug."
    );

    public static readonly Rule Taken = new(
        "REN002",
        Severity.Error,
        "The new name is another's, or was another's, so that its old address leads there.",
        "Give another name."
    );

    public static readonly Rule BadName = new(
        "REN003",
        Severity.Error,
        "The new name cannot be one: its signs cannot stand in an address, it is the old name, or it would make a note another hand's.",
        "Give one of lower-case letters a to z, digits and single hyphens; of a note, with the prefix that it has."
    );

    public static readonly Rule KeepsItsName = new(
        "REN004",
        Severity.Error,
        "Something keeps its name, as what may not be changed knows it by that: a work's published versions, or the layout of a source.",
        "Leave the name, which only addresses show; titles may change."
    );

    public static readonly Rule NotWritten = new(
        "REN005",
        Severity.Error,
        "A file refers to what is renamed, or says what it was called before, in a way that cannot be changed.",
        "Write it by hand, or write it as this guide shows and rename again."
    );

    public static readonly Rule UnknownPlace = new(
        "MOVE001",
        Severity.Error,
        "The chapter that is to be moved, or the one that it is to stand by, does not exist, or is another work's.",
        "Name both by their slugs, or by work/slug; both must be of one work."
    );

    public static readonly Rule OrderOfSource = new(
        "MOVE002",
        Severity.Error,
        "A chapter's place is the source's: the proof that its words are the source's finds them by the chapters' order.",
        "Leave the chapter where the source has it."
    );

    public static readonly Rule AtItsPlace = new(
        "MOVE003",
        Severity.Error,
        "The chapter that is to be moved is there already.",
        "Nothing, or give another place."
    );

    public static ImmutableArray<Rule> All { get; } =
    [Unknown, Taken, BadName, KeepsItsName, NotWritten, UnknownPlace, OrderOfSource, AtItsPlace];
}
