namespace Annals.Resolving.Versions;

/// <summary>
/// Every figure place, reference and citation in some prose, wherever it stands: what ties a text to records. Where an editor intervened,
/// those of the reading text.
/// </summary>
internal sealed class ProseParts
{
    public List<FigurePlace> Figures { get; } = [];

    public List<Reference> References { get; } = [];

    public List<CitedWork> Cited { get; } = [];

    /// <summary>The works that replaced words cite.</summary>
    public List<CitedWork> CitedInSource { get; } = [];

    public static ProseParts Of(ImmutableArray<Block> blocks)
    {
        var parts = new ProseParts();
        parts.Add(blocks);
        return parts;
    }

    /// <summary>Whether something in a chapter or its notes refers to a place in a chapter.</summary>
    public static bool ReferToPlaces(Chapter chapter)
    {
        var parts = Of(chapter.Body);
        foreach (var note in chapter.Notes)
            parts.Add(note.Content);
        return parts.References.Any(r => r.Fragment is not null);
    }

    public void Add(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Add(block);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph p:
                Add(p.Content);
                break;
            case Heading h:
                Add(h.Content);
                break;
            case Quotation q:
                Add(q.Content);
                break;
            case ListBlock l:
                foreach (var item in l.Items)
                    Add(item.Content);
                break;
            case DefinitionList d:
                foreach (var item in d.Items)
                {
                    foreach (var term in item.Terms)
                        Add(term);
                    Add(item.Meaning);
                }
                break;
            case Table t:
                foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                    Add(cell);
                break;
            case Verse v:
                foreach (var line in v.Lines)
                    Add(line.Content);
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

    /// <summary>The works that the words cite which an intervention replaced.</summary>
    public static IEnumerable<CitedWork> InReplaced(Intervention intervention) =>
        Inlines.In(intervention.Source).OfType<Citation>().SelectMany(c => c.Works);

    private void Add(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Emphasis e:
                    Add(e.Content);
                    break;
                case Strong s:
                    Add(s.Content);
                    break;
                case ForeignPhrase f:
                    Add(f.Content);
                    break;
                case Link l:
                    Add(l.Content);
                    break;
                case Reference r:
                    References.Add(r);
                    Add(r.Content);
                    break;
                case Intervention i:
                    Add(i.Reading);
                    CitedInSource.AddRange(InReplaced(i));
                    break;
                case Citation c:
                    Cited.AddRange(c.Works);
                    break;
                case TextRun or Code or LineEnd or NoteReference or Picture:
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
            }
        }
    }
}
