namespace Annals.App.Outside;

/// <summary>The place on a page that an address leads to by its fragment, as far as the page alone says whether it is there.</summary>
internal static class PlaceOnPage
{
    /// <summary>
    /// The fragment; null where there is none that the page must have: words to be found (<c>#:~:text=…</c>), the page's top, lines that a
    /// site marks by its script, and routes that only a script knows.
    /// </summary>
    public static string? Of(string address)
    {
        if (address.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var hash))
            return null;
        var fragment = address[(hash + 1)..];
        if (fragment.IndexOf(":~:", StringComparison.Ordinal) is >= 0 and var words)
            fragment = fragment[..words];
        if (
            fragment.Length == 0
            || fragment[0] is '!' or '/'
            || fragment.Contains('=', StringComparison.Ordinal)
            || fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        )
            return null;
        return fragment is ['L', >= '0' and <= '9', ..] ? null : fragment;
    }

    /// <summary>
    /// Whether a page with these places has it, written as it is or with percent signs; some sites put words of their own before what their
    /// addresses say.
    /// </summary>
    public static bool IsAmong(string fragment, IReadOnlySet<string> places)
    {
        var decoded = Uri.UnescapeDataString(fragment);
        return places.Contains(fragment) || places.Contains(decoded) || places.Contains("user-content-" + decoded);
    }
}
