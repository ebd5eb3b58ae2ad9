using Annals.Resolving.Citations.Chicago;

namespace Annals.Resolving.Citations;

/// <summary>Gives citations their forms, text after text, and keeps account of where each work is cited. Each thread has one.</summary>
internal sealed class CitationWriter(CitationForms forms)
{
    private static readonly Dictionary<string, ShortForm> s_none = [];

    private readonly List<string> _keys = [];
    private readonly List<(string, CitedPlace)> _places = [];
    private TextCitations? _text;
    private Dictionary<string, ShortForm>? _short;
    private SourceFile _file = null!;

    /// <summary>Begins a text.</summary>
    /// <param name="text">A chapter's citations; null for a text without notes.</param>
    public void Begin(SourceFile file, TextCitations? text)
    {
        (_file, _text, _short) = (file, text, null);
        _places.Clear();
    }

    /// <summary>Whether the passage is a note's, which makes its own sentences about what it cites.</summary>
    public bool InNote { get; set; }

    /// <summary>The places found since the text began.</summary>
    public ImmutableArray<(string Key, CitedPlace Place)> Places => [.. _places];

    /// <param name="open">How many of the author's own parentheses are open before the citation; below 0 where more were closed.</param>
    public Citation Of(Citation citation, int open, List<Diagnostic> diagnostics) =>
        citation with
        {
            InParentheses = !InNote && open <= 0,
            Works = [.. citation.Works.Select(work => Of(work, diagnostics))],
        };

    /// <summary>Ends a passage: what was cited in it was cited there.</summary>
    public void PassageAt(CitedPlace place)
    {
        foreach (var key in _keys.Distinct())
            _places.Add((key, place));
        _keys.Clear();
    }

    public bool HasCited => _keys.Count > 0;

    private CitedWork Of(CitedWork work, List<Diagnostic> diagnostics)
    {
        var whole = _text is not null && _text.Whole.Contains(work);
        _short ??= whole && _text!.Keys.Length == 1 ? null : forms.ShortFormsIn(_text);
        if (forms.Of(work, whole, _short ?? s_none) is { } found)
        {
            _keys.Add(work.Key);
            return found;
        }
        diagnostics.Add(
            CitationRules.UnknownKey.At(
                _file,
                work.Span,
                $"the bibliography has no work '{work.Key}'",
                Nearest.To(work.Key, forms.Keys) is { } near ? $"did you mean @{near}?" : "add it to bibliography.json"
            )
        );
        return work with { Form = [new TextRun(work.Span, work.Locator is null ? work.Key : $"{work.Key}, {work.Locator}")] };
    }
}
