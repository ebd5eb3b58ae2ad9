using System.Xml;
using Annals.Core.Diagnostics.Rules;
using Annals.Importing.Foreign;
using Annals.Importing.Formats;
using Annals.Importing.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Annals.Importing.Docx;

/// <summary>A Word document as a foreign text.</summary>
internal static class DocxReader
{
    public static ForeignText? Of(ImportOrder order, List<Diagnostic> found)
    {
        if (!order.Source.Span.StartsWith("PK"u8))
        {
            found.Add(
                ImportRules.NoSuchFormat.About(
                    order.FileName,
                    "this is no Word document: those begin with PK",
                    ImportRules.NoSuchFormat.Remedy
                )
            );
            return null;
        }
        if (order.Source.Length > DocxLimits.MostBytes)
        {
            found.Add(ImportRules.TooLarge.About(order.FileName, "the file is larger than a document may be", ImportRules.TooLarge.Remedy));
            return null;
        }
        if (!DocxVetting.Allow(order.Source, order.FileName, found))
            return null;
        try
        {
            var remarks = new List<Remark>();
            using var package = DocxPackage.Open(order.Source, order.FileName, remarks, found);
            using var document = WordprocessingDocument.Open(package);
            if (document.MainDocumentPart is { } read && UnvettedIn(read) is { } part)
            {
                found.Add(
                    ImportRules.Damaged.About(
                        order.FileName,
                        $"the part {part} holds XML, and its name does not end in .xml",
                        ImportRules.Damaged.Remedy
                    )
                );
                return null;
            }
            if (document.MainDocumentPart is { Document.Body: { } body } main)
                return Read(main, body, order, remarks, found);
            found.Add(ImportRules.Damaged.About(order.FileName, "the document has no body", ImportRules.Damaged.Remedy));
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or FileFormatException
                        or InvalidDataException
                        or XmlException
                        or IOException
                        or UriFormatException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            found.Add(
                ImportRules.Damaged.About(
                    order.FileName,
                    $"the document cannot be read: {e.Message.ReplaceLineEndings(" ")}",
                    ImportRules.Damaged.Remedy
                )
            );
        }
        return null;
    }

    /// <summary>A part that is read as XML and was not looked through as such, since its name does not say what it is.</summary>
    private static string? UnvettedIn(MainDocumentPart main)
    {
        OpenXmlPart?[] parts =
        [
            main,
            main.StyleDefinitionsPart,
            main.NumberingDefinitionsPart,
            main.FootnotesPart,
            main.EndnotesPart,
            main.WordprocessingCommentsPart,
            .. main.HeaderParts,
            .. main.FooterParts,
        ];
        return parts.OfType<OpenXmlPart>().Select(p => p.Uri.OriginalString).FirstOrDefault(n => !DocxVetting.IsXml(n));
    }

    private static ForeignText Read(MainDocumentPart main, Body body, ImportOrder order, List<Remark> remarks, List<Diagnostic> found)
    {
        var stock = new ImageStock(_ => null);
        var styles = new DocxStyles(main);
        var language = order.Language ?? DocxLanguages.Of(body, styles.Languages);
        var lines = new DocxLines(styles, new DocxImages(stock), language, remarks);
        var blocks = new DocxBlocks(lines, styles, new DocxNumbering(main), remarks);
        // some programs write several bodies, and readers are shown them one after another
        ImmutableArray<ForeignBlock> read = [.. main.Document.Elements<Body>().SelectMany(b => blocks.Of(b, main))];
        read = TypedHeadings.In(read, blocks.SetOff, remarks);
        var notes = ImmutableDictionary.CreateBuilder<string, ForeignNote>(StringComparer.Ordinal);
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            if (IsText(note.Type))
                notes[$"f{note.Id?.Value}"] = NoteOf(blocks.Of(note, main.FootnotesPart!));
        }
        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
        {
            if (IsText(note.Type))
                notes[$"e{note.Id?.Value}"] = NoteOf(blocks.Of(note, main.EndnotesPart!));
        }
        var marked = Marks.In(read.Concat(notes.Values.SelectMany(n => n.Content))).ToHashSet(StringComparer.Ordinal);
        foreach (var comment in main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [])
        {
            var note = NoteOf(blocks.Of(comment, main.WordprocessingCommentsPart!)) with { ByEditor = true };
            if (note.Content.Length > 0 && marked.Contains($"c{comment.Id?.Value}"))
                remarks.Add(
                    new Remark(
                        RemarkKind.Doubtful,
                        note.At,
                        $"a comment by {(comment.Author?.Value is { Length: > 0 } author ? author : "someone")} became an editor's note; delete what readers should not see"
                    )
                );
            notes[$"c{comment.Id?.Value}"] = note;
        }
        LackingNotes.Tell(read.Concat(notes.Values.SelectMany(n => n.Content)), notes.ContainsKey, order.FileName, remarks, found);
        TellOfMargins(main, remarks);
        return new ForeignText
        {
            Format = SourceFormat.Docx,
            Language = language,
            Blocks = NoteHeadings.Dropped(read, notes.Count > 0, remarks),
            Notes = notes.ToImmutable(),
            Images = stock.Taken,
            Places = lines.Places,
            Remarks = [.. remarks],
        };
    }

    /// <summary>Lines between text and notes are notes to Word.</summary>
    private static bool IsText(DocumentFormat.OpenXml.EnumValue<FootnoteEndnoteValues>? type) =>
        type?.Value is not { } value || value == FootnoteEndnoteValues.Normal;

    private static ForeignNote NoteOf(ImmutableArray<ForeignBlock> content) =>
        new(content.Length > 0 ? content[0].At : new Place(1), content);

    /// <summary>The words of the heads and feet of pages, without what draws them and without what makes their numbers.</summary>
    private static void TellOfMargins(MainDocumentPart main, List<Remark> remarks)
    {
        var words = main.HeaderParts.Select(p => WordsOf(p.Header)).Concat(main.FooterParts.Select(p => WordsOf(p.Footer)));
        foreach (var line in words.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal))
            remarks.Add(new Remark(RemarkKind.Dropped, new Place(1), $"the head or foot of pages: '{line}'"));

        static string WordsOf(OpenXmlElement? margin) =>
            WhiteSpace.Single(
                string.Join(
                    ' ',
                    (margin?.Descendants<Paragraph>() ?? []).Select(p =>
                        string.Concat(
                            p.Descendants<Words>()
                                .Where(w => w.Ancestors<Paragraph>().First() == p && !w.Ancestors<AlternateContentFallback>().Any())
                                .Select(w => w.Text)
                        )
                    )
                )
            );
    }
}
