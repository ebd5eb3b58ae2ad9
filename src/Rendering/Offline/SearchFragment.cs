using System.IO.Compression;
using System.Text.Json;
using Annals.Core.Pages;

namespace Annals.Rendering.Offline;

/// <summary>
/// A fragment of the search index: what one page answers, as Pagefind keeps it: a signature and a JSON object, compressed.
/// </summary>
internal static class SearchFragment
{
    private static ReadOnlySpan<byte> Signature => "pagefind_dcd"u8;

    /// <summary>
    /// The page that it leads to, without the query that tells the parts of a page apart; null where this is no fragment that we can read.
    /// </summary>
    public static UrlPath? AddressOf(ReadOnlyMemory<byte> fragment)
    {
        try
        {
            using var plain = new MemoryStream();
            using (var zip = new GZipStream(new MemoryStream(fragment.ToArray(), writable: false), CompressionMode.Decompress))
                zip.CopyTo(plain);
            var bytes = plain.GetBuffer().AsSpan(0, (int)plain.Length);
            if (!bytes.StartsWith(Signature))
                return null;
            var json = new Utf8JsonReader(bytes[Signature.Length..]);
            while (json.Read())
            {
                if (json.CurrentDepth != 1 || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("url"u8))
                    continue;
                return json.Read() && json.GetString() is ['/', ..] url ? new UrlPath(url.Split('?', '#')[0]) : null;
            }
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            return null;
        }
    }
}
