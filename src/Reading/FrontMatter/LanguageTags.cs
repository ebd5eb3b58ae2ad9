using System.Text.RegularExpressions;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// Language tags by shape (RFC 5646, 2.1): a language of two or three letters with its extended ones, then script, region, variants,
/// extensions and what is for private use. Whether the parts are registered is not looked up.
/// </summary>
internal static partial class LanguageTags
{
    private const int Longest = 35;

    public static bool IsTag(ReadOnlySpan<char> text) => text.Length <= Longest && Shape().IsMatch(text);

    [GeneratedRegex(
        @"^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[A-WYZa-wyz0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?\z"
    )]
    private static partial Regex Shape();
}
