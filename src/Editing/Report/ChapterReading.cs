using System.Diagnostics;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Reports;

namespace Annals.Editing.Report;

/// <summary>What one reading of a resolved chapter gives to report on.</summary>
internal sealed class ChapterReading
{
    private readonly ReadabilityCount? _readability;
    private int _paragraph;
    private bool _bare;

    /// <param name="syllables">What counts syllables; null where the chapter is not in English.</param>
    public ChapterReading(Chapter chapter, SyllableCount? syllables)
    {
        _readability = new ReadabilityCount(syllables);
        Read(chapter.Body);
        Readability = _readability.Result();
        _readability = null;
        _paragraph = 0;
        foreach (var note in chapter.Notes)
            Read(note.Content);
    }

    /// <summary>The numbers of paragraphs without note, link, citation or emendation.</summary>
    public List<int> Bare { get; } = [];

    /// <summary>The ids of the figures to which body and notes refer.</summary>
    public HashSet<string> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>Emendations without a reason, each with its paragraph's number, 0 outside the body's paragraphs.</summary>
    public List<(Emendation Emendation, int Paragraph)> Unreasoned { get; } = [];

    /// <summary>The heads of definition lists: where the text itself says what a word means.</summary>
    public HashSet<ImmutableArray<Inline>> Defined { get; } = [];

    /// <summary>How the body's paragraphs read.</summary>
    public Readability? Readability { get; }

    private void Read(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Read(block);
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case Paragraph p:
                (_paragraph, _bare) = (p.Number, true);
                Read(p.Content);
                _readability?.Add(PlainText.Of(p.Content));
                if (p.Number > 0 && _bare)
                    Bare.Add(p.Number);
                break;
            case Heading h:
                Read(h.Content);
                break;
            case Quotation q:
                Read(q.Content);
                break;
            case ListBlock l:
                foreach (var item in l.Items)
                    Read(item.Content);
                break;
            case DefinitionList d:
                foreach (var item in d.Items)
                {
                    foreach (var term in item.Terms)
                    {
                        Defined.Add(term);
                        Read(term);
                    }
                    Read(item.Meaning);
                }
                break;
            case Table t:
                foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                    Read(cell);
                break;
            case Verse v:
                foreach (var line in v.Lines)
                    Read(line.Content);
                break;
            case Break or Verbatim or FigurePlace:
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void Read(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case NoteReference or Citation:
                    _bare = false;
                    break;
                case Link l:
                    _bare = false;
                    Read(l.Content);
                    break;
                case Reference r:
                    _bare = false;
                    if (r.Kind == ReferenceKind.Figure)
                        Figures.Add(r.Target);
                    Read(r.Content);
                    break;
                case Emendation e:
                    _bare = false;
                    if (string.IsNullOrWhiteSpace(e.Reason))
                        Unreasoned.Add((e, _paragraph));
                    Read(e.Reading);
                    break;
                case Intervention i:
                    Read(i.Reading);
                    break;
                case Emphasis e:
                    Read(e.Content);
                    break;
                case Strong s:
                    Read(s.Content);
                    break;
                case ForeignPhrase f:
                    Read(f.Content);
                    break;
                case TextRun or Code or LineEnd or Picture:
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }
}
