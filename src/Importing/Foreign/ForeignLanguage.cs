using System.Text.RegularExpressions;

namespace Annals.Importing.Foreign;

/// <summary>The language of words as foreign texts name it.</summary>
internal static partial class ForeignLanguage
{
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2}|-[0-9]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    /// <summary>A tag that Annals takes; null for none and for one that says nothing, such as <c>und</c>.</summary>
    public static string? Tag(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        if (tag is null || !Known().IsMatch(tag) || tag.ToLowerInvariant() is "und" or "mul" or "zxx")
            return null;
        return string.Join(
            '-',
            tag.Split('-')
                .Select(
                    (part, i) =>
                        i == 0 ? part.ToLowerInvariant()
                        : part.Length == 4 ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()
                        : part.ToUpperInvariant()
                )
        );
    }

    /// <summary>The tag where words are in another language than the text, else null.</summary>
    public static string? Other(string? tag, string? text) =>
        tag is null || (text is not null && LanguageTag.IsSame(tag, text)) ? null : tag;
}
