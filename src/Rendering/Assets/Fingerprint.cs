using System.Security.Cryptography;

namespace Annals.Rendering.Assets;

/// <summary>
/// The begin of a file's sha256 in its name: the name changes with the bytes, so that browsers may keep the file for ever.
/// </summary>
internal static class Fingerprint
{
    private const int Digits = 10;

    /// <summary><c>fonts/serif.woff2</c> becomes <c>fonts/serif.0a1b2c3d4e.woff2</c>.</summary>
    public static string Named(string name, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        var digits = Convert.ToHexStringLower(hash)[..Digits];
        var slash = name.LastIndexOf('/');
        var dot = name.LastIndexOf('.');
        return dot > slash ? $"{name[..dot]}.{digits}{name[dot..]}" : $"{name}.{digits}";
    }
}
