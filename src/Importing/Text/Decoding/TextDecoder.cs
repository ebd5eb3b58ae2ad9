using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Importing.Text.Decoding;

/// <summary>
/// Bytes into text, by their mark or by being strictly UTF-8. A single-byte page cannot be told from another by looking at bytes, so it is
/// never guessed: whoever imports names it.
/// </summary>
internal static class TextDecoder
{
    /// <summary>More than any book; a text this long is a mistake, or wants to be imported in parts.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <param name="mends">The text need not give its bytes back: a few that are nothing in its encoding become U+FFFD.</param>
    public static DecodedText? Of(ReadOnlySpan<byte> bytes, string path, string? encoding, List<Diagnostic> found, bool mends = false)
    {
        if (bytes.IsEmpty)
        {
            found.Add(ImportRules.Empty.About(path, "the file is empty"));
            return null;
        }
        if (bytes.Length > MostBytes)
        {
            found.Add(
                ImportRules.TooLarge.About(
                    path,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the file has {bytes.Length / 1048576} MB and a text may have {MostBytes / 1048576}"
                    ),
                    "import it in parts, each as a work of its own"
                )
            );
            return null;
        }
        if (Signatures.Of(bytes) is { } format)
        {
            found.Add(ImportRules.NotText.About(path, $"this is {format.Name}, not plain text", format.Remedy));
            return null;
        }
        var decoded = encoding is null ? ByMark(bytes, path, found, mends) : ByName(bytes, path, encoding, found, mends);
        if (decoded is null)
            return null;
        if (decoded.Text.AsSpan().Trim().IsEmpty)
        {
            found.Add(ImportRules.Empty.About(path, "the file holds nothing but white space"));
            return null;
        }
        return IsText(decoded.Text, path, found) ? decoded : null;
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes, string path, List<Diagnostic> found, bool mends)
    {
        var (name, mark) = MarkOf(bytes);
        if (name is not null)
            return Strictly(bytes, path, name, mark, found, mends);

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            found.Add(
                ImportRules.NotText.About(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"byte {nul + 1} is NUL, which no text has"),
                    HintForNul(bytes)
                )
            );
            return null;
        }
        try
        {
            return new DecodedText(Encodings.Named("utf-8")!.GetString(bytes), "utf-8", false);
        }
        catch (DecoderFallbackException e)
        {
            if (mends && Mended(bytes, "utf-8") is { } text)
                return text;
            found.Add(CodePages.Ask(bytes, path, FirstFault(e)));
            return null;
        }
    }

    private static DecodedText? ByName(ReadOnlySpan<byte> bytes, string path, string name, List<Diagnostic> found, bool mends)
    {
        if (Encodings.Named(name) is null)
        {
            found.Add(
                ImportRules.UnknownEncoding.About(
                    path,
                    $"no encoding is named '{name}'",
                    $"some that are: utf-8, utf-16le, {string.Join(", ", CodePages.Likely.Select(page => page.Name))}"
                )
            );
            return null;
        }
        var (marked, mark) = MarkOf(bytes);
        var same = marked is not null && Encodings.Named(marked)!.CodePage == Encodings.Named(name)!.CodePage;
        if (marked is not null && !same)
        {
            found.Add(
                ImportRules.OtherEncoding.About(
                    path,
                    $"the file begins with the mark of {marked}, and is read as {name.ToLowerInvariant()}, as --encoding says",
                    "leave --encoding out, and the mark counts"
                )
            );
        }
        return Strictly(bytes, path, same ? marked! : name.ToLowerInvariant(), same ? mark : 0, found, mends);
    }

    /// <summary>Decodes and makes sure that the text encodes to the very same bytes.</summary>
    private static DecodedText? Strictly(ReadOnlySpan<byte> bytes, string path, string name, int mark, List<Diagnostic> found, bool mends)
    {
        var encoding = Encodings.Named(name)!;
        try
        {
            var text = encoding.GetString(bytes[mark..]);
            if (mends || encoding.GetBytes(text).AsSpan().SequenceEqual(bytes[mark..]))
                return new DecodedText(text, name, mark > 0);
            found.Add(
                ImportRules.BadBytes.About(
                    path,
                    $"read as {name} the text does not give the same bytes back",
                    "name another encoding with --encoding"
                )
            );
        }
        catch (DecoderFallbackException e)
        {
            if (mends && Mended(bytes[mark..], name) is { } text)
                return text with { ByteOrderMark = mark > 0 };
            found.Add(
                ImportRules.BadBytes.About(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"byte {mark + FirstFault(e) + 1} is not {name}"),
                    mark > 0
                        ? "the byte-order mark says so, but the file is damaged or mixed: mend it or convert it to UTF-8"
                        : "name another encoding with --encoding"
                )
            );
        }
        return null;
    }

    /// <summary>
    /// The text with U+FFFD for what is nothing in its encoding; null where that is more than a slip here and there, so that the encoding
    /// is likely another.
    /// </summary>
    private static DecodedText? Mended(ReadOnlySpan<byte> bytes, string name)
    {
        var encoding = (Encoding)Encodings.Named(name)!.Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = encoding.GetString(bytes);
        var (faults, others) = (text.AsSpan().Count('\uFFFD'), 0);
        foreach (var c in text)
            others += c > '\u007F' ? 1 : 0;
        return faults * 10 <= others && faults * 200 <= text.Length ? new DecodedText(text, name, false) { IsMended = true } : null;
    }

    private static (string? Name, int Length) MarkOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? ("utf-8", 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? ("utf-32le", 4)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? ("utf-32be", 4)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? ("utf-16le", 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? ("utf-16be", 2)
        : (null, 0);

    /// <summary>NUL in every second byte is how UTF-16 without its mark shows.</summary>
    private static string? HintForNul(ReadOnlySpan<byte> bytes)
    {
        int even = 0,
            odd = 0;
        for (var i = 0; i < Math.Min(bytes.Length, 4096); i++)
        {
            if (bytes[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }
        var half = Math.Min(bytes.Length, 4096) / 2;
        return odd > half / 3 && even < half / 20 ? "it looks like UTF-16 without its mark: try --encoding utf-16le"
            : even > half / 3 && odd < half / 20 ? "it looks like UTF-16 without its mark: try --encoding utf-16be"
            : "give the text itself, saved as plain text";
    }

    /// <summary>Control characters other than white space do not come in texts; a few are left where old programs put them.</summary>
    private static bool IsText(string text, string path, List<Diagnostic> found)
    {
        var controls = 0;
        foreach (var c in text.AsSpan())
        {
            if (c == '\0')
            {
                found.Add(
                    ImportRules.NotText.About(
                        path,
                        "the text holds the character NUL, which no text has",
                        "remove it, or give the text itself, saved as plain text"
                    )
                );
                return false;
            }
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A'))
                controls++;
        }
        if (controls <= 8 || controls < text.Length / 1000)
            return true;
        found.Add(
            ImportRules.NotText.About(
                path,
                string.Create(CultureInfo.InvariantCulture, $"the file holds {controls} control characters: it is not a text"),
                "give the text itself, saved as plain text"
            )
        );
        return false;
    }

    private static int FirstFault(DecoderFallbackException e) => Math.Max(e.Index, 0);
}
