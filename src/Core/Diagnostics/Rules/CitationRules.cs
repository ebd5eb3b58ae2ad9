namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about citations and the bibliography.</summary>
public static class CitationRules
{
    public static readonly Rule UnknownKey = new(
        "CITE001",
        Severity.Error,
        "A work is cited that the bibliography does not have.",
        "Correct the key, or add the work to bibliography.json."
    );

    public static ImmutableArray<Rule> All { get; } = [UnknownKey];
}
