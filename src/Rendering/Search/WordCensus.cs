using System.Buffers;

namespace Annals.Rendering.Search;

/// <summary>The publication's words, by how many slices have them: what "did you mean" proposes.</summary>
internal sealed class WordCensus
{
    /// <summary>Shorter words are seldom misspelt, and every one of them is near another.</summary>
    private const int Shortest = 4;

    /// <summary>About 3 KB compressed, loaded with the first search: they tell how much each word of a query tells.</summary>
    private const int First = 800;

    /// <summary>About 17 KB compressed, loaded when a search finds nothing that is sure.</summary>
    private const int Most = 5_000;

    /// <summary>
    /// Letters that the index does not fold, so that who has a plain keyboard needs to be told the word; the script knows the same.
    /// </summary>
    private static readonly SearchValues<char> s_unfolded = SearchValues.Create("ßœæøłđðþı");

    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);
    private readonly HashSet<YearSpan> _spans = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Counts each word of a slice once.</summary>
    public void Count(Slice slice)
    {
        _seen.Clear();
        foreach (var passage in slice.Passages)
        {
            Collect(passage.Words);
            _spans.UnionWith(YearSpan.AllIn(passage.Words));
        }
        var byWord = _count.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _seen)
        {
            byWord.TryGetValue(word, out var count);
            _count[word] = count + 1;
        }
    }

    public void Add(WordCensus other)
    {
        _spans.UnionWith(other._spans);
        foreach (var (word, count) in other._count)
            _count[word] = _count.GetValueOrDefault(word) + count;
    }

    /// <summary>The most frequent words, the most frequent first.</summary>
    public ImmutableArray<string> Words() =>
        [.. _count.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(Most).Select(w => w.Key)];

    /// <summary>Of these the first, and of the others those with letters that the index does not fold, at most as many again.</summary>
    public static IEnumerable<string> Weighty(ImmutableArray<string> words) =>
        words.Take(First).Concat(words.Skip(First).Where(w => w.AsSpan().ContainsAny(s_unfolded)).Take(First));

    /// <summary>The spans of years that the publication speaks of, the earliest first.</summary>
    public IEnumerable<YearSpan> Spans() => _spans.OrderBy(s => s.From).ThenBy(s => s.To).ThenBy(s => s.Words, StringComparer.Ordinal);

    private void Collect(string text)
    {
        var seen = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[48];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i - start < Shortest || i - start > lower.Length)
                continue;
            var written = text.AsSpan(start, i - start).ToLowerInvariant(lower);
            seen.Add(lower[..written]);
        }
    }
}
