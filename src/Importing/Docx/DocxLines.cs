using System.Text;
using System.Text.RegularExpressions;
using Annals.Importing.Foreign;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Annals.Importing.Docx;

/// <summary>What stands in the lines of a document: words with their marks, notes' marks, pictures. Tracked changes are taken as accepted.</summary>
internal sealed partial class DocxLines(DocxStyles styles, DocxImages images, string? language, List<Remark> remarks)
{
    /// <summary>The fields that are open, each with its instruction and whether its result has begun: Word writes them as marks among the runs, over ends of paragraphs too.</summary>
    private readonly Stack<Field> _fields = new();

    /// <param name="Passed">Words among the instructions, which only a field that never ends shows.</param>
    private sealed record Field(string Instruction, bool InResult, StringBuilder Passed);

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<url>[^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Hyperlink();

    /// <summary>Text boxes met in the paragraphs read since this was last asked for.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <param name="part">The part that the paragraph is in, which knows where its links lead.</param>
    public void Add(OpenXmlElement container, LineBuilder to, OpenXmlPart part, Place at, string? link = null)
    {
        foreach (var child in container.ChildElements) AddChild(child, to, part, at, link);
    }

    private void AddChild(OpenXmlElement child, LineBuilder to, OpenXmlPart part, Place at, string? link)
    {
        switch (child)
        {
            case Run run:
                AddRun(run, to, part, at, link);
                break;
            case Hyperlink hyperlink:
                Add(hyperlink, to, part, at, AddressOf(hyperlink, part, at) ?? link);
                break;
            case InsertedRun or MoveToRun:
                remarks.Add(new Remark(RemarkKind.Changed, at, "words that a tracked change added, taken as accepted"));
                Add(child, to, part, at, link);
                break;
            case DeletedRun or MoveFromRun:
                var struck = string.Concat(child.Descendants<DeletedText>().Select(t => t.Text)) + string.Concat(child is MoveFromRun ? child.Descendants<Words>().Select(t => t.Text) : []);
                remarks.Add(new Remark(RemarkKind.Dropped, at, $"words that a tracked change struck out, taken as accepted: '{(struck.Length > 60 ? struck[..60] + " …" : struck)}'"));
                break;
            case DocumentFormat.OpenXml.Math.OfficeMath or DocumentFormat.OpenXml.Math.Paragraph:
                remarks.Add(new Remark(RemarkKind.Changed, at, "a formula stands as its signs in a row"));
                to.Add(child.InnerText, new ForeignWords("", InlineStyle.Code));
                break;
            case ParagraphProperties or RunProperties:
                break;
            // what an older Word wrapped around runs, such as its smart tags, hides from the reader what they are
            case OpenXmlUnknownElement { LocalName: "r" } hidden:
                AddRun(new Run(hidden.OuterXml), to, part, at, link);
                break;
            case AlternateContent alternate:
                if (alternate.GetFirstChild<AlternateContentChoice>() is { } choice) Add(choice, to, part, at, link);
                break;
            default:
                // what only wraps runs: fields, content controls, tags
                if (child.HasChildren) Add(child, to, part, at, link);
                break;
        }
    }

    private void AddRun(Run run, LineBuilder to, OpenXmlPart part, Place at, string? link)
    {
        var properties = run.RunProperties;
        if (styles.IsOn<Vanish>(properties))
        {
            // a hidden run can hold the end of a field that is seen
            foreach (var mark in run.ChildElements.Where(c => c is FieldChar or FieldCode)) AddPiece(mark, to, new ForeignWords(""), properties, part, at);
            var hidden = string.Concat(run.Descendants<Words>().Select(w => w.Text));
            if (hidden.Trim().Length > 0) remarks.Add(new Remark(RemarkKind.Dropped, at, $"hidden words: '{hidden}'"));
            return;
        }
        var form = FormOf(run, properties, at) with { Link = LinkInField() ?? link };
        foreach (var child in run.ChildElements) AddPiece(child, to, form, properties, part, at);
    }

    private void AddPiece(OpenXmlElement piece, LineBuilder to, ForeignWords form, RunProperties? properties, OpenXmlPart part, Place at)
    {
        switch (piece)
        {
            case FieldChar mark:
                FieldMark(mark);
                break;
            case FieldCode code:
                if (_fields.TryPop(out var field)) _fields.Push(field with { Instruction = field.Instruction + code.Text });
                break;
            case var _ when _fields.TryPeek(out var open) && !open.InResult:
                if (piece is Words passed) open.Passed.Append(passed.Text);
                break;
            case Words words:
                to.Add(InPosition(words.Text, properties), form);
                break;
            case TabChar or PositionalTab:
                to.Add(" ", form);
                break;
            case Break { Type: { } type } when type == BreakValues.Page || type == BreakValues.Column:
                to.Add(" ", form);
                break;
            case Break or CarriageReturn:
                to.Break();
                break;
            case NoBreakHyphen:
                to.Add("\u2011", form);
                break;
            case SoftHyphen:
                to.Add("\u00AD", form);
                break;
            case SymbolChar symbol:
                AddSymbol(symbol, to, form, at);
                break;
            case FootnoteReference { Id.Value: var id }:
                to.Add(new ForeignNoteMark($"f{id}"));
                break;
            case EndnoteReference { Id.Value: var id }:
                to.Add(new ForeignNoteMark($"e{id}"));
                break;
            case CommentReference { Id.Value: { } id }:
                to.Add(new ForeignNoteMark($"c{id}"));
                break;
            case Drawing or Picture or EmbeddedObject:
                AddPictures(piece, to, part, at);
                break;
            case Ruby ruby:
                if (ruby.GetFirstChild<RubyBase>() is { } below) Add(below, to, part, at, form.Link);
                if (ruby.GetFirstChild<RubyContent>() is not { InnerText.Length: > 0 } reading) break;
                remarks.Add(new Remark(RemarkKind.Changed, at, "a reading above the line stands in brackets behind its words"));
                to.Add("(", form);
                Add(reading, to, part, at, form.Link);
                to.Add(")", form);
                break;
            case AlternateContent alternate:
                if (alternate.GetFirstChild<AlternateContentChoice>() is not { } choice) break;
                foreach (var inner in choice.ChildElements) AddPiece(inner, to, form, properties, part, at);
                break;
        }
    }

    private void FieldMark(FieldChar mark)
    {
        if (mark.FieldCharType?.Value is not { } type) return;
        if (type == FieldCharValues.Begin) _fields.Push(new Field("", false, new StringBuilder()));
        else if (_fields.TryPop(out var field) && type == FieldCharValues.Separate) _fields.Push(field with { InResult = true });
    }

    /// <summary>Ends the fields whose instructions have not: Word writes those in one paragraph, and what follows a torn field is text.</summary>
    public void EndParagraph(LineBuilder to, Place at)
    {
        while (_fields.TryPeek(out var field) && !field.InResult)
        {
            _fields.Pop();
            remarks.Add(new Remark(RemarkKind.Doubtful, at, "a field that begins and does not end; the words in it are kept"));
            to.Add(field.Passed.ToString());
        }
    }

    /// <summary>No field goes on from one part of the document into another.</summary>
    public void EndPart() => _fields.Clear();

    private string? LinkInField() =>
        _fields.Select(f => Hyperlink().Match(f.Instruction)).FirstOrDefault(m => m.Success) is { } match && WebAddress.IsFull(match.Groups["url"].Value) ? match.Groups["url"].Value : null;

    private string? AddressOf(Hyperlink link, OpenXmlPart part, Place at)
    {
        var address = link.Id?.Value is { } id ? part.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri.OriginalString : null;
        if (address is not null && WebAddress.IsFull(address)) return address;
        remarks.Add(new Remark(RemarkKind.Changed, at, "a link within the document, or to a file, is plain words"));
        return null;
    }

    private ForeignWords FormOf(Run run, RunProperties? properties, Place at)
    {
        var style = InlineStyle.None;
        if (styles.IsOn<Italic>(properties)) style |= InlineStyle.Emphasis;
        if (styles.IsOn<Bold>(properties)) style |= InlineStyle.Strong;
        if (run.InnerText.Trim().Length > 0)
        {
            if (styles.IsOn<Strike>(properties) || styles.IsOn<DoubleStrike>(properties)) remarks.Add(new Remark(RemarkKind.Changed, at, "words struck through are plain"));
            if (properties?.Underline?.Val?.Value is { } line && line != UnderlineValues.None && run.Parent is not DocumentFormat.OpenXml.Wordprocessing.Hyperlink) remarks.Add(new Remark(RemarkKind.Changed, at, "underlined words are plain"));
            if (properties?.Highlight is not null) remarks.Add(new Remark(RemarkKind.Changed, at, "highlighted words are plain"));
            if (styles.IsOn<SmallCaps>(properties) || styles.IsOn<Caps>(properties)) remarks.Add(new Remark(RemarkKind.Changed, at, "words set in capitals or small capitals stand as they were typed"));
        }
        var other = run.InnerText.Any(char.IsLetter) ? ForeignLanguage.Other(ForeignLanguage.Tag(properties?.Languages?.Val?.Value), language) : null;
        return new ForeignWords("", style, language is null ? null : other);
    }

    private static string InPosition(string words, RunProperties? properties)
    {
        var position = properties?.VerticalTextAlignment?.Val?.Value;
        var raised = position == VerticalPositionValues.Superscript;
        return raised || position == VerticalPositionValues.Subscript ? PlacedDigits.Of(words, raised) ?? words : words;
    }

    /// <summary>A sign of a font of signs. Those of Unicode's private area say nothing without their font.</summary>
    private void AddSymbol(SymbolChar symbol, LineBuilder to, ForeignWords form, Place at)
    {
        if (!int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code)) return;
        if (code is >= 0xD800 and <= 0xF8FF or < 0x20 or > 0x10FFFF)
        {
            remarks.Add(new Remark(RemarkKind.Doubtful, at, $"a sign of the font {symbol.Font?.Value} stands as \uFFFD"));
            code = 0xFFFD;
        }
        to.Add(char.ConvertFromUtf32(code), form);
    }

    private void AddPictures(OpenXmlElement piece, LineBuilder to, OpenXmlPart part, Place at)
    {
        var boxes = DocxImages.Outside(piece).OfType<TextBoxContent>().ToList();
        Boxes.AddRange(boxes);
        var found = images.In(piece, part);
        foreach (var (key, alternative) in found) to.Add(new ForeignPicture(key, alternative));
        if (found.Count == 0 && boxes.Count == 0) remarks.Add(new Remark(RemarkKind.Dropped, at, "a drawing, chart or embedded object without an image"));
    }
}
