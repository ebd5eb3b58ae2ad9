using System.Runtime.InteropServices;

namespace Annals.Resolving.Versions;

/// <summary>
/// Makes equal strings one, so that two hundred versions of a chapter cost little more than one and that equal passages are seen to be
/// equal without reading them. One for the versions of a chapter, which are read one after the other.
/// </summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string One(string text) => CollectionsMarshal.GetValueRefOrAddDefault(_texts, text, out _) ??= text;
}
