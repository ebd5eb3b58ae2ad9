using System.Text;

namespace Annals.Core.Files;

/// <summary>
/// The list of every published file with its sha256, in the form of the command <c>sha256sum</c>, so that anyone can check a copy with
/// <c>sha256sum -c SHA256SUMS</c>. A host makes it of what it has written, last of all.
/// </summary>
public static class Checksums
{
    public const string Path = "SHA256SUMS";

    /// <summary>
    /// Whether a file is listed. Not the list itself; nor what hosts read and do not serve, as a reader who fetched the site would miss it:
    /// <c>_headers</c> and <c>_redirects</c>.
    /// </summary>
    public static bool Lists(string path) => path is not (Path or "_headers" or "_redirects");

    /// <param name="files">
    /// Paths below the site's folder, with forward slashes, and the 32 bytes of each; those that are not listed are passed over.
    /// </param>
    public static byte[] Of(IEnumerable<(string Path, byte[] Sha256)> files)
    {
        var text = new StringBuilder();
        foreach (var (path, sha256) in files.Where(f => Lists(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            // as sha256sum does: a backslash before the line says that signs in the name are written in another way
            var written = path.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\r", "\\r", StringComparison.Ordinal);
            if (written.Length != path.Length)
                text.Append('\\');
            text.Append(Convert.ToHexStringLower(sha256)).Append("  ").Append(written).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
