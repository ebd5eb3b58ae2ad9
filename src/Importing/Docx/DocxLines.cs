using Annals.Importing.Foreign;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Annals.Importing.Docx;

/// <summary>
/// What stands in the lines of a document: words with their marks, notes' marks, pictures. Tracked changes are taken as accepted.
/// </summary>
internal sealed class DocxLines(DocxStyles styles, DocxImages images, string? language, List<Remark> remarks)
{
    private readonly DocxFields _fields = new();

    /// <summary>The places that links within the document lead to.</summary>
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Where the links of each part lead, by the names that they have in it.</summary>
    private readonly Dictionary<OpenXmlPart, Dictionary<string, string>> _addresses = [];

    /// <summary>Text boxes met in the paragraphs read since this was last asked for.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <summary>Pictures met in the same paragraphs that stand beside the lines and not in them.</summary>
    public List<ForeignFigure> Figures { get; } = [];

    public ImmutableDictionary<string, Place> Places => _places.ToImmutableDictionary();

    /// <summary>A place that links can lead to. Only the text itself has such: notes are no place to begin to read.</summary>
    public void AddPlace(BookmarkStart mark, OpenXmlPart part, Place at)
    {
        if (part is MainDocumentPart && mark.Name?.Value is { Length: > 0 } name)
            _places.TryAdd(name, at);
    }

    /// <param name="part">The part that the paragraph is in, which knows where its links lead.</param>
    public void Add(OpenXmlElement container, LineBuilder to, OpenXmlPart part, Place at, string? link = null)
    {
        foreach (var child in container.ChildElements)
            AddChild(child, to, part, at, link);
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
            case SimpleField { Instruction.Value: { } instruction }:
                Add(child, to, part, at, DocxFields.LinkIn(instruction) ?? link);
                break;
            case BookmarkStart mark:
                AddPlace(mark, part, at);
                break;
            case InsertedRun or MoveToRun:
                remarks.Add(new Remark(RemarkKind.Changed, at, "words that a tracked change added, taken as accepted"));
                Add(child, to, part, at, link);
                break;
            case DeletedRun or MoveFromRun:
                var struck =
                    string.Concat(child.Descendants<DeletedText>().Select(t => t.Text))
                    + string.Concat(child is MoveFromRun ? child.Descendants<Words>().Select(t => t.Text) : []);
                remarks.Add(
                    new Remark(
                        RemarkKind.Dropped,
                        at,
                        $"words that a tracked change struck out, taken as accepted: '{(struck.Length > 60 ? struck[..60] + " …" : struck)}'"
                    )
                );
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
                if (ChosenOf(alternate) is { } chosen)
                    Add(chosen, to, part, at, link);
                break;
            default:
                // what only wraps runs: fields, content controls, tags
                if (child.HasChildren)
                    Add(child, to, part, at, link);
                break;
        }
    }

    private void AddRun(Run run, LineBuilder to, OpenXmlPart part, Place at, string? link)
    {
        var properties = run.RunProperties;
        if (styles.IsOn<Vanish>(properties))
        {
            // a hidden run can hold the end of a field that is seen
            foreach (var mark in run.ChildElements.Where(c => c is FieldChar or FieldCode))
                AddPiece(mark, to, new ForeignWords(""), properties, part, at);
            var hidden = string.Concat(run.Descendants<Words>().Select(w => w.Text));
            if (hidden.Trim().Length > 0)
                remarks.Add(new Remark(RemarkKind.Dropped, at, $"hidden words: '{hidden}'"));
            return;
        }
        var form = FormOf(run, properties, at) with { Link = _fields.Link ?? link };
        foreach (var child in run.ChildElements)
            AddPiece(child, to, form, properties, part, at);
    }

    private void AddPiece(OpenXmlElement piece, LineBuilder to, ForeignWords form, RunProperties? properties, OpenXmlPart part, Place at)
    {
        switch (piece)
        {
            case FieldChar mark:
                _fields.Mark(mark);
                break;
            case FieldCode code:
                _fields.Instruct(code.Text);
                break;
            case var _ when _fields.Instructs:
                _fields.Pass(
                    piece switch
                    {
                        Words passed => passed.Text,
                        NoBreakHyphen => "\u2011",
                        TabChar or PositionalTab or Break or CarriageReturn => "\t",
                        _ => "",
                    }
                );
                break;
            case Words words:
                to.Add(InPosition(InLetters(words.Text, properties, at), properties, at), form);
                break;
            case TabChar or PositionalTab:
                to.Add("\t", form);
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
                if (ruby.GetFirstChild<RubyBase>() is { } below)
                    Add(below, to, part, at, form.Link);
                if (ruby.GetFirstChild<RubyContent>() is not { InnerText.Length: > 0 } reading)
                    break;
                remarks.Add(new Remark(RemarkKind.Changed, at, "a reading above the line stands in brackets behind its words"));
                to.Add("(", form);
                Add(reading, to, part, at, form.Link);
                to.Add(")", form);
                break;
            case AlternateContent alternate:
                foreach (var inner in ChosenOf(alternate)?.ChildElements ?? [])
                    AddPiece(inner, to, form, properties, part, at);
                break;
        }
    }

    /// <summary>
    /// Ends the fields whose instructions have not: Word writes those in one paragraph, and what follows a torn field is text.
    /// </summary>
    public void EndParagraph(LineBuilder to, Place at)
    {
        while (_fields.Broken() is { } passed)
        {
            remarks.Add(new Remark(RemarkKind.Doubtful, at, "a field that begins and does not end; the words in it are kept"));
            to.Add(passed);
        }
    }

    /// <summary>No field goes on from one part of the document into another.</summary>
    public void EndPart() => _fields.Clear();

    /// <summary>Of several forms of the same thing the newest, unless only the other shows anything.</summary>
    public static OpenXmlElement? ChosenOf(AlternateContent alternate)
    {
        var choice = alternate.GetFirstChild<AlternateContentChoice>();
        var fallback = alternate.GetFirstChild<AlternateContentFallback>();
        return choice is null || (fallback is not null && !DocxImages.Shows(choice) && DocxImages.Shows(fallback)) ? fallback : choice;
    }

    private string? AddressOf(Hyperlink link, OpenXmlPart part, Place at)
    {
        var file = link.Id?.Value is { } id ? AddressesOf(part).GetValueOrDefault(id, "") : null;
        if (file is not ("" or null) && !WebAddress.IsFull(file) || (file is "" && link.Anchor is null))
        {
            remarks.Add(new Remark(RemarkKind.Changed, at, "a link to a file is plain words"));
            return null;
        }
        return DocxFields.LinkTo(file, link.Anchor?.Value ?? link.DocLocation?.Value);
    }

    private Dictionary<string, string> AddressesOf(OpenXmlPart part)
    {
        if (_addresses.TryGetValue(part, out var known))
            return known;
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in part.HyperlinkRelationships)
            addresses.TryAdd(link.Id, link.Uri.OriginalString);
        return _addresses[part] = addresses;
    }

    private ForeignWords FormOf(Run run, RunProperties? properties, Place at)
    {
        var style = InlineStyle.None;
        // a script that runs from the right has switches of its own
        var fromRight = styles.IsOn<RightToLeftText>(properties);
        if (fromRight ? styles.IsOn<ItalicComplexScript>(properties) : styles.IsOn<Italic>(properties))
            style |= InlineStyle.Emphasis;
        if (fromRight ? styles.IsOn<BoldComplexScript>(properties) : styles.IsOn<Bold>(properties))
            style |= InlineStyle.Strong;
        if (styles.IsCode(properties))
            style = InlineStyle.Code;
        if (run.InnerText.Trim().Length > 0)
        {
            if (styles.IsOn<Strike>(properties) || styles.IsOn<DoubleStrike>(properties))
                remarks.Add(new Remark(RemarkKind.Changed, at, "words struck through are plain"));
            if (
                properties?.Underline?.Val?.Value is { } line
                && line != UnderlineValues.None
                && run.Parent is not DocumentFormat.OpenXml.Wordprocessing.Hyperlink
            )
                remarks.Add(new Remark(RemarkKind.Changed, at, "underlined words are plain"));
            if (properties?.Highlight is not null)
                remarks.Add(new Remark(RemarkKind.Changed, at, "highlighted words are plain"));
            if (styles.IsOn<SmallCaps>(properties) || styles.IsOn<Caps>(properties))
                remarks.Add(new Remark(RemarkKind.Changed, at, "words set in capitals or small capitals stand as they were typed"));
        }
        var other = ForeignLanguage.Other(DocxLanguages.Of(run.InnerText, properties?.Languages), language);
        return new ForeignWords("", style, style == InlineStyle.Code ? null : other);
    }

    /// <summary>Digits above and below the line as the signs that Unicode has for them; letters have none.</summary>
    private string InPosition(string words, RunProperties? properties, Place at)
    {
        var position = properties?.VerticalTextAlignment?.Val?.Value;
        var raised = position == VerticalPositionValues.Superscript;
        if (!raised && position != VerticalPositionValues.Subscript)
            return words;
        if (PlacedDigits.Of(words, raised) is { } digits)
            return digits;
        if (words.Any(char.IsLetter))
            remarks.Add(new Remark(RemarkKind.Changed, at, "raised or lowered letters stand on the line"));
        return words;
    }

    /// <summary>The words of a font of signs as the characters that it shows.</summary>
    private string InLetters(string words, RunProperties? properties, Place at)
    {
        if (DocxSigns.FontOf(properties) is not { } font || DocxSigns.Of(font, words) is var letters && letters == words)
            return words;
        remarks.Add(new Remark(RemarkKind.Changed, at, $"signs of the font {font} are the characters that it shows"));
        return letters;
    }

    /// <summary>A sign of a font of signs. Those of Unicode's private area say nothing without their font.</summary>
    private void AddSymbol(SymbolChar symbol, LineBuilder to, ForeignWords form, Place at)
    {
        if (
            !int.TryParse(
                symbol.Char?.Value,
                System.Globalization.NumberStyles.HexNumber,
                System.Globalization.CultureInfo.InvariantCulture,
                out var code
            )
        )
            return;
        if (DocxSigns.Of(symbol.Font?.Value, code) is { } known)
        {
            code = known;
        }
        else if (code is >= 0xD800 and <= 0xF8FF or < 0x20 or > 0x10FFFF)
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
        var beside = DocxImages.StandsBeside(piece);
        foreach (var (key, alternative) in found)
        {
            if (beside)
                Figures.Add(new ForeignFigure(at, key, alternative, []));
            else
                to.Add(new ForeignPicture(key, alternative));
        }
        if (found.Count > 0 || boxes.Count > 0)
            return;
        var words = DocxImages.WordsIn(piece, part);
        remarks.Add(
            new Remark(
                RemarkKind.Dropped,
                at,
                "a drawing, chart or embedded object without an image" + (words.Length > 0 ? $", whose words are: '{words}'" : "")
            )
        );
    }
}
