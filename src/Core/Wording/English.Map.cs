using Annals.Core.Pages;

namespace Annals.Core.Wording;

/// <content>The map.</content>
public sealed partial class English
{
    public string MapOf(string title) => $"The map of {title}";

    public string MapHeading => "The places";
    public string OnTheMap => "On the map";
    public string BeyondTheMap => "Beyond the map";

    /// <summary>What stands above the map.</summary>
    public string MapIntroduced(bool sized) =>
        sized
            ? "Each place leads to its own page and the passages that name it. The larger a dot, the more there are."
            : "Each place leads to its own page and the passages that name it.";

    public string MapBorders =>
        "Borders and names of countries are those of today, as Natural Earth draws them, and not those of the years told of; where a border is disputed, it shows who holds the land.";

    public string MapCredit => "Made with Natural Earth.";

    public string WorldIntroduced => "The frame is the map above.";

    /// <summary>Under a small world that shows one place.</summary>
    public string BeyondTheFrame => "Beyond the map, which is the frame.";

    /// <summary>What a locator shows, for those who do not see it.</summary>
    public string LocatedOn(string place, string title, MapSpot spot, MapSheet sheet) =>
        $"{place} on the map of {title}: {PartOfMap(spot, sheet)}.";

    public string LocatedInTheWorld(string place, string title) => $"{place} on a map of the world, beyond the map of {title}.";

    private static string PartOfMap(MapSpot spot, MapSheet sheet) =>
        (Third(spot.Y, sheet.Height), Third(spot.X, sheet.Width)) switch
        {
            (0, 0) => "top left",
            (0, 1) => "at the top",
            (0, 2) => "top right",
            (1, 0) => "on the left",
            (1, 1) => "in the middle",
            (1, 2) => "on the right",
            (2, 0) => "bottom left",
            (2, 1) => "at the bottom",
            (2, 2) => "bottom right",
            var part => throw new System.Diagnostics.UnreachableException(part.ToString()),
        };

    private static int Third(double at, int whole) => Math.Clamp((int)(3 * at / whole), 0, 2);
}
