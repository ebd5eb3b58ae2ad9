using Annals.Resolving.Links;

namespace Annals.Resolving.Citations;

/// <summary>Works cited in short: who, what, and where they are in the bibliography.</summary>
internal sealed class ShortForms
{
    private readonly Dictionary<string, BibliographyItem> _items = new(StringComparer.Ordinal);

    private readonly Bearings _bearings;

    public ShortForms(ImmutableArray<BibliographyItem> bibliography, Bearings bearings)
    {
        _bearings = bearings;
        foreach (var item in bibliography) _items.TryAdd(item.Key, item);
    }

    public Citation Of(Citation citation, SourceFile file, List<Diagnostic> diagnostics) =>
        citation with { Works = [.. citation.Works.Select(work => Of(work, file, diagnostics))] };

    private CitedWork Of(CitedWork work, SourceFile file, List<Diagnostic> diagnostics)
    {
        if (_items.TryGetValue(work.Key, out var item))
        {
            return work with { Form = FormOf(item, work.Span), Address = _bearings.Work(work.Key) };
        }
        diagnostics.Add(CitationRules.UnknownKey.At(file, work.Span, $"the bibliography has no work '{work.Key}'",
            Nearest.To(work.Key, _items.Keys) is { } near ? $"did you mean @{near}?" : "add it to bibliography.json"));
        return work with { Form = [new TextRun(work.Span, work.Key)] };
    }

    /// <summary>Author or editor, then the title without its subtitle: a book's in italics, a part's in quotation marks.</summary>
    private static ImmutableArray<Inline> FormOf(BibliographyItem item, Span span)
    {
        var colon = item.Title.IndexOf(": ", StringComparison.Ordinal);
        var title = colon > 0 ? item.Title[..colon] : item.Title;
        var names = NamesOf(item);
        if (names.Length > 0) names += ", ";
        return IsPart(item)
            ? [new TextRun(span, $"{names}“{title}”")]
            : names.Length > 0 ? [new TextRun(span, names), new Emphasis(span, [new TextRun(span, title)])]
            : [new Emphasis(span, [new TextRun(span, title)])];
    }

    private static string NamesOf(BibliographyItem item)
    {
        var names = item.Authors.IsEmpty ? item.Editors : item.Authors;
        return names switch
        {
            [] => "",
            [var one] => one.Short,
            [var one, var other] => $"{one.Short} and {other.Short}",
            [var first, ..] => $"{first.Short} et al.",
        };
    }

    /// <summary>Published within something else.</summary>
    private static bool IsPart(BibliographyItem item) =>
        item.Type is "article" or "chapter" or "paper-conference" or "post" or "post-weblog" or "webpage"
        || item.Type.StartsWith("article-", StringComparison.Ordinal)
        || item.Type.StartsWith("entry", StringComparison.Ordinal);
}
