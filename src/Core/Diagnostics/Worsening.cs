using Annals.Core.Diagnostics.Rules;

namespace Annals.Core.Diagnostics;

/// <summary>What a change of the input would make wrong that was not wrong before.</summary>
public static class Worsening
{
    /// <summary>
    /// What is told after the change and was not before. Places move with what is added above them, so that they do not tell old from new:
    /// each finding before stands for one after it of the same rule and file that says the same.
    /// </summary>
    /// <param name="renamed">
    /// Where the change gives other names: what files are called after it, by what they were called. As messages quote names, a finding
    /// before then stands for one of the same rule and file whatever it says. Null where everything keeps its name.
    /// </param>
    public static ImmutableArray<Diagnostic> Of(
        ImmutableArray<Diagnostic> before,
        ImmutableArray<Diagnostic> after,
        IReadOnlyDictionary<string, string>? renamed = null
    )
    {
        if (renamed is null)
            return Beside(before, after, d => (d.Rule.Code, d.Path, d.Message)).Further;
        var (gone, further) = Beside(
            before.Select(d => d with { Path = renamed.GetValueOrDefault(d.Path, d.Path) }),
            after,
            d => (d.Rule.Code, d.Path, d.Message)
        );
        return Beside(gone, further, d => (d.Rule.Code, d.Path)).Further;
    }

    /// <summary>
    /// Whether a change is not to be made of which this would be told: it is an error, or says that a text is no longer proved to be its
    /// source's.
    /// </summary>
    public static bool Forbids(Diagnostic told) => told.Severity == Severity.Error || FidelityRules.All.Contains(told.Rule);

    private static (ImmutableArray<Diagnostic> Gone, ImmutableArray<Diagnostic> Further) Beside<TKind>(
        IEnumerable<Diagnostic> before,
        IEnumerable<Diagnostic> after,
        Func<Diagnostic, TKind> kind
    )
        where TKind : notnull
    {
        var known = before.GroupBy(kind).ToDictionary(same => same.Key, same => new Queue<Diagnostic>(same));
        ImmutableArray<Diagnostic> further = [.. after.Where(d => !(known.TryGetValue(kind(d), out var same) && same.TryDequeue(out _)))];
        return ([.. known.Values.SelectMany(rest => rest)], further);
    }
}
