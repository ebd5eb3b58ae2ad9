namespace Annals.Theme.Parts;

/// <summary>A title as title pages set it: what stands before its first colon, and what follows.</summary>
internal readonly record struct FullTitle(string Main, string? Rest)
{
    public static FullTitle Of(string title, string? subtitle = null)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return subtitle is not null || colon < 1 ? new(title, subtitle) : new(title[..colon], title[(colon + 2)..]);
    }
}
