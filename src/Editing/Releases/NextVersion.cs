using Annals.Core.Publications;

namespace Annals.Editing.Releases;

/// <summary>The version that follows another.</summary>
internal static class NextVersion
{
    public static ChapterVersion After(ChapterVersion version, VersionPart part) =>
        part switch
        {
            VersionPart.Major => new(version.Major + 1, 0, 0),
            VersionPart.Minor => version with { Minor = version.Minor + 1, Patch = 0 },
            VersionPart.Patch => version with { Patch = version.Patch + 1 },
            _ => throw new System.Diagnostics.UnreachableException(part.ToString()),
        };

    /// <summary>Whether a version is one that can follow another; with a part named, the one that does.</summary>
    public static bool Follows(ChapterVersion later, ChapterVersion version, VersionPart? part) =>
        part is { } named ? later == After(version, named) : Enum.GetValues<VersionPart>().Any(p => later == After(version, p));
}
