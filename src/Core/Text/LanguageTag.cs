namespace Annals.Core.Text;

/// <summary>BCP 47 tags, as far as their first part.</summary>
public static class LanguageTag
{
    /// <summary>The language without its script, region and the rest, in small letters: <c>en</c> of <c>en-GB</c>.</summary>
    public static string Primary(string tag) => First(tag).ToString().ToLowerInvariant();

    /// <summary>Whether two tags are of one language, such as <c>en</c> and <c>en-GB</c>.</summary>
    public static bool IsSame(string tag, string other) => First(tag).Equals(First(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> First(string tag) =>
        tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? tag.AsSpan(0, end) : tag;
}
