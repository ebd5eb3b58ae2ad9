using System.Globalization;
using Annals.Core.Reports;

namespace Annals.Editing.Report;

/// <summary>Counts sentences, words, letters and syllables paragraph by paragraph.</summary>
/// <param name="syllables">What counts syllables; null where the language is none whose syllables can be told.</param>
internal sealed class ReadabilityCount(SyllableCount? syllables)
{
    private int _sentences;
    private int _words;
    private int _lettered;
    private int _letters;
    private int _syllables;

    public void Add(string paragraph)
    {
        _sentences += Sentences.In(paragraph);
        foreach (var (from, to) in Words(paragraph))
            AddWord(paragraph.AsSpan(from, to - from));
    }

    /// <summary>Null where there was no word.</summary>
    public Readability? Result()
    {
        if (_words == 0)
            return null;
        var (length, letters) = ((double)_words / Math.Max(_sentences, 1), _lettered == 0 ? 0 : (double)_letters / _lettered);
        var spoken = _lettered == 0 ? 0 : (double)_syllables / _lettered;
        return new Readability(
            _sentences,
            Rounded(length),
            Rounded(letters),
            syllables is null ? null : Rounded(206.835 - 1.015 * length - 84.6 * spoken),
            syllables is null ? null : Rounded(0.39 * length + 11.8 * spoken - 15.59)
        );
    }

    private static double Rounded(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>Runs of letters and digits, with the apostrophes and hyphens between them.</summary>
    private static IEnumerable<(int From, int To)> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsOfWord(text[i]))
            {
                i++;
                continue;
            }
            var from = i;
            while (
                i < text.Length
                && (IsOfWord(text[i]) || (text[i] is '\'' or '’' or '-' or '‐' or '‑' && i + 1 < text.Length && IsOfWord(text[i + 1])))
            )
                i++;
            yield return (from, i);
        }
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || c == '\u00AD';

    private void AddWord(ReadOnlySpan<char> word)
    {
        _words++;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
                letters++;
        }
        if (letters == 0)
            return;
        _lettered++;
        _letters += letters;
        if (syllables is not null)
            _syllables += syllables.In(word);
    }
}
