namespace Annals.Theme.Parts;

/// <summary>
/// How large letters are on a map of 1440 units across, so that they are about as large on the screen: <c>15-map.css</c> has the same
/// figures.
/// </summary>
internal static class MapLetters
{
    /// <summary>Where the map is as wide as a desk or a tablet.</summary>
    public const double Fine = 26;

    /// <summary>Where it is as wide as a phone.</summary>
    public const double Coarse = 46;
}
