using Annals.Reading;
using Annals.Rendering.Assets;
using Annals.Resolving;

namespace Annals.Publishing;

/// <summary>
/// What the press remembers of earlier runs, so that only what changed is read and resolved again: for a host that runs it again and again
/// on nearly the same input. For one run at a time.
/// </summary>
public sealed class PressMemory
{
    internal ReadingMemory Reading { get; } = new();

    internal ResolvingMemory Resolving { get; } = new();

    internal CharacterMemory Characters { get; } = new();
}
