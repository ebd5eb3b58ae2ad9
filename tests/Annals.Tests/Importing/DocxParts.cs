using System.IO.Compression;
using System.Text;
using Annals.Core.Files;

namespace Annals.Tests.Importing;

/// <summary>A Word document from its parts as text: what every document has is added where it is missing.</summary>
internal static class DocxParts
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Zipped(InputTree parts)
    {
        var files = parts.Files.ToDictionary(f => f.Path, f => Filled(f.Path, f.Open().ToArray()), StringComparer.Ordinal);
        files.TryAdd("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes(files.Keys)));
        files.TryAdd(
            "_rels/.rels",
            Encoding.UTF8.GetBytes(
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="{Relationships}/officeDocument" Target="word/document.xml"/></Relationships>"""
            )
        );
        files.TryAdd("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(DocumentRelationships(files.Keys)));
        return Zip([.. files.Select(f => (f.Key, f.Value))]);
    }

    /// <summary>A document with nothing but these paragraphs.</summary>
    public static byte[] Of(string body) => Zipped(InputTree.Of(("word/document.xml", body)));

    /// <summary>The part that has the text.</summary>
    public static byte[] DocumentOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var part = zip.GetEntry("word/document.xml")!.Open();
        using var memory = new MemoryStream();
        part.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>A packed file whose bytes are the same on every machine and day.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(CompressionLevel.NoCompression, files);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return memory.ToArray();
    }

    /// <summary>The parts are written without their outermost element, which says nothing.</summary>
    private static byte[] Filled(string path, byte[] content)
    {
        var root = path switch
        {
            "word/document.xml" => "document",
            "word/styles.xml" => "styles",
            "word/numbering.xml" => "numbering",
            "word/footnotes.xml" => "footnotes",
            "word/endnotes.xml" => "endnotes",
            "word/comments.xml" => "comments",
            _ => null,
        };
        var text = root is null ? "" : Encoding.UTF8.GetString(content);
        if (
            root is null
            || text.TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
            || text.Contains("<w:" + root, StringComparison.Ordinal)
        )
            return content;
        var body = root == "document" ? $"<w:body>{text}</w:body>" : text;
        return Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:{root} xmlns:w="{Word}" xmlns:r="{Relationships}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">{body}</w:{root}>
            """
        );
    }

    private static string ContentTypes(IEnumerable<string> parts)
    {
        var to = new StringBuilder(
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>"""
        );
        foreach (
            var part in parts.Where(p =>
                p.StartsWith("word/", StringComparison.Ordinal)
                && p.EndsWith(".xml", StringComparison.Ordinal)
                && !p.Contains("theme", StringComparison.Ordinal)
            )
        )
        {
            var kind = part == "word/document.xml" ? "document.main" : part["word/".Length..^4];
            to.Append(
                $"""<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>"""
            );
        }
        return to.Append("</Types>").ToString();
    }

    private static string DocumentRelationships(IEnumerable<string> parts)
    {
        var to = new StringBuilder("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        foreach (
            var part in parts.Where(p =>
                p.StartsWith("word/", StringComparison.Ordinal)
                && p != "word/document.xml"
                && !p.Contains("_rels", StringComparison.Ordinal)
            )
        )
        {
            var name = part["word/".Length..];
            var kind = name.StartsWith("media/", StringComparison.Ordinal) ? "image" : name[..^4];
            to.Append($"""<Relationship Id="{name.Replace('/', '-').Replace('.', '-')}" Type="{Relationships}/{kind}" Target="{name}"/>""");
        }
        return to.Append("</Relationships>").ToString();
    }
}
