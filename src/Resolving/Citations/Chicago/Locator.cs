using System.Text.RegularExpressions;

namespace Annals.Resolving.Citations.Chicago;

/// <summary>Where in a work: pages are bare numbers, all else keeps its word.</summary>
/// <param name="Text">As it is shown: <c>12–15</c>, <c>chap. 3</c>, <c>fol. 3r</c>.</param>
/// <param name="IsPage">It begins with a page, which can follow a colon.</param>
/// <param name="Volume">The volume, where pages of one are cited.</param>
internal sealed partial record Locator(string Text, bool IsPage, string? Volume)
{
    public static Locator? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        string? volume = null;
        if (VolumeAndMore().Match(typed) is { Success: true } parts)
        {
            volume = parts.Groups["volume"].Value;
            typed = parts.Groups["rest"].Value;
        }
        var shown = typed
            .Split(", ")
            .Select(p =>
                Pages().IsMatch(p) ? PageRange.In(Pages().Replace(p, ""))
                : Bare().IsMatch(p) ? PageRange.In(p)
                : PageRange.Dashed(p)
            )
            .ToArray();
        var isPage = Pages().IsMatch(typed) || Bare().IsMatch(typed.Split(", ")[0]);
        var text = string.Join(", ", shown);
        return volume is null ? new(text, isPage, null)
            : isPage ? new(text, true, volume)
            : new($"vol. {volume}, {text}", false, null);
    }

    /// <summary>With its volume: <c>2:15</c>.</summary>
    public string Whole => Volume is null ? Text : $"{Volume}:{Text}";

    [GeneratedRegex(@"^vols?(?:ume)?\.?\s*(?<volume>[\p{N}IVXLC]+),\s*(?<rest>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex VolumeAndMore();

    [GeneratedRegex(@"^p(?:p|ages?)?\.?\s*(?=[\p{N}ivxlcdm])", RegexOptions.IgnoreCase)]
    private static partial Regex Pages();

    [GeneratedRegex(@"^(?:\p{N}|[ivxlcdm]+\b)")]
    private static partial Regex Bare();
}
