using System.Text;

namespace Annals.Importing.Foreign;

/// <summary>
/// The images that a text shows, each fetched once, from beside the source or from the text itself; never from elsewhere. What they may
/// weigh is bounded.
/// </summary>
/// <param name="beside">Gives a file that lies beside the source.</param>
internal sealed class ImageStock(Func<string, ReadOnlyMemory<byte>?> beside)
{
    private const long Most = 256L * 1024 * 1024;

    private const int LongestData = 48 * 1024 * 1024;

    private readonly Dictionary<string, ForeignImage> _taken = new(StringComparer.Ordinal);

    private long _weight;

    public ImmutableDictionary<string, ForeignImage> Taken => _taken.ToImmutableDictionary();

    /// <summary>The key of an image by its address.</summary>
    /// <param name="folder">The folder of the file that shows it, with a slash at the end, or nothing.</param>
    public string Take(string address, string folder = "")
    {
        var isData = address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
        var path = isData ? null : PathOf(address, folder);
        var key = path ?? address;
        return Take(
            key,
            isData ? "in the text itself" : address,
            () =>
                isData ? Data(address)
                : path is null ? default
                : beside(path) ?? default
        );
    }

    /// <summary>An image by a key of the caller's.</summary>
    /// <param name="content">Gives its bytes; asked once.</param>
    public string Take(string key, string name, Func<ReadOnlyMemory<byte>> content)
    {
        if (_taken.ContainsKey(key))
            return key;
        var bytes = content();
        _weight += bytes.Length;
        _taken[key] = new ForeignImage(name, _weight > Most ? default : bytes);
        return key;
    }

    /// <summary>The path below the source's folder; null for an address that leads out of it.</summary>
    public static string? PathOf(string address, string folder)
    {
        if (address.Contains(':') || address.StartsWith('/') || address.Contains('\\'))
            return null;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in Uri.UnescapeDataString(end < 0 ? address : address[..end]).Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part.Contains('\\') || part.Contains(':') || part.Contains('\0'))
                return null;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }
        return parts.Count == 0 ? null : string.Join('/', parts);
    }

    private static ReadOnlyMemory<byte> Data(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || address.Length > LongestData)
            return default;
        try
        {
            var data = address[(comma + 1)..];
            return address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase)
                ? Convert.FromBase64String(Uri.UnescapeDataString(data).Trim())
                : Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data));
        }
        catch (FormatException)
        {
            return default;
        }
    }
}
