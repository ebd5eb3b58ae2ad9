using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Annals.Importing.Foreign;

/// <summary>
/// The particulars before a text, in YAML of any hand: keys with the words in their values. Read from the parser's events, so that neither
/// depth nor aliases cost more than the text is long.
/// </summary>
internal static class Particulars
{
    private const int Deepest = 32;

    /// <summary>Each key, the first of those that are alike; null where the text is not one list of keys and values.</summary>
    public static IReadOnlyDictionary<string, Particular>? Of(string yaml)
    {
        try
        {
            var events = new Parser(new StringReader(yaml));
            while (events.MoveNext() && events.Current is StreamStart or DocumentStart) { }
            if (events.Current is not MappingStart || Keys(events) is not { } keys)
                return null;
            return events.MoveNext() && events.Current is DocumentEnd && events.MoveNext() && events.Current is StreamEnd ? keys : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>Null where a value nests too deep.</summary>
    private static OrderedDictionary<string, Particular>? Keys(Parser events)
    {
        var keys = new OrderedDictionary<string, Particular>(StringComparer.Ordinal);
        while (events.MoveNext() && events.Current is not MappingEnd)
        {
            var key = (events.Current as Scalar)?.Value;
            if (Words(events) is null || !events.MoveNext())
                return null;
            var single = events.Current is Scalar;
            if (Words(events) is not { } words)
                return null;
            if (key is not null)
                keys.TryAdd(key, new Particular(words, single));
        }
        return keys;
    }

    /// <summary>The words of the node that begins here, up to its last event.</summary>
    private static ImmutableArray<string>? Words(Parser events)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        do
        {
            if (events.Current is Scalar scalar)
                words.Add(scalar.Value);
            else if (events.Current is MappingStart or SequenceStart && ++depth > Deepest)
                return null;
            else if (events.Current is MappingEnd or SequenceEnd)
                depth--;
        } while (depth > 0 && events.MoveNext());
        return words.ToImmutable();
    }
}

/// <param name="Words">All that its value holds.</param>
/// <param name="IsSingle">The value is one word or line, and no list.</param>
internal sealed record Particular(ImmutableArray<string> Words, bool IsSingle);
