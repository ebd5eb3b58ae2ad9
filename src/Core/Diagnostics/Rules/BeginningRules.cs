namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about beginning something new: why it is not written.</summary>
public static class BeginningRules
{
    public static readonly Rule NoSlug = new(
        "NEW001",
        Severity.Error,
        "A new file has no name that can stand in an address.",
        "Give it one with --slug: lower-case letters a to z, digits and single hyphens, at most 100."
    );

    public static readonly Rule Taken = new(
        "NEW002",
        Severity.Error,
        "Where the new file would be there is something already, and nothing is written over.",
        "Give the new one another name with --slug, or edit the file that is there."
    );

    public static readonly Rule NoSuchPlace = new(
        "NEW003",
        Severity.Error,
        "The work or the chapter that something new is meant for does not exist, or several could be meant.",
        "Name the work with --work, the chapter with --chapter, by its slug or by work/slug."
    );

    public static readonly Rule NotAmended = new(
        "NEW004",
        Severity.Error,
        "A file that something new belongs into is written in a way in which it could not be added.",
        "Add it by hand."
    );

    public static ImmutableArray<Rule> All { get; } = [NoSlug, Taken, NoSuchPlace, NotAmended];
}
