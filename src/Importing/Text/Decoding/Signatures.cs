using System.Text;

namespace Annals.Importing.Text.Decoding;

/// <summary>Files that say at their beginning what they are, so that whoever gave one by mistake is told so by name.</summary>
internal static class Signatures
{
    private const string SaveAsText = "open it in the program that made it and save it as plain text";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly (byte[] Opening, string Name, string Remedy)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document", "take its text out with a program that does, and import that"),
        ("PK\u0003\u0004"u8.ToArray(), "a packed file (a Word, OpenDocument or EPUB document, or a ZIP archive)", SaveAsText),
        (OldOffice, "an old Office document", SaveAsText),
        ("{\\rtf"u8.ToArray(), "a Rich Text document", SaveAsText),
        ([0x1F, 0x8B], "a gzip archive", "unpack it first"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture", "put pictures into input/images"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", "put pictures into input/images"),
        ("GIF8"u8.ToArray(), "a GIF picture", "put pictures into input/images"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program", "give the text itself, saved as plain text"),
    ];

    public static (string Name, string Remedy)? Of(ReadOnlySpan<byte> bytes)
    {
        // Office packs what a password protects into a container of the old kind
        if (bytes.StartsWith(OldOffice) && bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return (
                "an Office document that a password protects",
                "open it in the program that made it, take the password off and save it anew"
            );
        foreach (var (opening, name, remedy) in Known)
        {
            if (bytes.StartsWith(opening))
                return (name, remedy);
        }
        return null;
    }
}
