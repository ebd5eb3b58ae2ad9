using System.Collections.Concurrent;
using System.Text;

namespace Annals.Editing.Report;

/// <summary>
/// Counts the syllables of English words, each word once: a publication says the same few thousand again and again. For any number of
/// threads.
/// </summary>
internal sealed class SyllableCount
{
    private readonly ConcurrentDictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public SyllableCount() => _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    public int In(ReadOnlySpan<char> word)
    {
        if (_bySpan.TryGetValue(word, out var count))
            return count;
        count = Counted(word.ToString());
        _bySpan.TryAdd(word, count);
        return count;
    }

    /// <summary>The parts of a word with hyphens are words of their own to the ear.</summary>
    private static int Counted(string word)
    {
        var count = 0;
        var part = new StringBuilder();
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(c))
                part.Append(char.ToLowerInvariant(c));
            else if (c is '-' or '‐' or '‑')
                Take();
        }
        Take();
        return count;

        void Take()
        {
            if (part.Length > 0)
                count += Syllables.In(part.ToString());
            part.Clear();
        }
    }
}
