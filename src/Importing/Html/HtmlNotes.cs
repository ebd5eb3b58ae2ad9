using System.Text;
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

    private const string Paragraphs = "p, li, dd, dt, td, blockquote, h1, h2, h3, h4, h5, h6, div";

    /// <summary>What stands in the raised element of a mark: the mark, brackets and white space.</summary>
    private const int MostAround = 16;

    private readonly Dictionary<INode, string> _marks = [];
    private readonly Dictionary<string, HtmlNote> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<INode> _homes = [];
    private readonly HashSet<INode> _taken = [];
    private readonly Dictionary<IElement, LikelyNote> _blocks = [];

    /// <summary>Where each element stands among all of the page, and the one right before it beside it: a page's own lists must be walked for either.</summary>
    private readonly Dictionary<IElement, int> _order = [];
    private readonly Dictionary<IElement, IElement> _before = [];

    private readonly Dictionary<string, IElement> _targets = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, HtmlNote> All => _notes;

    public static HtmlNotes Of(IElement page, IElement home)
    {
        var notes = new HtmlNotes();
        var targets = notes._targets;
        foreach (var element in page.QuerySelectorAll("[id], a[name]"))
        {
            if (element.Id is { Length: > 0 } id) targets.TryAdd(id, element);
            if (element.GetAttribute("name") is { Length: > 0 } name) targets.TryAdd(name, element);
        }
        var links = home.QuerySelectorAll("a[href^='#']");
        var blocks = new Dictionary<IElement, IElement?>();
        if (links.Length > 0) notes.Number(page);
        foreach (var link in links)
        {
            var id = Fragment(link);
            if (id.Length == 0 || !targets.TryGetValue(id, out var target) || notes.IsWithinNote(link)) continue;
            if (!blocks.TryGetValue(target, out var block)) blocks[target] = block = BlockOf(target);
            if (block is null || block.Contains(link) || !notes.IsMark(link, block)) continue;
            notes._marks[Outermost(link)] = id;
            if (notes._notes.TryAdd(id, new HtmlNote(target, block, [], Bare(link.TextContent), new HashSet<string>(StringComparer.Ordinal)))) notes._homes.Add(block);
            notes._notes[id].MarkedAt.UnionWith(notes.NamesOf(link));
            notes._notes[id].MarkedAt.UnionWith(notes.PlacesNear(link, notes._blocks[block]));
        }
        notes.Settle();
        return notes;
    }

    private void Number(IElement page)
    {
        var last = new Dictionary<INode, IElement>();
        foreach (var element in page.QuerySelectorAll("*"))
        {
            _order[element] = _order.Count;
            if (element.Parent is not { } parent) continue;
            if (last.TryGetValue(parent, out var before)) _before[element] = before;
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
            var nodes = shared.ToDictionary(n => n.Key, _ => ImmutableArray.CreateBuilder<INode>(), StringComparer.Ordinal);
            var open = "";
            foreach (var child in shared.Key.ChildNodes)
            {
                if (starts.TryGetValue(child, out var id)) open = id;
                if (open.Length == 0) continue;
                nodes[open].Add(child);
                _taken.Add(child);
            }
            foreach (var (id, its) in nodes) _notes[id] = _notes[id] with { Nodes = its.ToImmutable() };
        }
    }

    /// <summary>The note that an element marks; null for other elements.</summary>
    public string? MarkedBy(INode node) => _marks.GetValueOrDefault(node);

    /// <summary>Whether an element is a note, or a part of one, and so not of the text.</summary>
    public bool Takes(INode node) => _taken.Contains(node);

    private bool IsWithinNote(IElement link)
    {
        for (INode? node = link; node is not null; node = node.Parent)
        {
            if (_homes.Contains(node)) return true;
        }
        return false;
    }

    private bool IsMark(IElement link, IElement block)
    {
        var says = SaysMark(link) || link.ParentElement?.ClassList.Contains("reference") == true || link.ClassList.Contains("footnote-ref");
        if (!_blocks.TryGetValue(block, out var likely)) _blocks[block] = likely = LikelyNote.Of(block);
        if (likely.HasHeading) return false;
        if (says) return true;
        // a note comes behind its mark
        if (link.TextContent.Trim().Length > LongestMark || _order[link] > _order[block]) return false;
        if (likely.LeadsTo.Overlaps(NamesOf(link))) return true;
        var mark = Bare(link.TextContent);
        if (mark.Length > 0 && likely.Opening.StartsWith(mark, StringComparison.Ordinal) && PlacesNear(link, likely).Any()) return true;
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
            if (element.LocalName is "p" or "li" or "div" or "td") break;
            if (i < 2 && _before.GetValueOrDefault(element) is { LocalName: "a" or "span" } before && !before.Descendants<IText>().Any(t => t.Length > 0)) Add(before);
        }
        foreach (var inner in link.QuerySelectorAll("[id], [name]")) Add(inner);
        return names;

        void Add(IElement one)
        {
            if (one.Id is { Length: > 0 } id) names.Add(id);
            if (one.GetAttribute("name") is { Length: > 0 } name) names.Add(name);
        }
    }

    /// <summary>The places in a mark's paragraph that a note leads back to: some books name where the sentence begins that has the mark.</summary>
    private IEnumerable<string> PlacesNear(IElement link, LikelyNote note)
    {
        var around = link.Closest(Paragraphs);
        return around is null ? [] : note.LeadsTo.Where(t => _targets.TryGetValue(t, out var place) && place.Closest(Paragraphs) == around);
    }

    /// <summary>Whether a link says by itself that it marks a note.</summary>
    public static bool SaysMark(IElement link) => link.GetAttribute("role") == "doc-noteref" || (link.GetAttribute("epub:type") ?? "").Contains("noteref", StringComparison.Ordinal);

    /// <summary>The words of an element without those of marks that say what they are.</summary>
    public static string WithoutMarks(IElement element) => string.Concat(element.Descendants<IText>().Where(t => t.ParentElement?.Closest("a") is not { } link || !SaysMark(link)).Select(t => t.Data));

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
        return element is { LocalName: "p", ParentElement: { LocalName: "div" or "li" or "aside" } home } && home.FirstElementChild == element && SaysNote(home, target) ? home : element;
    }

    private static bool SaysNote(IElement element, IElement target)
    {
        if (element.LocalName is "li" or "aside") return true;
        var names = (element.Id ?? "") + " " + (element.ClassName ?? "");
        return (names.Contains("ftn", StringComparison.OrdinalIgnoreCase) || names.Contains("edn", StringComparison.OrdinalIgnoreCase) || names.Contains("footnote", StringComparison.OrdinalIgnoreCase))
            && !names.Contains("notes", StringComparison.OrdinalIgnoreCase) && !HoldsSeveral(element, Stem(target));
    }

    /// <summary>Whether an element that says it is a note holds others: places whose names differ from its own by a number alone.</summary>
    private static bool HoldsSeveral(IElement element, string stem) => stem.Length > 0 && element.QuerySelectorAll("[id], a[name]").Where(e => Stem(e) == stem).Skip(1).Any();

    private static string Stem(IElement place) => (place.Id ?? place.GetAttribute("name") ?? "").TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '-');

    /// <summary>The mark with the raised element around it that holds nothing else.</summary>
    private static INode Outermost(IElement link)
    {
        INode node = link;
        while (node.Parent is IElement { LocalName: "sup" or "span" or "small", ChildNodes.Length: <= MostAround } parent && parent.ChildNodes.All(c => c == node || string.IsNullOrWhiteSpace(c.TextContent) || c.TextContent.Trim() is "[" or "]" or "(" or ")")) node = parent;
        return node;
    }

    public static string Bare(string words) => words.Trim().Trim('[', ']', '(', ')', '.', ' ', '\u00A0');

    public static string Fragment(IElement link) => Uri.UnescapeDataString((link.GetAttribute("href") ?? "#")[1..]);
}

/// <param name="Target">What the mark leads to.</param>
/// <param name="Nodes">What the note consists of.</param>
/// <param name="Mark">The mark's words without brackets.</param>
/// <param name="MarkedAt">The names of its marks and of what stands right around them.</param>
internal sealed record HtmlNote(IElement Target, IElement Block, ImmutableArray<INode> Nodes, string Mark, HashSet<string> MarkedAt)
{
    /// <summary>Short words of a note's own that may be linked to where it is marked.</summary>
    private static readonly HashSet<string> s_said = new(["here", "this", "that", "text", "note", "page", "it", "see"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element of it is the link back to where it is marked. A link to another note is not, nor one that has words.</summary>
    public bool LeadsBack(IElement link)
    {
        if (link.ClassList.Contains("mw-cite-backlink") || link.GetAttribute("role") == "doc-backlink" || link.ClassList.Contains("footnote-back") || link.ClassList.Contains("footnote-backref")) return true;
        if (link.LocalName != "a" || link.GetAttribute("href") is not ['#', ..] || HtmlNotes.Bare(link.TextContent) is not { Length: <= 4 } words) return false;
        // "see here" is said to readers, and stays
        if (s_said.Contains(words)) return false;
        return MarkedAt.Contains(HtmlNotes.Fragment(link)) || !words.Any(c => char.IsLetterOrDigit(c) || c is '*' or '†' or '‡' or '§');
    }
}

/// <summary>What a block has in it that tells whether it is a note, looked at once for all links to it.</summary>
/// <param name="LeadsTo">Where its links within the page lead.</param>
/// <param name="Opening">Its first words.</param>
internal sealed record LikelyNote(bool HasHeading, HashSet<string> LeadsTo, string Opening)
{
    private const int Enough = 64;

    public static LikelyNote Of(IElement block) =>
        new(block.QuerySelector("h1, h2, h3, h4") is not null, block.QuerySelectorAll("a[href^='#']").Select(HtmlNotes.Fragment).ToHashSet(StringComparer.Ordinal), OpeningOf(block));

    private static string OpeningOf(IElement block)
    {
        var words = new StringBuilder();
        foreach (var text in block.Descendants<IText>())
        {
            words.Append(words.Length == 0 ? text.Data.AsSpan().TrimStart() : text.Data);
            if (words.Length > Enough) break;
        }
        return HtmlNotes.Bare(words.ToString());
    }
}
