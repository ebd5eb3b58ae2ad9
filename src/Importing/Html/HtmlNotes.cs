using AngleSharp.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>
/// The notes of a page. A mark is a link to a place of the page that says it is a note (<c>doc-noteref</c>, EPUB's <c>noteref</c>, Wikipedia's references), or that leads back to the mark, or is a raised number whose
/// target begins with that number.
/// </summary>
internal sealed class HtmlNotes
{
    private const int LongestMark = 12;

    private readonly Dictionary<INode, string> _marks = [];
    private readonly Dictionary<string, HtmlNote> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<INode> _homes = [];
    private readonly HashSet<INode> _taken = [];

    public IReadOnlyDictionary<string, HtmlNote> All => _notes;

    public static HtmlNotes Of(IElement page, IElement home)
    {
        var notes = new HtmlNotes();
        var targets = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll("[id], a[name]"))
        {
            if (element.Id is { Length: > 0 } id) targets.TryAdd(id, element);
            if (element.GetAttribute("name") is { Length: > 0 } name) targets.TryAdd(name, element);
        }
        foreach (var link in home.QuerySelectorAll("a[href^='#']"))
        {
            var id = Fragment(link);
            if (id.Length == 0 || !targets.TryGetValue(id, out var target) || notes.IsWithinNote(link)) continue;
            var block = BlockOf(target);
            if (block is null || block.Contains(link) || !IsMark(link, block)) continue;
            notes._marks[Outermost(link)] = id;
            if (notes._notes.TryAdd(id, new HtmlNote(target, block, [], Bare(link.TextContent)))) notes._homes.Add(block);
        }
        notes.Settle();
        return notes;
    }

    /// <summary>A block that holds one note is the note; where it holds several, each goes on to the next.</summary>
    private void Settle()
    {
        foreach (var shared in _notes.GroupBy(n => n.Value.Block).ToList())
        {
            if (shared.Count() == 1)
            {
                var (id, note) = (shared.First().Key, shared.First().Value);
                _notes[id] = note with { Nodes = [note.Block] };
                _taken.Add(note.Block);
                continue;
            }
            var starts = new Dictionary<INode, string>();
            foreach (var (id, note) in shared)
            {
                INode child = note.Target;
                while (child.Parent is { } parent && parent != shared.Key) child = parent;
                starts[child] = id;
            }
            var open = "";
            foreach (var child in shared.Key.ChildNodes)
            {
                if (starts.TryGetValue(child, out var id)) open = id;
                if (open.Length == 0) continue;
                _notes[open] = _notes[open] with { Nodes = _notes[open].Nodes.Add(child) };
                _taken.Add(child);
            }
        }
    }

    /// <summary>The note that an element marks; null for other elements.</summary>
    public string? MarkedBy(INode node) => _marks.GetValueOrDefault(node);

    /// <summary>Whether an element is a note, or a part of one, and so not of the text.</summary>
    public bool Takes(INode node) => _taken.Contains(node);

    /// <summary>Within a note, the link back to where it is marked.</summary>
    public static bool LeadsBack(IElement link)
    {
        if (link.ClassList.Contains("mw-cite-backlink") || link.GetAttribute("role") == "doc-backlink" || link.ClassList.Contains("footnote-back") || link.ClassList.Contains("footnote-backref")) return true;
        return link.LocalName == "a" && link.GetAttribute("href") is ['#', ..] && Bare(link.TextContent).Length <= 4;
    }

    private bool IsWithinNote(IElement link)
    {
        for (INode? node = link; node is not null; node = node.Parent)
        {
            if (_homes.Contains(node)) return true;
        }
        return false;
    }

    private static bool IsMark(IElement link, IElement block)
    {
        var says = link.GetAttribute("role") == "doc-noteref" || (link.GetAttribute("epub:type") ?? "").Contains("noteref", StringComparison.Ordinal)
            || link.ParentElement?.ClassList.Contains("reference") == true || link.ClassList.Contains("footnote-ref");
        if (block.QuerySelector("h1, h2, h3, h4") is not null) return false;
        if (says) return true;
        // a note comes behind its mark
        if (link.TextContent.Trim().Length > LongestMark || !link.CompareDocumentPosition(block).HasFlag(DocumentPositions.Following)) return false;
        var names = NamesOf(link);
        if (block.QuerySelectorAll("a[href^='#']").Any(back => names.Contains(Fragment(back)))) return true;
        var mark = Bare(link.TextContent);
        var raised = link.ParentElement?.LocalName == "sup" || link.QuerySelector("sup") is not null;
        return raised && mark.Length > 0 && (Bare(block.TextContent).StartsWith(mark, StringComparison.Ordinal) || block.LocalName == "li");
    }

    /// <summary>The names by which a mark can be led back to: its own, or those of what stands right around it.</summary>
    private static HashSet<string> NamesOf(IElement link)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var element = link;
        for (var i = 0; i < 3 && element is not null; i++, element = element.ParentElement)
        {
            Add(element);
            if (element.LocalName is "p" or "li" or "div" or "td") break;
            if (i < 2 && element.PreviousElementSibling is { LocalName: "a" or "span" } before && before.TextContent.Length == 0) Add(before);
        }
        foreach (var inner in link.QuerySelectorAll("[id], [name]")) Add(inner);
        return names;

        void Add(IElement one)
        {
            if (one.Id is { Length: > 0 } id) names.Add(id);
            if (one.GetAttribute("name") is { Length: > 0 } name) names.Add(name);
        }
    }

    /// <summary>The block that holds a note's words.</summary>
    private static IElement? BlockOf(IElement target)
    {
        var element = target;
        while (element.LocalName is not ("li" or "dd" or "p" or "div" or "aside" or "td" or "section" or "blockquote"))
        {
            if (element.LocalName == "dt" && element.NextElementSibling is { LocalName: "dd" } meaning) return meaning;
            if (element.ParentElement is not { } parent || parent.LocalName == "body") return null;
            element = parent;
        }
        if (element.LocalName == "td" && element.ParentElement is { } row) return row;
        // Word and others put a note of several paragraphs into a division of its own
        return element is { LocalName: "p", ParentElement: { LocalName: "div" or "li" or "aside" } home } && home.FirstElementChild == element && SaysNote(home) ? home : element;
    }

    private static bool SaysNote(IElement element) =>
        element.LocalName is "li" or "aside" || ((element.Id ?? "") + " " + (element.ClassName ?? "")) is var names && (names.Contains("ftn", StringComparison.OrdinalIgnoreCase) || names.Contains("edn", StringComparison.OrdinalIgnoreCase))
        && !names.Contains("notes", StringComparison.OrdinalIgnoreCase);

    /// <summary>The mark with the raised element around it that holds nothing else.</summary>
    private static INode Outermost(IElement link)
    {
        INode node = link;
        while (node.Parent is IElement { LocalName: "sup" or "span" or "small" } parent && parent.ChildNodes.All(c => c == node || string.IsNullOrWhiteSpace(c.TextContent) || c.TextContent.Trim() is "[" or "]" or "(" or ")")) node = parent;
        return node;
    }

    public static string Bare(string words) => words.Trim().Trim('[', ']', '(', ')', '.', ' ', '\u00A0');

    private static string Fragment(IElement link) => Uri.UnescapeDataString((link.GetAttribute("href") ?? "#")[1..]);
}

/// <param name="Target">What the mark leads to.</param>
/// <param name="Nodes">What the note consists of.</param>
/// <param name="Mark">The mark's words without brackets.</param>
internal sealed record HtmlNote(IElement Target, IElement Block, ImmutableArray<INode> Nodes, string Mark);
