using System.Runtime.CompilerServices;
using Annals.Core.Publications;

namespace Annals.Rendering.Assets;

/// <summary>The characters of chapters, for a host that makes the same publication again and again: a chapter that is the same object has the same.</summary>
public sealed class CharacterMemory
{
    private readonly ConditionalWeakTable<Chapter, IReadOnlyCollection<int>> _known = [];

    internal IReadOnlyCollection<int> Of(Chapter chapter, Func<Chapter, IReadOnlyCollection<int>> look) => _known.GetValue(chapter, c => look(c));
}
