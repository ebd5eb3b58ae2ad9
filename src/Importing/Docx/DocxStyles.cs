using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>What the styles of a document say of paragraphs and words. Word stores the names of its own styles in English, whatever language it speaks.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart main)
    {
        var styles = main.StyleDefinitionsPart?.Styles;
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id) _styles.TryAdd(id, style);
        }
        Language = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages?.Val?.Value
            ?? _styles.Values.FirstOrDefault(s => s.Default?.Value == true && s.Type?.Value == StyleValues.Paragraph)?.StyleRunProperties?.Languages?.Val?.Value;
    }

    /// <summary>The language that the document's words are in unless they say otherwise.</summary>
    public string? Language { get; }

    /// <summary>The style's name in small letters, or that of the first one below it that is Word's own.</summary>
    public string NameOf(Paragraph paragraph)
    {
        var names = Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(s => s.StyleName?.Val?.Value?.ToLowerInvariant() ?? "").ToList();
        return names.Find(IsKnown) ?? (names.Count > 0 ? names[0] : "");
    }

    /// <summary>The level of a heading: 0 for the document's title, null for what is none.</summary>
    public int? LevelOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value;
        if (own is { } level) return level is >= 0 and < 9 ? level + 1 : null;
        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            if (style.StyleName?.Val?.Value is { } name)
            {
                if (name.Equals("title", StringComparison.OrdinalIgnoreCase)) return 0;
                if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            }
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline) return outline is >= 0 and < 9 ? outline + 1 : null;
        }
        return null;
    }

    /// <summary>The list and level that a paragraph is counted in, by itself or by its style; null where in none.</summary>
    public (int List, int Level)? NumberingOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        int? list = own?.NumberingId?.Val?.Value, level = own?.NumberingLevelReference?.Val?.Value;
        if (list is null)
        {
            foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
            {
                if (style.StyleParagraphProperties?.NumberingProperties is not { } numbering) continue;
                list ??= numbering.NumberingId?.Val?.Value;
                level ??= numbering.NumberingLevelReference?.Val?.Value;
                if (list is not null) break;
            }
        }
        return list is null or 0 ? null : (list.Value, Math.Clamp(level ?? 0, 0, 8));
    }

    /// <summary>Whether a property of words is on: by the words themselves, or by their character style.</summary>
    public bool IsOn<T>(RunProperties? properties) where T : OnOffType
    {
        if (properties?.GetFirstChild<T>() is { } own) return own.Val is null || own.Val.Value;
        foreach (var style in Chain(properties?.RunStyle?.Val?.Value))
        {
            if (style.StyleRunProperties?.GetFirstChild<T>() is { } styled) return styled.Val is null || styled.Val.Value;
        }
        return false;
    }

    private static bool IsKnown(string name) =>
        name is "title" or "subtitle" or "quote" or "intense quote" or "block text" or "caption" or "toc heading" or "footnote text" or "endnote text" || name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("toc ", StringComparison.Ordinal);

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
