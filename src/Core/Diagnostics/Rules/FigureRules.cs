namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about figures and images.</summary>
public static class FigureRules
{
    public static readonly Rule Unknown = new(
        "FIG001",
        Severity.Error,
        "The text shows a figure that has no record.",
        "Correct the id, or write the record figures/<id>.md."
    );

    public static readonly Rule ShownTwice = new(
        "FIG002",
        Severity.Warning,
        "A figure stands in more than one place.",
        "Show it once and refer to it elsewhere: [figure](figure:id)."
    );

    public static readonly Rule NeverShown = new(
        "FIG003",
        Severity.Warning,
        "A figure has a record, but no chapter shows it or refers to it.",
        "Show it alone in a paragraph: ![](figure:id)."
    );

    public static readonly Rule NoImage = new(
        "FIG004",
        Severity.Error,
        "An image is named that is not in the folder images.",
        "Put the file there, or correct its name; capitals count."
    );

    public static readonly Rule NoAlternative = new(
        "FIG005",
        Severity.Error,
        "An image has no text for those who cannot see it.",
        "Say in one or two sentences what it shows: alt in a record of a figure, the text in the brackets of an image in the line."
    );

    public static readonly Rule UnknownMaker = new(
        "FIG006",
        Severity.Warning,
        "The maker of a figure looks like the id of a person, but no person has it.",
        "Correct the id, write the record people/<id>.md, or write the name as it should be read."
    );

    public static readonly Rule DamagedImage = new(
        "FIG007",
        Severity.Error,
        "An image that the text shows cannot be read.",
        "Fetch it again, or save it again as JPEG or PNG, with at most 150 million pixels."
    );

    public static ImmutableArray<Rule> All { get; } = [Unknown, ShownTwice, NeverShown, NoImage, NoAlternative, UnknownMaker, DamagedImage];
}
