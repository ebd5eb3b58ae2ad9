using System.Globalization;
using Annals.Resolving.Citations;
using Annals.Resolving.Notes;
using Annals.Resolving.Versions;

namespace Annals.Resolving.Links;

/// <summary>
/// What other chapters need to know of one before any can be resolved: its anchors, its notes in their order and the figures it shows; and
/// what it cites.
/// </summary>
internal sealed record ChapterOutline(
    Chapter Chapter,
    int Paragraphs,
    ImmutableArray<string> Headings,
    ImmutableArray<Note> Notes,
    ImmutableArray<FigurePlace> Figures,
    TextCitations Cited,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    private bool? _refersToPlaces;

    /// <summary>Whether something in it refers to a place in a chapter.</summary>
    public bool RefersToPlaces => _refersToPlaces ??= ProseParts.ReferToPlaces(Chapter);

    public static ChapterOutline Of(Chapter chapter)
    {
        var walk = new Walk();
        walk.Blocks(chapter.Body);
        var (notes, diagnostics) = NoteNumbering.Of(chapter, walk.References);
        return new ChapterOutline(
            chapter,
            walk.Paragraphs,
            [.. walk.Headings],
            notes,
            [.. walk.Figures],
            TextCitations.Of(walk.Cited, notes, walk.References),
            diagnostics
        );
    }

    /// <summary>
    /// Whether the chapter has a place that a reference can name. Marks of notes and emendations are counted, so that their numbers change
    /// with the text: what names one of these is no reference that would last.
    /// </summary>
    public bool Has(string anchor) =>
        ParagraphOf(anchor) is { } number ? number <= Paragraphs : NamedAnchors.Contains(anchor, StringComparer.Ordinal);

    /// <summary>The anchors that an author would name; paragraphs are too many to be told apart by their numbers.</summary>
    public IEnumerable<string> NamedAnchors =>
        [.. Headings, .. Notes.IsEmpty ? [] : (string[])["notes"], .. Notes.Select(n => n.Key.Anchor), .. Figures.Select(f => Addresses.FigureAnchor(f.FigureId))];

    /// <summary>The number in a paragraph's anchor, <c>p12</c>; null for other anchors.</summary>
    private static int? ParagraphOf(string anchor) =>
        anchor is ['p', not '0', ..] && int.TryParse(anchor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private sealed class Walk
    {
        private readonly Anchors _anchors = new();
        private int _here;

        public int Paragraphs { get; private set; }

        public List<string> Headings { get; } = [];

        public List<FigurePlace> Figures { get; } = [];

        /// <summary>Each reference to a note with the number of its paragraph, 0 outside paragraphs.</summary>
        public List<(NoteReference Reference, int Paragraph)> References { get; } = [];

        /// <summary>Works cited, also in replaced words.</summary>
        public List<CitedWork> Cited { get; } = [];

        public void Blocks(ImmutableArray<Block> blocks)
        {
            foreach (var block in blocks)
                Block(block);
        }

        private void Block(Block block)
        {
            _here = 0;
            switch (block)
            {
                case Paragraph p:
                    _here = ++Paragraphs;
                    Inlines(p.Content);
                    break;
                case Heading h:
                    Headings.Add(_anchors.Next(h.Content));
                    Inlines(h.Content);
                    break;
                case Quotation q:
                    Blocks(q.Content);
                    break;
                case ListBlock l:
                    foreach (var item in l.Items)
                        Blocks(item.Content);
                    break;
                case DefinitionList d:
                    foreach (var item in d.Items)
                    {
                        _here = 0;
                        foreach (var term in item.Terms)
                            Inlines(term);
                        Blocks(item.Meaning);
                    }
                    break;
                case Table t:
                    foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                        Inlines(cell);
                    break;
                case Verse v:
                    foreach (var line in v.Lines)
                        Inlines(line.Content);
                    break;
                case FigurePlace f:
                    Figures.Add(f);
                    break;
                case Break or Verbatim:
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(block.GetType().Name);
            }
        }

        private void Inlines(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                switch (inline)
                {
                    case NoteReference n:
                        References.Add((n, _here));
                        break;
                    case Emphasis e:
                        Inlines(e.Content);
                        break;
                    case Strong s:
                        Inlines(s.Content);
                        break;
                    case ForeignPhrase f:
                        Inlines(f.Content);
                        break;
                    case Link l:
                        Inlines(l.Content);
                        break;
                    case Reference r:
                        Inlines(r.Content);
                        break;
                    case Intervention i:
                        Inlines(i.Reading);
                        Cited.AddRange(ProseParts.InReplaced(i));
                        break;
                    case Citation c:
                        Cited.AddRange(c.Works);
                        break;
                    case TextRun or Code or LineEnd or Picture:
                        break;
                    default:
                        throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
                }
            }
        }
    }
}
