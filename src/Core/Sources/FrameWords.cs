namespace Annals.Core.Sources;

/// <summary>
/// The words that transcribers frame notes with, <c>[Footnote 3: …]</c>, in the languages that histories come in. A layout names one of
/// these and can hold no other.
/// </summary>
public static class FrameWords
{
    /// <summary>The word that is meant where a layout names none.</summary>
    public const string Usual = "Footnote";

    /// <summary>Those of what stands in the margin beside a text.</summary>
    private static ImmutableArray<string> Beside { get; } = ["Sidenote", "SIDENOTE", "Side-note"];

    /// <summary>Those that frame a note also where neither number nor sign follows.</summary>
    public static ImmutableArray<string> Alone { get; } =
    [Usual, "FOOTNOTE", "footnote", "Foot-note", "Fußnote", "Voetnoot", "Fotnot", "Fodnote", "Alaviite", "Przypis", .. Beside];

    /// <summary>All of them: <c>[Note: …]</c> may be any remark, <c>[Note 3: …]</c> is a note.</summary>
    public static ImmutableArray<string> All { get; } = [.. Alone, "Note", "NOTE", "Anmerkung", "Nota", "Noot", "Сноска", "Примечание"];

    /// <summary>Whether words begin with the word for what stands beside the text that follows.</summary>
    public static bool IsBeside(ReadOnlySpan<char> words) => Of(words) is { } word && Beside.Contains(word);

    /// <summary>The word that words begin with, up to the white space or colon behind it; null where it is none of these.</summary>
    public static string? Of(ReadOnlySpan<char> words)
    {
        foreach (var word in All)
        {
            if (words.StartsWith(word) && words.Length > word.Length && words[word.Length] is ' ' or ':')
                return word;
        }
        return null;
    }
}
