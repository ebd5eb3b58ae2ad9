namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about the input folder and its files, before their meaning is looked at.</summary>
public static class InputRules
{
    public static readonly Rule NoPublication = new(
        "INPUT001",
        Severity.Error,
        "The input folder has no publication.yml.",
        "Write one with a title, a language and the works in order, or point --input at the folder that has it."
    );

    public static readonly Rule NotUtf8 = new(
        "INPUT002",
        Severity.Error,
        "A file is not UTF-8 text.",
        "Save the file as UTF-8; the message names the first byte that is not."
    );

    public static readonly Rule ControlCharacter = new(
        "INPUT003",
        Severity.Error,
        "A text holds a character that no text has, such as NUL.",
        "Delete the character; the place shows where it is. It often comes from copying out of another program."
    );

    public static readonly Rule UnknownFile = new(
        "INPUT004",
        Severity.Hint,
        "A file lies in a folder that Annals reads, but is nothing that Annals reads there.",
        "Give it the ending and the place of what it is meant to be, or move it out of the folder."
    )
    {
        Yields = false,
    };

    public static readonly Rule Unreadable = new(
        "INPUT005",
        Severity.Error,
        "A file cannot be read.",
        "Look at the file's permissions and at the disk; the message is the system's own."
    );

    public static readonly Rule MergeMarks = new(
        "INPUT006",
        Severity.Error,
        "A file holds the marks of a merge that git could not finish.",
        "Keep the right one of the two texts between <<<<<<< and >>>>>>>, and delete the lines with the marks."
    );

    public static readonly Rule NearName = new(
        "INPUT007",
        Severity.Warning,
        "A file or folder right in the input folder has a name that Annals does not know, but much like one that it does.",
        "Give it the name that Annals reads; if it is meant to be something else, give it a name less like one of ours."
    )
    {
        Yields = false,
    };

    public static readonly Rule Link = new(
        "INPUT008",
        Severity.Warning,
        "A link to a file or folder stands where Annals reads: it follows none, as one could lead out of the publication, so that what it leads to is not in it.",
        "Put the file or the folder itself in the link's place."
    )
    {
        Yields = false,
    };

    public static ImmutableArray<Rule> All { get; } =
    [NoPublication, NotUtf8, ControlCharacter, UnknownFile, Unreadable, MergeMarks, NearName, Link];
}
