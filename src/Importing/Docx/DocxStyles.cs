using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>
/// What the styles of a document say of paragraphs and words. Word stores the names of its own styles in English, whatever language it
/// speaks; other programs and publishers' templates have names of their own.
/// </summary>
internal sealed partial class DocxStyles
{
    private const int LongestChain = 20;

    private static readonly HashSet<string> s_quotations = new(StringComparer.Ordinal)
    {
        "quote",
        "intense quote",
        "block text",
        "block quote",
        "blockquote",
        "block quotation",
        "quotation",
        "quotations",
        "long quotation",
        "extract",
        "epigraph",
        "zitat",
        "blockzitat",
        "citation longue",
        "cita",
        "citazione",
        "citat",
        "цитата",
    };

    private static readonly HashSet<string> s_code = new(StringComparer.Ordinal)
    {
        "source code",
        "code",
        "code block",
        "preformatted text",
        "macro",
    };

    private static readonly HashSet<string> s_codeWords = new(StringComparer.Ordinal)
    {
        "verbatim char",
        "source text",
        "code",
        "code char",
        "inline code",
        "html code",
        "html typewriter",
        "html sample",
        "html keyboard",
    };

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (string Name, int? Level)> _paragraphs = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart main)
    {
        var styles = main.StyleDefinitionsPart?.Styles;
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                _styles.TryAdd(id, style);
        }
        var defaults =
            styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages
            ?? _styles
                .Values.FirstOrDefault(s => s.Default?.Value == true && s.Type?.Value == StyleValues.Paragraph)
                ?.StyleRunProperties?.Languages;
        Languages = defaults;
    }

    /// <summary>The languages that the document's words are in unless they say otherwise.</summary>
    public Languages? Languages { get; }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex WordEnds();

    [GeneratedRegex("^heading ?(?<level>[0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    /// <summary>The style's name in small letters, or that of the first one below it that is known here.</summary>
    public string NameOf(Paragraph paragraph) => Of(paragraph).Name;

    /// <summary>The level of a heading: 0 for the document's title, null for what is none.</summary>
    public int? LevelOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } level
            ? level is >= 0 and < 9
                ? level + 1
                : null
            : Of(paragraph).Level;

    /// <summary>Whether a style's name says that its paragraphs are quoted.</summary>
    public static bool IsQuotation(string name) => s_quotations.Contains(name);

    /// <summary>Whether a style's name says that its paragraphs stand as they were typed.</summary>
    public static bool IsCode(string name) => s_code.Contains(name);

    /// <summary>Whether words stand as they were typed, by the name of their style.</summary>
    public bool IsCode(RunProperties? properties) => properties?.RunStyle?.Val?.Value is { } id && Names(id).Any(s_codeWords.Contains);

    /// <summary>The list and level that a paragraph is counted in, by itself or by its style; null where in none.</summary>
    public (int List, int Level)? NumberingOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        int? list = own?.NumberingId?.Val?.Value,
            level = own?.NumberingLevelReference?.Val?.Value;
        if (list is null)
        {
            foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
            {
                if (style.StyleParagraphProperties?.NumberingProperties is not { } numbering)
                    continue;
                list ??= numbering.NumberingId?.Val?.Value;
                level ??= numbering.NumberingLevelReference?.Val?.Value;
                if (list is not null)
                    break;
            }
        }
        return list is null or 0 ? null : (list.Value, Math.Clamp(level ?? 0, 0, 8));
    }

    /// <summary>
    /// How far from the margin a paragraph of a list stands by its style, in twentieths of a point; null where that says nothing, or is no
    /// style for lists.
    /// </summary>
    public int? ListIndentOf(Paragraph paragraph)
    {
        if (!Of(paragraph).Name.StartsWith("list", StringComparison.Ordinal))
            return null;
        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            if (Indent(style.StyleParagraphProperties?.Indentation) is { } indent)
                return indent;
        }
        return null;
    }

    public static int? Indent(Indentation? indentation) =>
        (indentation?.Left?.Value ?? indentation?.Start?.Value) is { } value ? Twips(value) : null;

    public static int Twips(string? value) => int.TryParse(value, CultureInfo.InvariantCulture, out var twips) ? twips : 0;

    /// <summary>Whether a property of words is on: by the words themselves, or by their character style.</summary>
    public bool IsOn<T>(RunProperties? properties)
        where T : OnOffType
    {
        if (properties?.GetFirstChild<T>() is { } own)
            return own.Val is null || own.Val.Value;
        foreach (var style in Chain(properties?.RunStyle?.Val?.Value))
        {
            if (style.StyleRunProperties?.GetFirstChild<T>() is { } styled)
                return styled.Val is null || styled.Val.Value;
        }
        return false;
    }

    private static bool IsKnown(string name) =>
        s_quotations.Contains(name)
        || s_code.Contains(name)
        || HeadingName().IsMatch(name)
        || name
            is "title"
                or "subtitle"
                or "caption"
                or "toc heading"
                or "footnote text"
                or "endnote text"
                or "definition term"
                or "definition"
                or "list heading"
                or "list contents"
        || name.StartsWith("toc ", StringComparison.Ordinal);

    private (string Name, int? Level) Of(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is not { } id)
            return ("", null);
        if (_paragraphs.TryGetValue(id, out var known))
            return known;
        var names = Names(id).ToList();
        return _paragraphs[id] = (names.Find(IsKnown) ?? (names.Count > 0 ? names[0] : ""), LevelOf(id));
    }

    private int? LevelOf(string id)
    {
        if (!_styles.ContainsKey(id))
            return LevelNamed(Names(id).FirstOrDefault(""));
        foreach (var style in Chain(id))
        {
            if (LevelNamed(NameOf(style)) is { } level)
                return level;
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline)
                return outline is >= 0 and < 9 ? outline + 1 : null;
        }
        return null;
    }

    private static int? LevelNamed(string name) =>
        name == "title" ? 0
        : HeadingName().Match(name) is { Success: true } match ? match.Groups["level"].ValueSpan[0] - '0'
        : null;

    /// <summary>
    /// The names of a style and of those below it. In a document that describes no styles they go by how they are called within it; in
    /// others what is not described means nothing.
    /// </summary>
    private IEnumerable<string> Names(string id) =>
        _styles.Count == 0 ? [WordEnds().Replace(id, " ").ToLowerInvariant()] : Chain(id).Select(NameOf);

    /// <summary>Other names stand behind a comma.</summary>
    private static string NameOf(Style style) => (style.StyleName?.Val?.Value ?? "").Split(',')[0].Trim().ToLowerInvariant();

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
