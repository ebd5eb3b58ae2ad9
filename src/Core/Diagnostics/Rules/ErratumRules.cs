namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about errata: an erratum names a passage of a published version.</summary>
public static class ErratumRules
{
    public static readonly Rule NoChapter = new(
        "ERR001",
        Severity.Error,
        "An erratum names a chapter that there is not.",
        "Correct the slug (the message names the nearest one); where several works have such a chapter, write the work before it: work/chapter."
    );

    public static readonly Rule NoVersion = new(
        "ERR002",
        Severity.Error,
        "An erratum names a version that its chapter never had.",
        "Write the version in which the words were found; it stands at the head and the foot of the chapter's page."
    );

    public static readonly Rule NoParagraph = new(
        "ERR003",
        Severity.Error,
        "An erratum names a paragraph that the version does not have.",
        "Write the number of the paragraph in that version."
    );

    public static readonly Rule NotThere = new(
        "ERR004",
        Severity.Error,
        "The words that an erratum calls wrong do not stand in the paragraph that it names.",
        "Copy them from the version's own page, without note marks, or correct the number of the paragraph."
    );

    public static ImmutableArray<Rule> All { get; } = [NoChapter, NoVersion, NoParagraph, NotThere];
}
