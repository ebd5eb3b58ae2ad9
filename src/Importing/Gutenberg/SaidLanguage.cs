using System.Collections.Frozen;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Gutenberg;

/// <summary>The language that Project Gutenberg's particulars say a book is in: <c>Language: German</c>.</summary>
internal static class SaidLanguage
{
    private const string Says = "Language:";

    /// <summary>The particulars of an older book stand below a page of small print.</summary>
    private const int FarthestLine = 400;

    private static readonly FrozenDictionary<string, string> s_tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Afrikaans"] = "af",
        ["Albanian"] = "sq",
        ["Arabic"] = "ar",
        ["Bulgarian"] = "bg",
        ["Catalan"] = "ca",
        ["Chinese"] = "zh",
        ["Croatian"] = "hr",
        ["Czech"] = "cs",
        ["Danish"] = "da",
        ["Dutch"] = "nl",
        ["English"] = "en",
        ["Esperanto"] = "eo",
        ["Estonian"] = "et",
        ["Finnish"] = "fi",
        ["French"] = "fr",
        ["Galician"] = "gl",
        ["German"] = "de",
        ["Greek"] = "el",
        ["Hebrew"] = "he",
        ["Hungarian"] = "hu",
        ["Icelandic"] = "is",
        ["Irish"] = "ga",
        ["Italian"] = "it",
        ["Japanese"] = "ja",
        ["Latin"] = "la",
        ["Lithuanian"] = "lt",
        ["Norwegian"] = "no",
        ["Occitan"] = "oc",
        ["Polish"] = "pl",
        ["Portuguese"] = "pt",
        ["Romanian"] = "ro",
        ["Russian"] = "ru",
        ["Serbian"] = "sr",
        ["Slovak"] = "sk",
        ["Slovenian"] = "sl",
        ["Spanish"] = "es",
        ["Swedish"] = "sv",
        ["Tagalog"] = "tl",
        ["Turkish"] = "tr",
        ["Ukrainian"] = "uk",
        ["Welsh"] = "cy",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its tag; null where no line before the book names one that is known here. Of several the first is the book's own.</summary>
    public static string? Before(SourceText source, Licence licence)
    {
        for (var i = 0; i < Math.Min(licence.FirstLine, FarthestLine); i++)
        {
            if (In(source.ContentOf(source.Lines[i])) is { } tag)
                return tag;
        }
        return null;
    }

    /// <summary>The tag of the language that one of some lines names.</summary>
    public static string? InLines(ReadOnlySpan<char> lines)
    {
        foreach (var range in lines.Split('\n'))
        {
            if (In(lines[range].Trim()) is { } tag)
                return tag;
        }
        return null;
    }

    private static string? In(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Says, StringComparison.Ordinal))
            return null;
        var name = line[Says.Length..].Trim();
        var end = name.IndexOfAny(",;/( ");
        return s_tags.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(end < 0 ? name : name[..end], out var tag) ? tag : null;
    }
}
