using System.Text.RegularExpressions;

namespace Annals.Core.Publications;

/// <summary>
/// The tags that CSL-JSON allows in titles: italics for a title within a title, small capitals, raised and lowered letters.
/// </summary>
public static partial class TitleTags
{
    /// <summary>A title's words without its tags. Whatever else stands between angle brackets is words.</summary>
    public static string Removed(string title) => Any().Replace(title, "");

    [GeneratedRegex("</?(?:i|b|sup|sub|sc|span)(?: [^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Any();
}
