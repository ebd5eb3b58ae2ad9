namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about the glossary.</summary>
public static class TermRules
{
    public static readonly Rule UnknownSeeAlso = new(
        "TERM001",
        Severity.Error,
        "A term refers its reader to a term that does not exist.",
        "Correct the id in seeAlso: it is the name of the other file without .md."
    );

    public static readonly Rule NeverUsed = new(
        "TERM002",
        Severity.Warning,
        "A term of the glossary is used nowhere: not in the text, and not in notes, captions or other definitions.",
        "Add the form that the texts use to its aliases or variants, or take the term out."
    );

    public static ImmutableArray<Rule> All { get; } = [UnknownSeeAlso, NeverUsed];
}
