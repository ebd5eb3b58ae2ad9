using Annals.Core.Publications;

namespace Annals.Core.Sources;

/// <summary>A form of a name that was regularised, with every place of it: a hundred occurrences of one name are one line.</summary>
/// <param name="Entry">The record whose variant it is; null in titles.</param>
/// <param name="Places">In the order of the source, at least one.</param>
public sealed record RegularisedForm(string Before, string After, EntryKey? Entry, ImmutableArray<SourceIntervention> Places)
{
    /// <summary>Those of a proof, by standard form, then by the source's.</summary>
    public static ImmutableArray<RegularisedForm> Of(SourceProof proof) =>
        [
            .. proof
                .Interventions.Where(i => i.Layer == InterventionLayer.RegularisedName)
                .GroupBy(i => (i.Before, i.After, i.Entry))
                .Select(g => new RegularisedForm(g.Key.Before, g.Key.After, g.Key.Entry, [.. g]))
                .OrderBy(f => f.After, StringComparer.Ordinal)
                .ThenBy(f => f.Before, StringComparer.Ordinal),
        ];
}
