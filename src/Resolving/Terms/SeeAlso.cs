namespace Annals.Resolving.Terms;

/// <summary>Whether the terms that terms refer to are there.</summary>
internal static class SeeAlso
{
    public static IEnumerable<Diagnostic> Of(ImmutableArray<Term> terms)
    {
        var ids = terms.Select(t => t.Key.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var other in term.SeeAlso.Where(o => !ids.Contains(o.Value)))
            {
                yield return TermRules.UnknownSeeAlso.At(
                    term.File,
                    other.Span,
                    $"there is no term '{other}'",
                    Nearest.To(other.Value, ids) is { } near
                        ? $"did you mean {near}?"
                        : $"write glossary/{other}.md, or take it out of seeAlso"
                );
            }
        }
    }
}
