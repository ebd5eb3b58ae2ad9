using System.Globalization;
using AngleSharp.Dom;

namespace Annals.Importing.Html;

/// <summary>
/// The notes of a page. A mark is a link to a place of the page that says it is a note (<c>doc-noteref</c>, EPUB's <c>noteref</c>,
/// Wikipedia's references), or that leads back to the mark, or is a raised number whose target begins with that number.
/// </summary>
internal sealed class HtmlNotes
{
    private const int LongestMark = 12;

    private const string Paragraphs = "p, li, dd, dt, td, blockquote, h1, h2, h3, h4, h5, h6, div";

    /// <summary>What stands in the raised element of a mark: the mark, brackets and white space.</summary>
    private const int MostAround = 16;

    private readonly Dictionary<INode, string> _marks = [];
    private readonly Dictionary<string, HtmlNote> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<INode> _homes = [];
    private readonly HashSet<INode> _taken = [];
    private readonly Dictionary<IElement, LikelyNote> _blocks = [];

    /// <summary>
    /// Where each element stands among all of the page, and the one right before it beside it: a page's own lists must be walked for
    /// either.
    /// </summary>
    private readonly Dictionary<IElement, int> _order = [];
    private readonly Dictionary<IElement, IElement> _before = [];
    private readonly Dictionary<IElement, IElement> _after = [];
    private readonly Dictionary<IElement, IElement> _below = [];

    private readonly Dictionary<(IElement, string), bool> _several = [];

    private readonly Dictionary<string, IElement> _targets = new(StringComparer.Ordinal);

    private static readonly HashSet<string> s_beside = new(
        ["sidenote", "side-note", "marginnote", "margin-note", "marginalia"],
        StringComparer.OrdinalIgnoreCase
    );

    public IReadOnlyDictionary<string, HtmlNote> All => _notes;

    public static HtmlNotes Of(IElement page, IElement home)
    {
        var notes = new HtmlNotes();
        var targets = notes._targets;
        foreach (var element in page.QuerySelectorAll("[id], a[name]"))
        {
            if (element.Id is { Length: > 0 } id)
                targets.TryAdd(id, element);
            if (element.GetAttribute("name") is { Length: > 0 } name)
                targets.TryAdd(name, element);
        }
        var links = home.QuerySelectorAll("a[href^='#']");
        var blocks = new Dictionary<IElement, IElement?>();
        var claimed = new Dictionary<IElement, string>();
        if (links.Length > 0)
            notes.Number(page);
        foreach (var link in links)
        {
            var id = Fragment(link);
            if (id.Length == 0 || !targets.TryGetValue(id, out var target) || notes.IsWithinNote(link))
                continue;
            if (!blocks.TryGetValue(target, out var block))
                blocks[target] = block = notes.BlockOf(target) is { } own ? notes.Below(own) : null;
            if (block is null || block.Contains(link) || !notes.IsMark(link, block))
                continue;
            // an anchor that stands alone leads to what is below it, which another may have led to before
            if (!block.Contains(target) && claimed.GetValueOrDefault(block, id) != id)
                continue;
            claimed.TryAdd(block, id);
            if (notes._notes.TryAdd(id, new HtmlNote(target, block, [], Bare(link.TextContent), notes._blocks[block])))
                notes._homes.Add(block);
            notes._marks[Outermost(link)] = id;
            notes._notes[id].MarkedAt.UnionWith(notes.NamesOf(link));
            if (link.Closest(Paragraphs) is { } around)
                notes._notes[id].MarkedIn.Add(around);
        }
        notes.Settle();
        notes.Beside(home);
        return notes;
    }

    /// <summary>
    /// What stands in the margin beside a text is written into its lines, and said by its class alone: where it stands is its mark.
    /// </summary>
    private void Beside(IElement home)
    {
        var lengths = new Dictionary<IElement, int>();
        foreach (var element in home.QuerySelectorAll("span[class*='note'], small[class*='note']"))
        {
            if (
                !element.ClassList.Any(s_beside.Contains)
                || element.Closest(Paragraphs) is not { LocalName: "p" or "li" or "dd" } around
                || IsWithinNote(element)
                || element.Closest("table, pre") is not null
            )
                continue;
            if (!lengths.TryGetValue(around, out var all))
                lengths[around] = all = around.TextContent.Trim().Length;
            // alone in its paragraph it is one, and a note can have no notes
            if (
                element.TextContent.Trim().Length is var own && (own == 0 || own >= all)
                || element.Descendants().Any(n => _marks.ContainsKey(n) || n is IElement { LocalName: "img" })
            )
                continue;
            var id = string.Create(CultureInfo.InvariantCulture, $"beside {_notes.Count}");
            _marks[element] = id;
            _notes[id] = new HtmlNote(element, element, [.. element.ChildNodes], "", null);
        }
    }

    private void Number(IElement page)
    {
        var last = new Dictionary<INode, IElement>();
        foreach (var element in page.QuerySelectorAll("*"))
        {
            _order[element] = _order.Count;
            if (element.Parent is not { } parent)
                continue;
            if (last.TryGetValue(parent, out var before))
                (_before[element], _after[before]) = (before, element);
            last[parent] = element;
        }
    }

    /// <summary>A block that holds one note is the note; where it holds several, each goes on to the next.</summary>
    private void Settle()
    {
        foreach (var shared in _notes.GroupBy(n => n.Value.Block).ToList())
        {
            if (shared.Count() == 1)
            {
                var (id, note) = (shared.First().Key, shared.First().Value);
                _notes[id] = note with { Nodes = note.Block.Contains(note.Target) ? [note.Block] : [note.Block, .. Further(note.Block)] };
                _taken.UnionWith(_notes[id].Nodes);
                continue;
            }
            var starts = new Dictionary<INode, string>();
            foreach (var (id, note) in shared)
            {
                INode child = note.Target;
                while (child.Parent is { } parent && parent != shared.Key)
                    child = parent;
                starts[child] = id;
            }
            var nodes = shared.ToDictionary(n => n.Key, _ => ImmutableArray.CreateBuilder<INode>(), StringComparer.Ordinal);
            var open = "";
            foreach (var child in shared.Key.ChildNodes)
            {
                if (starts.TryGetValue(child, out var id))
                    open = id;
                if (open.Length == 0)
                    continue;
                nodes[open].Add(child);
                _taken.Add(child);
            }
            foreach (var (id, its) in nodes)
                _notes[id] = _notes[id] with { Nodes = its.ToImmutable() };
        }
    }

    /// <summary>The note that an element marks; null for other elements.</summary>
    public string? MarkedBy(INode node) => _marks.GetValueOrDefault(node);

    /// <summary>Whether an element is a note, or a part of one, and so not of the text.</summary>
    public bool Takes(INode node) => _taken.Contains(node);

    /// <summary>Whether some words are a note's.</summary>
    public bool IsWithin(IText words) => IsWithin(words, _taken);

    private bool IsWithinNote(IElement link) => IsWithin(link, _homes);

    private static bool IsWithin(INode? node, HashSet<INode> others)
    {
        for (; node is not null; node = node.Parent)
        {
            if (others.Contains(node))
                return true;
        }
        return false;
    }

    private bool IsMark(IElement link, IElement block)
    {
        var says = SaysMark(link) || link.ParentElement?.ClassList.Contains("reference") == true || link.ClassList.Contains("footnote-ref");
        if (!_blocks.TryGetValue(block, out var likely))
            _blocks[block] = likely = LikelyNote.Of(block, _targets, Paragraphs);
        if (likely.HasHeading)
            return false;
        if (says)
            return true;
        // a note comes behind its mark
        if (link.TextContent.Trim().Length > LongestMark || _order[link] > _order[block])
            return false;
        if (likely.LeadsTo.Overlaps(NamesOf(link)))
            return true;
        var mark = Bare(link.TextContent);
        if (mark.Length > 0 && likely.Opening.StartsWith(mark, StringComparison.Ordinal) && LeadsNear(likely, link))
            return true;
        var raised = link.ParentElement?.LocalName == "sup" || link.QuerySelector("sup") is not null;
        return raised && mark.Length > 0 && (likely.Opening.StartsWith(mark, StringComparison.Ordinal) || block.LocalName == "li");
    }

    /// <summary>The names by which a mark can be led back to: its own, or those of what stands right around it.</summary>
    private HashSet<string> NamesOf(IElement link)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var element = link;
        for (var i = 0; i < 3 && element is not null; i++, element = element.ParentElement)
        {
            Add(element);
            if (element.LocalName is "p" or "li" or "div" or "td")
                break;
            if (
                i < 2
                && _before.GetValueOrDefault(element) is { LocalName: "a" or "span" } before
                && !before.Descendants<IText>().Any(t => t.Length > 0)
            )
                Add(before);
        }
        foreach (var inner in link.QuerySelectorAll("[id], [name]"))
            Add(inner);
        return names;

        void Add(IElement one)
        {
            if (one.Id is { Length: > 0 } id)
                names.Add(id);
            if (one.GetAttribute("name") is { Length: > 0 } name)
                names.Add(name);
        }
    }

    /// <summary>
    /// Whether a note leads back into a mark's paragraph: some books name where the sentence begins that has the mark.
    /// </summary>
    private static bool LeadsNear(LikelyNote note, IElement link) =>
        link.Closest(Paragraphs) is { } around && note.LeadsInto.Contains(around);

    /// <summary>Whether a link says by itself that it marks a note.</summary>
    public static bool SaysMark(IElement link) =>
        link.GetAttribute("role") == "doc-noteref" || (link.GetAttribute("epub:type") ?? "").Contains("noteref", StringComparison.Ordinal);

    /// <summary>The words of an element without those of marks that say what they are.</summary>
    public static string WithoutMarks(IElement element) =>
        string.Concat(
            element.Descendants<IText>().Where(t => t.ParentElement?.Closest("a") is not { } link || !SaysMark(link)).Select(t => t.Data)
        );

    /// <summary>The block that holds a note's words.</summary>
    private IElement? BlockOf(IElement target)
    {
        var element = target;
        while (element.LocalName is not ("li" or "dd" or "p" or "div" or "aside" or "td" or "section" or "blockquote"))
        {
            if (element.LocalName == "dt" && element.NextElementSibling is { LocalName: "dd" } meaning)
                return meaning;
            if (element.ParentElement is not { } parent || parent.LocalName == "body")
                return null;
            element = parent;
        }
        if (element.LocalName == "td" && element.ParentElement is { } row)
            return row;
        // Word and others put a note of several paragraphs into a division of its own
        return
            element is { LocalName: "p", ParentElement: { LocalName: "div" or "li" or "aside" } home }
            && home.FirstElementChild == element
            && SaysNote(home, target)
            ? home
            : element;
    }

    /// <summary>A block with words; where it has none, as where an anchor stands alone in a paragraph, the one below it.</summary>
    private IElement Below(IElement block)
    {
        // a block may hold thousands of notes, each of which asks
        if (_below.TryGetValue(block, out var known))
            return known;
        var below = block;
        for (var i = 0; i < 3 && !HasWords(below); i++)
        {
            if (!_after.TryGetValue(below, out var next) || next.LocalName is not ("p" or "div" or "blockquote" or "br"))
                return _below[block] = block;
            below = next;
        }
        return _below[block] = below;
    }

    /// <summary>The blocks below one that are set like it: what an anchor above a note does not part from it is of the note.</summary>
    private List<IElement> Further(IElement block)
    {
        var further = new List<IElement>();
        while (
            block.ClassName is { Length: > 0 } set
            && _after.TryGetValue(block, out var next)
            && next.LocalName == block.LocalName
            && next.ClassName == set
            && !_homes.Contains(next)
            && next.QuerySelector("[id], a[name]") is null
        )
        {
            further.Add(next);
            block = next;
        }
        return further;
    }

    private static bool HasWords(IElement element) =>
        element
            .Descendants<IText>()
            .Any(t => t.ParentElement?.LocalName is not ("script" or "style") && !string.IsNullOrWhiteSpace(t.Data));

    private bool SaysNote(IElement element, IElement target)
    {
        if (element.LocalName is "li" or "aside")
            return true;
        var names = (element.Id ?? "") + " " + (element.ClassName ?? "");
        return (
                names.Contains("ftn", StringComparison.OrdinalIgnoreCase)
                || names.Contains("edn", StringComparison.OrdinalIgnoreCase)
                || names.Contains("footnote", StringComparison.OrdinalIgnoreCase)
            )
            && !names.Contains("notes", StringComparison.OrdinalIgnoreCase)
            && !HoldsSeveral(element, Stem(target));
    }

    /// <summary>Whether an element that says it is a note holds others: places whose names differ from its own by a number alone.</summary>
    private bool HoldsSeveral(IElement element, string stem)
    {
        if (stem.Length == 0)
            return false;
        if (!_several.TryGetValue((element, stem), out var several))
            _several[(element, stem)] = several = element.QuerySelectorAll("[id], a[name]").Where(e => Stem(e) == stem).Skip(1).Any();
        return several;
    }

    private static string Stem(IElement place) =>
        (place.Id ?? place.GetAttribute("name") ?? "").TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '-');

    /// <summary>The mark with the raised element around it that holds nothing else.</summary>
    private static INode Outermost(IElement link)
    {
        INode node = link;
        while (
            node.Parent is IElement { LocalName: "sup" or "span" or "small", ChildNodes.Length: <= MostAround } parent
            && parent.ChildNodes.All(c =>
                c == node || string.IsNullOrWhiteSpace(c.TextContent) || c.TextContent.Trim() is "[" or "]" or "(" or ")"
            )
        )
            node = parent;
        return node;
    }

    public static string Bare(string words) => words.Trim().Trim('[', ']', '(', ')', '.', ' ', '\u00A0');

    public static string Fragment(IElement link) => Uri.UnescapeDataString((link.GetAttribute("href") ?? "#")[1..]);
}
