using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Annals.Core.Diagnostics.Rules;
using Annals.Importing.Foreign;

namespace Annals.Importing.Docx;

/// <summary>
/// Looks through a packed document before anything reads it: the names of its parts, what they unpack to, counted while they are unpacked
/// and not believed, and the shape of its XML, without document types and outer entities. What passes can be read whole.
/// </summary>
internal static class DocxVetting
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocxLimits.MostInXml,
        IgnoreWhitespace = true,
    };

    public static bool Allow(ReadOnlyMemory<byte> file, string path, List<Diagnostic> found)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > DocxLimits.MostParts)
                throw new Refusal(ImportRules.Excessive, string.Create(CultureInfo.InvariantCulture, $"it has {zip.Entries.Count} parts"));
            if (OtherFormat(zip) is { } other)
                throw new Refusal(ImportRules.NotText, $"this is {other}, not a Word document");
            long total = 0;
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in zip.Entries)
                Check(entry, names, ref total);
            return true;
        }
        catch (Refusal refusal)
        {
            found.Add(refusal.Rule.About(path, refusal.Message, refusal.Rule.Remedy));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            found.Add(ImportRules.Damaged.About(path, "the packed file is damaged or cut off", ImportRules.Damaged.Remedy));
        }
        return false;
    }

    /// <summary>Whether a part is looked through as XML, by its name.</summary>
    public static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static string? OtherFormat(ZipArchive zip)
    {
        if (zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (zip.GetEntry("META-INF/container.xml") is not null)
            return "an EPUB book";
        if (zip.GetEntry("content.xml") is not null)
            return "an OpenDocument file";
        return zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? "an Excel workbook"
            : zip.Entries.Any(e => e.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? "a PowerPoint presentation"
            : "a packed file";
    }

    private static void Check(ZipArchiveEntry entry, HashSet<string> names, ref long total)
    {
        var name = entry.FullName;
        if (name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Contains('\0') || name.Split('/').Contains(".."))
            throw new Refusal(ImportRules.Damaged, $"a part is called '{Shown(name)}', which leads out of the document");
        if (!names.Add(name))
            throw new Refusal(ImportRules.Damaged, $"two parts are called '{Shown(name)}'");
        if (name.EndsWith('/'))
            return;
        var isXml = IsXml(name);
        using var counted = new CountedStream(
            entry.Open(),
            entry.CompressedLength,
            isXml ? DocxLimits.MostInXml : DocxLimits.MostUnpacked,
            DocxLimits.MostUnpacked - total,
            name
        );
        if (isXml)
            CheckXml(counted, name);
        else
            counted.CopyTo(Stream.Null);
        total += counted.Count;
    }

    private static void CheckXml(Stream part, string name)
    {
        int elements = 0,
            cells = 0;
        try
        {
            using var xml = XmlReader.Create(part, s_settings);
            while (xml.Read())
            {
                if (xml.Depth > DocxLimits.Deepest)
                    throw new Refusal(
                        ImportRules.Excessive,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"in {name} elements lie more than {DocxLimits.Deepest} deep in one another"
                        )
                    );
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (++elements > DocxLimits.MostElements)
                    throw new Refusal(
                        ImportRules.Excessive,
                        string.Create(CultureInfo.InvariantCulture, $"{name} has more than {DocxLimits.MostElements} elements")
                    );
                if (xml.LocalName == "tc" && ++cells > TableCells.Most)
                    throw new Refusal(ImportRules.Excessive, TableCells.Excess);
            }
        }
        catch (XmlException e)
        {
            throw new Refusal(
                ImportRules.Damaged,
                e.Message.Contains("DTD", StringComparison.Ordinal)
                    ? $"{name} declares a document type, which no Word document does"
                    : string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber} of {name} is no XML")
            );
        }
    }

    private static string Shown(string name) => new([.. name.Take(60).Select(c => char.IsControl(c) ? '?' : c)]);

    private sealed class Refusal(Rule rule, string message) : Exception(message)
    {
        public Rule Rule { get; } = rule;
    }

    /// <summary>Counts what is unpacked, and stops where it becomes too much.</summary>
    private sealed class CountedStream(Stream inner, long packed, long most, long left, string name) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private int Counted(int read)
        {
            Count += read;
            if (Count > most || Count > left)
                throw new Refusal(
                    ImportRules.Excessive,
                    string.Create(CultureInfo.InvariantCulture, $"{Shown(name)} unpacks to more than {Math.Min(most, left) / 1048576} MB")
                );
            if (Count > DocxLimits.FreeOfRatio && Count > packed * DocxLimits.MostRatio)
                throw new Refusal(
                    ImportRules.Excessive,
                    string.Create(CultureInfo.InvariantCulture, $"{Shown(name)} unpacks to more than {DocxLimits.MostRatio} times its size")
                );
            return read;
        }
    }
}
