using System.Diagnostics;
using Annals.Core.Versions;
using Passage = Annals.Core.Versions.Passage;

namespace Annals.Resolving.Versions;

/// <summary>
/// Walks a text once: its passages in reading order, quotations and lists taken apart, and where it refers to what first.
/// </summary>
internal sealed class PassageWalk
{
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly TextPool _pool;
    private readonly MarkupTrace _trace = new();

    /// <summary>What the passage stands in: a quotation, a list's item.</summary>
    private string _within = "";

    private PassageWalk(TextPool pool) => _pool = pool;

    public ImmutableArray<Passage> Passages => _passages.ToImmutable();

    /// <summary>The numbered paragraph that refers first to each target, by kind and id; works cited by their key.</summary>
    public IReadOnlyDictionary<(ApparatusKind Kind, string Key), int> FirstUses => _trace.FirstUses;

    public static PassageWalk Of(ImmutableArray<Block> text, TextPool pool)
    {
        var walk = new PassageWalk(pool);
        walk.Blocks(text);
        return walk;
    }

    /// <summary>All words of a text, its passages parted by blank lines.</summary>
    public static string WordsOf(ImmutableArray<Block> text, TextPool pool) =>
        string.Join("\n\n", Of(text, pool).Passages.Where(p => p.Words.Length > 0 && p.Kind != PassageKind.Figure).Select(p => p.Words));

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Paragraph p:
                Add(PassageKind.Paragraph, p.Number, p.Content, "");
                break;
            case Heading h:
                Add(PassageKind.Heading, 0, h.Content, $"h{h.Level} ");
                break;
            case Quotation q:
                Within("> ", q.Content);
                break;
            case ListBlock l:
                for (var i = 0; i < l.Items.Length; i++)
                    Within(
                        !l.Ordered ? "- "
                            : i == 0 ? $"{l.Start}. "
                            : "+. ",
                        l.Items[i].Content
                    );
                break;
            case DefinitionList d:
                foreach (var item in d.Items)
                {
                    foreach (var term in item.Terms)
                        Add(PassageKind.Paragraph, 0, term, "term ");
                    Within(": ", item.Meaning);
                }
                break;
            case Table t:
                Rows(t);
                break;
            case Verse v:
                Stanzas(v);
                break;
            case Verbatim v:
                Add(PassageKind.Verbatim, v.Value.TrimEnd('\n'), v.Language);
                break;
            case FigurePlace f:
                Add(PassageKind.Figure, f.FigureId, "");
                break;
            case Break:
                Add(PassageKind.Break, "", "");
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void Within(string what, ImmutableArray<Block> content)
    {
        var before = _within;
        _within += what;
        Blocks(content);
        _within = before;
    }

    private void Rows(Table table)
    {
        var columns = string.Concat(
            table.Columns.Select(c =>
                c switch
                {
                    ColumnAlignment.None => 'n',
                    ColumnAlignment.Start => 's',
                    ColumnAlignment.Center => 'c',
                    ColumnAlignment.End => 'e',
                    _ => throw new UnreachableException(c.ToString()),
                }
            )
        );
        foreach (var row in table.Rows)
        {
            Add(
                PassageKind.TableRow,
                string.Join(" | ", row.Cells.Select(Words)),
                $"{(row.IsHead ? "head" : "")}{columns} {string.Join('|', row.Cells.Select(c => _trace.Of(c, 0)))}"
            );
        }
    }

    /// <summary>A line without words parts stanzas.</summary>
    private void Stanzas(Verse verse)
    {
        var (lines, markup) = (new List<string>(), new List<string>());
        foreach (var line in verse.Lines)
        {
            var words = Words(line.Content);
            if (words.Length == 0)
                End();
            else
            {
                lines.Add(words);
                markup.Add($"{line.Indent}{_trace.Of(line.Content, 0)}");
            }
        }
        End();

        void End()
        {
            if (lines.Count > 0)
                Add(PassageKind.Verse, string.Join('\n', lines), string.Join('|', markup));
            lines.Clear();
            markup.Clear();
        }
    }

    private void Add(PassageKind kind, int number, ImmutableArray<Inline> content, string what) =>
        Add(kind, Words(content), what + _trace.Of(content, number), number);

    private void Add(PassageKind kind, string words, string markup, int number = 0) =>
        _passages.Add(new(kind, number, _pool.One(words), _pool.One(_within + markup)));

    private static string Words(ImmutableArray<Inline> content) => WordCuts.Spaced(PlainText.Of(content));
}
