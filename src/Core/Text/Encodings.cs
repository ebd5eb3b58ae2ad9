using System.Text;

namespace Annals.Core.Text;

/// <summary>
/// Encodings by name, the older single-byte pages included; strict in both directions, so that what cannot be read or written is an error
/// and never a question mark.
/// </summary>
public static class Encodings
{
    /// <summary>
    /// The encoding of an IANA name (<c>utf-8</c>, <c>utf-16le</c>, <c>windows-1251</c>, <c>koi8-r</c>, <c>ibm850</c>), or null for a name
    /// that stands for none.
    /// </summary>
    public static Encoding? Named(string name) =>
        name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            "utf-16le" or "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            "utf-32le" or "utf-32" => new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true),
            "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true),
            "utf-7" => null,
            "iso-8859-1" or "latin1" => Encoding.GetEncoding(28591, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
            "us-ascii" or "ascii" => Encoding.GetEncoding(20127, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
            var other => CodePagesEncodingProvider.Instance.GetEncoding(
                other,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            ),
        };
}
