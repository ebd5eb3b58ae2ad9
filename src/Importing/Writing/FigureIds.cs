using Annals.Core.Files;

namespace Annals.Importing.Writing;

/// <summary>The ids of figures that are not this work's: a new figure must not take them.</summary>
internal static class FigureIds
{
    private const string Folder = "figures/";

    /// <param name="own">The paths that the last import of this work wrote.</param>
    public static IEnumerable<string> Elsewhere(InputTree input, IEnumerable<string> own)
    {
        var written = own.ToHashSet(StringComparer.Ordinal);
        foreach (var file in input.Below(Folder))
        {
            if (
                file.Path.EndsWith(".md", StringComparison.Ordinal)
                && !file.Path.EndsWith(".incoming.md", StringComparison.Ordinal)
                && !written.Contains(file.Path)
            )
                yield return file.Path[Folder.Length..^3];
        }
    }
}
