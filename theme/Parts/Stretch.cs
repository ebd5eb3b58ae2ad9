using System.Collections.Immutable;
using Annals.Core.Versions;

namespace Annals.Theme.Parts;

/// <summary>A piece of a compared text: one passage that changed, or passages between changes that did not.</summary>
/// <param name="Change">The change's number, from 1; 0 where nothing changed.</param>
/// <param name="Folded">Too long to be read only for what stands before and after it.</param>
internal sealed record Stretch(ImmutableArray<PassageChange> Passages, int Change, bool Folded)
{
    /// <summary>So many unchanged passages are shown as they are; more are folded, but for the one beside each change.</summary>
    private const int AFew = 3;

    public static ImmutableArray<Stretch> Of(ImmutableArray<PassageChange> changes)
    {
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var change = 0;
        for (var i = 0; i < changes.Length;)
        {
            if (changes[i].Kind != ChangeKind.Same)
            {
                stretches.Add(new([changes[i++]], ++change, Folded: false));
                continue;
            }
            var end = i;
            while (end < changes.Length && changes[end].Kind == ChangeKind.Same)
                end++;
            AddUnchanged(stretches, changes[i..end], after: i > 0, before: end < changes.Length);
            i = end;
        }
        return stretches.ToImmutable();
    }

    private static void AddUnchanged(ImmutableArray<Stretch>.Builder to, ImmutableArray<PassageChange> same, bool after, bool before)
    {
        var (from, end) = (after ? 1 : 0, same.Length - (before ? 1 : 0));
        if (end - from <= AFew)
        {
            to.Add(new(same, 0, Folded: false));
            return;
        }
        if (after)
            to.Add(new(same[..from], 0, Folded: false));
        to.Add(new(same[from..end], 0, Folded: true));
        if (before)
            to.Add(new(same[end..], 0, Folded: false));
    }
}
