using System.Collections.Concurrent;

namespace Annals.Resolving.Versions;

/// <summary>
/// What the passages of a history are known by, reckoned once for each however many versions have it. Several threads may ask at once. A
/// chapter of 30,000 words that was edited 600 times keeps about a megabyte.
/// </summary>
internal sealed class Likenesses
{
    private readonly ConcurrentDictionary<string, Likeness> _known = new(StringComparer.Ordinal);

    public Likeness Of(string text) => _known.GetOrAdd(text, Likeness.Of);
}
