using Annals.Resolving.Citations.Chicago;
using Annals.Resolving.Links;

namespace Annals.Resolving.Citations;

/// <summary>
/// The forms in which works are cited: whole in the first note of a chapter that cites them, short in its later notes. In running text,
/// which in this style has no citations of its own, they are short and between parentheses; so in records and editors' pages, which have no
/// notes: what is short leads to the bibliography, which is whole.
/// </summary>
internal sealed class CitationForms
{
    private readonly Dictionary<string, BibliographyItem> _items = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, ShortForm>> _amongAll;
    private readonly ChicagoStyle _style;
    private readonly Bearings _bearings;

    public CitationForms(ImmutableArray<BibliographyItem> bibliography, string language, Bearings bearings)
    {
        _style = new ChicagoStyle(language);
        _bearings = bearings;
        foreach (var item in bibliography)
            _items.TryAdd(item.Key, item);
        _amongAll = new(() => ShortFormChoice.Of([.. _items.Values]));
    }

    public IEnumerable<string> Keys => _items.Keys;

    /// <summary>
    /// The short forms of works that one chapter cites. A text without notes has never said what it means: its works are told from all
    /// others.
    /// </summary>
    public Dictionary<string, ShortForm> ShortFormsIn(TextCitations? text) =>
        text is null ? _amongAll.Value : ShortFormChoice.Of([.. text.Keys.Select(_items.GetValueOrDefault).OfType<BibliographyItem>()]);

    /// <summary>The work in its form; null where the bibliography has none of this key.</summary>
    public CitedWork? Of(CitedWork work, bool whole, Dictionary<string, ShortForm> shortForms)
    {
        if (!_items.TryGetValue(work.Key, out var item))
            return null;
        var form = whole ? _style.Note(item, work.Locator, work.Span) : _style.Short(item, work.Locator, work.Span, shortForms[work.Key]);
        return work with { Form = form, Address = _bearings.Work(work.Key) };
    }

    /// <summary>The bibliography with every entry written.</summary>
    public static ImmutableArray<BibliographyItem> Entries(ImmutableArray<BibliographyItem> bibliography, string language)
    {
        var style = new ChicagoStyle(language);
        return [.. bibliography.Select(item => item with { Entry = style.Entry(item) })];
    }
}
