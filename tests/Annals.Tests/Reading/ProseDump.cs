using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Annals.Core.Prose;

namespace Annals.Tests.Reading;

/// <summary>Prose as a few lines that people can read and compare: a block a line, what it holds indented below it.</summary>
internal static class ProseDump
{
    public static string Of(ImmutableArray<Block> body, ImmutableArray<Note> notes)
    {
        var to = new StringBuilder();
        foreach (var block in body)
            Write(to, block, "");
        foreach (var note in notes)
        {
            to.Append("note " + note.Key.Layer.ToString().ToLowerInvariant() + " " + note.Key.Label + "\n");
            foreach (var block in note.Content)
                Write(to, block, "  ");
        }
        return to.ToString();
    }

    private static void Write(StringBuilder to, Block block, string indent)
    {
        to.Append(indent);
        switch (block)
        {
            case Paragraph p:
                Line(to.Append("p "), p.Content);
                break;
            case Heading h:
                Line(to.Append("h" + h.Level + " "), h.Content);
                break;
            case Quotation q:
                to.Append("quotation\n");
                Inside(q.Content);
                break;
            case ListBlock l:
                to.Append(l.Ordered ? "list from " + l.Start : "list").Append(l.Tight ? " tight\n" : "\n");
                foreach (var item in l.Items)
                {
                    to.Append(indent).Append("  item\n");
                    foreach (var inner in item.Content)
                        Write(to, inner, indent + "    ");
                }
                break;
            case DefinitionList d:
                to.Append("definitions\n");
                foreach (var item in d.Items)
                {
                    foreach (var term in item.Terms)
                        Line(to.Append(indent).Append("  term "), term);
                    foreach (var inner in item.Meaning)
                        Write(to, inner, indent + "    ");
                }
                break;
            case Table t:
                to.Append("table ").AppendJoin(' ', t.Columns.Select(c => c.ToString().ToLowerInvariant())).Append('\n');
                foreach (var row in t.Rows)
                {
                    to.Append(indent).Append(row.IsHead ? "  head " : "  row ");
                    Line(to, row.Cells);
                }
                break;
            case Verse v:
                to.Append("verse\n");
                foreach (var line in v.Lines)
                    Line(to.Append(indent).Append("  ").Append(line.Indent == 0 ? "" : "+" + line.Indent + " "), line.Content);
                break;
            case Break:
                to.Append("break\n");
                break;
            case Verbatim v:
                to.Append(v.Language.Length == 0 ? "verbatim " : $"verbatim {v.Language} ").Append(Quoted(v.Value)).Append('\n');
                break;
            case FigurePlace f:
                to.Append("figure " + f.FigureId + "\n");
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }

        void Inside(ImmutableArray<Block> blocks)
        {
            foreach (var inner in blocks)
                Write(to, inner, indent + "  ");
        }
    }

    private static void Line(StringBuilder to, ImmutableArray<ImmutableArray<Inline>> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                to.Append(" | ");
            Append(to, cells[i]);
        }
        Trimmed(to).Append('\n');
    }

    private static void Line(StringBuilder to, ImmutableArray<Inline> content) => Trimmed(Append(to, content)).Append('\n');

    private static StringBuilder Trimmed(StringBuilder to)
    {
        while (to.Length > 0 && to[^1] == ' ')
            to.Length--;
        return to;
    }

    private static StringBuilder Append(StringBuilder to, ImmutableArray<Inline> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (i > 0)
                to.Append(' ');
            Append(to, content[i]);
        }
        return to;
    }

    private static void Append(StringBuilder to, Inline inline)
    {
        switch (inline)
        {
            case TextRun t:
                to.Append(Quoted(t.Value));
                break;
            case Emphasis e:
                Held("em", e.Content);
                break;
            case Strong s:
                Held("strong", s.Content);
                break;
            case Code c:
                to.Append("code ").Append(Quoted(c.Value));
                break;
            case LineEnd l:
                to.Append(l.Hard ? "br" : "/");
                break;
            case ForeignPhrase f:
                Held("lang=" + f.Language, f.Content);
                break;
            case Emendation e:
                Held("source", e.Source);
                to.Append(' ');
                Held("reading", e.Reading);
                if (e.Reason is not null)
                    to.Append(" why ").Append(Quoted(e.Reason));
                break;
            case Link l:
                Held("link " + l.Target + (l.Title is null ? "" : " " + Quoted(l.Title)), l.Content);
                break;
            case Picture p:
                to.Append("picture " + p.Target + " " + Quoted(p.Alternative));
                break;
            case Reference r:
                Held($"{r.Kind.ToString().ToLowerInvariant()}:{r.Target}{(r.Fragment is null ? "" : "#" + r.Fragment)}", r.Content);
                break;
            case NoteReference n:
                to.Append("[^" + n.Note + "]");
                break;
            case Citation c:
                to.Append("cite{")
                    .AppendJoin("; ", c.Works.Select(w => w.Locator is null ? w.Key : $"{w.Key} {Quoted(w.Locator)}"))
                    .Append('}');
                break;
            default:
                throw new UnreachableException(inline.GetType().Name);
        }

        void Held(string name, ImmutableArray<Inline> content) => Append(to.Append(name).Append('{'), content).Append('}');
    }

    private static string Quoted(string text) =>
        "'" + text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\u00A0", "\\u00a0") + "'";
}
