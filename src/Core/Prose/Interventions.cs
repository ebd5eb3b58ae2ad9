namespace Annals.Core.Prose;

/// <summary>Where an edited text differs from its source.</summary>
public static class Interventions
{
    /// <summary>The interventions in some prose, in the order in which it is read.</summary>
    public static IEnumerable<Intervention> In(ImmutableArray<Block> blocks) => Inlines.In(blocks).OfType<Intervention>();

    public static IEnumerable<Intervention> In(ImmutableArray<Inline> content) => Inlines.In(content).OfType<Intervention>();
}
