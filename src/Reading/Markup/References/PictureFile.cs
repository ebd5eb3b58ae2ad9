namespace Annals.Reading.Markup.References;

/// <summary>
/// Which image a picture's address means. Both the path from the input folder and the one from the text's own file are understood: the
/// latter shows in any Markdown viewer.
/// </summary>
internal static class PictureFile
{
    private const string Folder = "images/";

    /// <summary>The path below <c>images/</c>, or null where the address leads elsewhere.</summary>
    /// <param name="from">The path of the file that the picture stands in.</param>
    public static string? In(string address, string from)
    {
        if (address.Contains(':') || address.Contains('\\') || address.Contains('?'))
            return null;
        var path = Uri.UnescapeDataString(address);
        if (path.StartsWith('/'))
            path = path[1..];
        else if (path.StartsWith('.'))
            path = Joined(from, path) ?? "";
        if (!path.StartsWith(Folder, StringComparison.Ordinal))
            return null;
        var below = path[Folder.Length..];
        return below.Length == 0 || below.Split('/').Any(part => part is "" or "." or "..") ? null : below;
    }

    private static string? Joined(string from, string relative)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }
}
