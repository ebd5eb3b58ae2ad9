namespace Annals.Resolving.Pages;

/// <summary>A text's first sentence, for search engines and link cards.</summary>
internal static class FirstSentence
{
    /// <summary>Longer sentences are cut between words: search engines show no more.</summary>
    private const int Longest = 240;

    private static readonly string[] s_abbreviations =
    [
        "c",
        "ca",
        "cf",
        "d",
        "dr",
        "ed",
        "eds",
        "fl",
        "fr",
        "gen",
        "mr",
        "mrs",
        "no",
        "nos",
        "p",
        "pp",
        "r",
        "st",
        "vol",
        "vols",
    ];

    public static string Of(ImmutableArray<Block> body)
    {
        var text = body.OfType<Paragraph>().Select(p => PlainText.Of(p.Content).Trim()).FirstOrDefault(t => t.Length > 0) ?? "";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || IsAbbreviation(text, i))
                continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '"' or '\'' or '”' or '’' or ')' or ']')
                end++;
            if (end == text.Length)
                break;
            if (char.IsWhiteSpace(text[end]) && BeginsSentence(text.AsSpan(end).TrimStart()))
                return Cut(text[..end]);
        }
        return Cut(text);
    }

    private static bool BeginsSentence(ReadOnlySpan<char> rest)
    {
        var first = rest.TrimStart("\"'“‘([");
        return first.Length > 0 && (char.IsUpper(first[0]) || char.IsDigit(first[0]) || !char.IsLower(first[0]));
    }

    /// <summary>A full stop after an initial or a usual abbreviation ends nothing.</summary>
    private static bool IsAbbreviation(string text, int stop)
    {
        if (text[stop] != '.')
            return false;
        var from = stop;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        var word = text[from..stop];
        return word.Length == 1 || s_abbreviations.Contains(word.ToLowerInvariant(), StringComparer.Ordinal);
    }

    private static string Cut(string sentence)
    {
        if (sentence.Length <= Longest)
            return sentence;
        var space = sentence.LastIndexOf(' ', Longest);
        return sentence[..(space > 0 ? space : Longest)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
