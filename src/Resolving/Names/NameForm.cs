namespace Annals.Resolving.Names;

/// <summary>One form of a name and what counts as the same in a text.</summary>
/// <param name="Entry">The entry's place among all entries.</param>
/// <param name="Written">As the record has it.</param>
/// <param name="Words">From its first letter to its last, composed, with plain spaces, apostrophes and hyphens.</param>
/// <param name="Before">Signs before the first letter, mostly none.</param>
/// <param name="After">Signs after the last letter: the full stop of <c>U.S.S.R.</c></param>
/// <param name="Letter">How letter case is compared.</param>
internal sealed record NameForm(int Entry, string Written, string Words, string Before, string After, LetterCase Letter)
{
    /// <summary>What replaces it in the reading text; null for a form that stays.</summary>
    public string? Read { get; init; }

    /// <summary>
    /// An English plural, made of a form that is replaced: it is replaced like it but is no name of its own, for the Hoxhas are not Hoxha.
    /// </summary>
    public bool IsPlural { get; init; }

    private readonly string _capitals = Letter == LetterCase.AsWrittenOrCapitals ? Words.ToUpperInvariant() : Words;

    /// <summary>
    /// How a form of an entry is compared: terms are common nouns and may begin a sentence or a headline, names are proper.
    /// </summary>
    public static LetterCase CaseOf(EntryKind kind, string words)
    {
        if (kind != EntryKind.Term)
            return LetterCase.AsWrittenOrCapitals;
        return HasInnerCapital(words) ? LetterCase.AsWritten : LetterCase.AnyFirstLetters;
    }

    /// <summary>Whether these words, prepared like <see cref="Words"/>, are this form.</summary>
    public bool Is(ReadOnlySpan<char> words) =>
        Letter switch
        {
            LetterCase.AsWritten => words.SequenceEqual(Words),
            LetterCase.AsWrittenOrCapitals => words.SequenceEqual(Words) || words.SequenceEqual(_capitals),
            LetterCase.AnyFirstLetters => SameButFirstLetters(words),
            _ => throw new System.Diagnostics.UnreachableException(Letter.ToString()),
        };

    /// <summary>Whether a text could mean either: another entry's form that the same words are.</summary>
    public bool CouldBeTakenFor(NameForm other) =>
        other.Entry != Entry && other.Before == Before && other.After == After && (other.Is(Words) || Is(other.Words));

    private bool SameButFirstLetters(ReadOnlySpan<char> words)
    {
        if (words.Length != Words.Length)
            return false;
        var first = true;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != Words[i] && !(first && char.ToLowerInvariant(words[i]) == char.ToLowerInvariant(Words[i])))
                return false;
            first = Letters.Length(Words, i) == 0;
        }
        return true;
    }

    /// <summary>A capital that does not begin its word; a word all of capitals has one too, unless it is a single letter.</summary>
    private static bool HasInnerCapital(string words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (char.IsUpper(words[i]) && Letters.Length(words, i - 1) > 0)
                return true;
        }
        return false;
    }
}

internal enum LetterCase
{
    /// <summary>Exactly so.</summary>
    AsWritten,

    /// <summary>Exactly so, or all in capitals.</summary>
    AsWrittenOrCapitals,

    /// <summary>The first letter of each word may be large or small.</summary>
    AnyFirstLetters,
}
