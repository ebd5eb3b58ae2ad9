using System.Runtime.CompilerServices;
using Annals.Core.Files;

namespace Annals.Rendering.Assets;

/// <summary>
/// The characters of files, for a host that makes the same publication again and again: a file that is the same object has the same.
/// </summary>
public sealed class CharacterMemory
{
    private readonly ConditionalWeakTable<InputFile, IReadOnlyCollection<int>> _known = [];

    internal IReadOnlyCollection<int> Of(InputFile file, Func<InputFile, IReadOnlyCollection<int>> look) =>
        _known.GetValue(file, f => look(f));
}
