namespace Annals.Importing.Text.Decoding;

/// <summary>A text and how its bytes said it.</summary>
/// <param name="Encoding">By the name that <see cref="Encodings.Named"/> knows.</param>
/// <param name="ByteOrderMark">The bytes began with one; it is not part of the text.</param>
internal sealed record DecodedText(string Text, string Encoding, bool ByteOrderMark)
{
    /// <summary>Some bytes were nothing in that encoding and are U+FFFD.</summary>
    public bool IsMended { get; init; }
}
