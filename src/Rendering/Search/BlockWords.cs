using System.Text;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;

namespace Annals.Rendering.Search;

/// <summary>The words of blocks and records as search sees them, parted by spaces so that no two run together.</summary>
internal static class BlockWords
{
    public static string Of(ImmutableArray<Block> blocks)
    {
        if (blocks is [Paragraph only])
            return PlainText.Of(only.Content);
        var to = new StringBuilder();
        foreach (var block in blocks)
            Append(to, block);
        return to.ToString();
    }

    public static string Of(Figure figure)
    {
        string?[] parts = [figure.MakerName ?? figure.Maker?.Value, figure.Title, Capital.Of(figure.Kind ?? ""), figure.Alternative, Of(figure.Caption)];
        return string.Join(". ", parts.Where(p => !string.IsNullOrEmpty(p)).Select(p => p!.TrimEnd('.')).Distinct(StringComparer.Ordinal));
    }

    public static string NameOf(NoteLayer layer) =>
        layer switch
        {
            NoteLayer.Author => "author",
            NoteLayer.Editor => "editor",
            NoteLayer.Translator => "translator",
            _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
        };

    private static void Append(StringBuilder to, Block block)
    {
        switch (block)
        {
            case Paragraph p:
                Line(p.Content);
                break;
            case Heading h:
                Line(h.Content);
                break;
            case Verbatim v:
                to.Append(v.Value).Append(' ');
                break;
            case Quotation q:
                All(q.Content);
                break;
            case ListBlock l:
                foreach (var item in l.Items)
                    All(item.Content);
                break;
            case DefinitionList d:
                foreach (var item in d.Items)
                {
                    foreach (var term in item.Terms)
                        Line(term);
                    All(item.Meaning);
                }
                break;
            case Table t:
                foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                    Line(cell);
                break;
            case Verse v:
                foreach (var line in v.Lines)
                    Line(line.Content);
                break;
            case Break or FigurePlace:
                break;
            default:
                throw new System.Diagnostics.UnreachableException(block.GetType().Name);
        }

        void Line(ImmutableArray<Inline> content)
        {
            if (to.Length > 0 && to[^1] != ' ')
                to.Append(' ');
            PlainText.Append(to, content);
        }

        void All(ImmutableArray<Block> content)
        {
            foreach (var inner in content)
                Append(to, inner);
        }
    }
}
