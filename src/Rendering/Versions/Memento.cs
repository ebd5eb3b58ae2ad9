using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Versions;

namespace Annals.Rendering.Versions;

/// <summary>What versions are called on the wire: links (RFC 8288) with the relations of RFC 5829 and RFC 7089, and moments.</summary>
internal static class Memento
{
    public const string LinkFormat = "application/link-format";

    /// <summary>The headers of a version's page: it is a memento of the chapter, and stands between its neighbours.</summary>
    public static IEnumerable<(string Name, string Value)> Headers(SiteFrame frame, ChapterHistory history, PublishedVersion version) =>
        [
            ("Memento-Datetime", Moment(version.Date)),
            (
                "Link",
                string.Join(
                    ", ",
                    [
                        Link(frame.Href(Addresses.Chapter(history.Work, history.Slug)), "original"),
                        $"{Link(frame.Href(Addresses.TimeMap(history.Work, history.Slug)), "timemap")}; type=\"{LinkFormat}\"",
                        .. VersionRelations.Of(history, version).Select(r => Link(frame.Href(r.Address), r.Name)),
                    ]
                )
            ),
        ];

    /// <summary>A link's target stands in angle brackets: what would end it, or part it from its parameters, is percent-encoded.</summary>
    public static string Link(string address, string relation) => $"<{Escaped(address)}>; rel=\"{relation}\"";

    /// <summary>A day as the moment that it began, in the form of RFC 1123: versions carry no hour.</summary>
    public static string Moment(DateOnly date) =>
        date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).ToString("r", CultureInfo.InvariantCulture);

    private static string Escaped(string address) =>
        string.Concat(
            address
                .EnumerateRunes()
                .Select(r =>
                    r.Value is > ' ' and < '\u007F' and not ('<' or '>' or '"') ? r.ToString() : Uri.EscapeDataString(r.ToString())
                )
        );
}
