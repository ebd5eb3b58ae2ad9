using System.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;
using Annals.Reading.Markup.Definitions;
using Annals.Reading.Markup.Notes;
using Annals.Reading.Markup.Silences;
using Annals.Reading.Markup.Tables;
using Annals.Reading.Markup.Verse;
using Markdig.Syntax;
using Block = Annals.Core.Prose.Block;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Annals.Reading.Markup;

/// <summary>Sets Markdig's blocks into ours: one compositor a text.</summary>
/// <param name="bodyStart">The offset of the body in its file, which Markdig does not know of.</param>
/// <param name="bodyEnd">The body's end: Markdig lets a fence that is never closed end one character behind it.</param>
internal sealed class Compositor(int bodyStart, int bodyEnd, Marginalia margin, ProseKind kind)
{
    private readonly LineCompositor _lines = new(bodyStart, margin, kind);
    private readonly List<Note> _notes = [];
    private int _level = 1;

    public ReadProse Set(MarkdownDocument document)
    {
        var body = Blocks(document, top: true);
        _lines.ReportUnusedDefinitions(document);
        var prose = new ReadProse(body, [.. _notes], body.IsEmpty);
        NoteChecks.Check(prose.Notes, margin);
        return prose;
    }

    /// <param name="top">Whether these are the text's own blocks and not those of a quotation, list or note.</param>
    private ImmutableArray<Block> Blocks(ContainerBlock container, bool top = false, int from = 0)
    {
        if (container.Count - from == 1 && container[from] is ParagraphBlock only)
            return [Paragraph(only, top)];
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count - from);
        for (var i = from; i < container.Count; i++)
        {
            if (container[i] is NoteBlock note)
                AddNote(note);
            else if (container[i] is SilenceBlock silence)
                SilenceMarkup.Take(silence, SpanOf(silence), Following(container, i), margin);
            else if (container[i] is not LinkReferenceDefinitionGroup)
                blocks.Add(Set(container[i], top));
        }
        return blocks.DrainToImmutable();
    }

    /// <summary>The block that a silence is about; null where none follows.</summary>
    private Span? Following(ContainerBlock container, int silence)
    {
        for (var i = silence + 1; i < container.Count; i++)
        {
            if (container[i] is not (SilenceBlock or LinkReferenceDefinitionGroup))
                return SpanOf(container[i]);
        }
        return null;
    }

    private Block Set(MarkdigBlock block, bool top) =>
        block switch
        {
            ParagraphBlock p => Paragraph(p, top),
            HeadingBlock h => Heading(h, top),
            QuoteBlock q => new Quotation(SpanOf(q), Blocks(q)),
            Markdig.Syntax.ListBlock l => List(l),
            VerseBlock v => new Core.Prose.Verse(
                SpanOf(v),
                [.. v.Cast<LineLeaf>().Select(l => new VerseLine(SpanOf(l), l.Indent, _lines.Set(l)))]
            ),
            TableBlock t => Table(t),
            DefinitionListBlock d => Definitions(d),
            ThematicBreakBlock b => new Break(SpanOf(b)),
            CodeBlock c => new Verbatim(SpanOf(c), c is FencedCodeBlock f ? $"{f.Info} {f.Arguments}".Trim() : "", TextOf(c)),
            _ => throw new UnreachableException(block.GetType().Name),
        };

    private Block Paragraph(ParagraphBlock paragraph, bool top)
    {
        if (Figures.FigureMarkup.Alone(paragraph) is { } figure)
        {
            var span = SpanOf(figure);
            if (top && kind == ProseKind.Chapter)
                return new FigurePlace(span, _lines.FigureId(figure, span));
            margin.Add(
                MarkupRules.FigureNotAlone,
                span,
                "a figure cannot stand here",
                "figures stand in the text of a chapter, outside quotations, lists and notes"
            );
            return new Core.Prose.Paragraph(SpanOf(paragraph), []);
        }
        var content = _lines.Set(paragraph);
        if (content is [TextRun first, ..] && first.Value[0] is '\n' or '\r' && !string.IsNullOrWhiteSpace(first.Value))
            content = content.SetItem(0, WithoutLineEnd(first));
        if (LooksLikeHeading(paragraph))
            margin.Add(
                MarkupRules.NoSpaceAfterHash,
                content[0].Span,
                "this begins like a heading, but is read as a paragraph",
                "put a space after the last #"
            );
        // Markdig counts white space at the end of the last line to the paragraph
        return new Core.Prose.Paragraph(content.IsEmpty ? SpanOf(paragraph) : content[0].Span.Through(content[^1].Span), content);
    }

    // Where a link's definition has on its next line what is no title after all, Markdig begins the paragraph with the end of the
    // definition's line.
    private static TextRun WithoutLineEnd(TextRun run)
    {
        var words = run.Value.TrimStart();
        return new TextRun(run.Span with { Start = run.Span.Start + (run.Value.Length - words.Length) }, words);
    }

    private static bool LooksLikeHeading(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not Markdig.Syntax.Inlines.LiteralInline { IsFirstCharacterEscaped: false } first)
            return false;
        var words = first.Content.AsSpan();
        var rest = words.TrimStart('#');
        return rest.Length < words.Length && rest.Length > 0 && char.IsLetter(rest[0]);
    }

    private Core.Prose.Heading Heading(HeadingBlock block, bool top)
    {
        var heading = new Core.Prose.Heading(SpanOf(block), Math.Max(block.Level, 2), _lines.Set(block));
        if (!top || kind == ProseKind.Record)
            margin.Add(MarkupRules.NoHeadingHere, heading.Span, "there can be no heading here");
        else if (block.Level == 1)
            margin.Add(MarkupRules.TitleInText, heading.Span, "this heading is of the first level, which is the title's", "write ##");
        else if (block.Level > _level + 1)
        {
            margin.Add(
                MarkupRules.LevelSkipped,
                heading.Span,
                $"this heading is of level {block.Level}, below one of level {_level}",
                $"write {new string('#', _level + 1)}"
            );
        }
        if (heading.Content.IsEmpty)
            margin.Add(MarkupRules.EmptyHeading, heading.Span, "the heading has no words");
        if (top)
            _level = heading.Level;
        return heading;
    }

    private Core.Prose.ListBlock List(Markdig.Syntax.ListBlock list)
    {
        var span = SpanOf(list);
        var start =
            list.IsOrdered && int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? number
                : 1;
        if (list.IsOrdered && start is >= 1000 and <= 2999)
        {
            margin.Add(
                MarkupRules.YearTakenForList,
                span,
                $"this paragraph begins with {start}. and so becomes a numbered list",
                $"write {start}\\. if it is a year"
            );
        }
        return new Core.Prose.ListBlock(
            span,
            list.IsOrdered,
            start,
            !list.IsLoose,
            [.. list.Cast<ListItemBlock>().Select(i => new ListItem(SpanOf(i), Blocks(i)))]
        );
    }

    private Core.Prose.Table Table(TableBlock table)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>(table.Count);
        foreach (var row in table.Cast<RowBlock>())
        {
            var cells = row.Cast<LineLeaf>().Select(_lines.Set).ToList();
            if (cells.Count > table.Columns.Length)
            {
                margin.Add(
                    MarkupRules.RowTooLong,
                    SpanOf(row[table.Columns.Length]),
                    $"the row has {cells.Count} cells, but the table has {table.Columns.Length} columns",
                    @"write \| for a bar that is text"
                );
                cells.RemoveRange(table.Columns.Length, cells.Count - table.Columns.Length);
            }
            while (cells.Count < table.Columns.Length)
                cells.Add([]);
            rows.Add(new TableRow(SpanOf(row), rows.Count == 0, [.. cells]));
        }
        return new Core.Prose.Table(SpanOf(table), table.Columns, rows.DrainToImmutable());
    }

    private Core.Prose.DefinitionList Definitions(DefinitionListBlock list)
    {
        var items = ImmutableArray.CreateBuilder<Definition>();
        for (var i = 0; i < list.Count;)
        {
            var first = (DefinitionBlock)list[i];
            var span = SpanOf(first);
            var terms = first.TakeWhile(b => b is LineLeaf).Cast<LineLeaf>().ToList();
            var words = terms.Select(_lines.Set).ToImmutableArray();
            var meaning = ImmutableArray.CreateBuilder<Block>();
            meaning.AddRange(Blocks(first, from: terms.Count));
            // Blocks without terms are further meanings of the terms before.
            for (i++; i < list.Count && list[i] is DefinitionBlock further && further is not [LineLeaf, ..]; i++)
            {
                span = span.Through(SpanOf(further));
                meaning.AddRange(Blocks(further));
            }
            items.Add(new Definition(span, words, meaning.DrainToImmutable()));
        }
        return new Core.Prose.DefinitionList(items[0].Span.Through(items[^1].Span), items.DrainToImmutable());
    }

    private void AddNote(NoteBlock block)
    {
        var label = SpanOf(block.LabelSpan);
        if (kind != ProseKind.Chapter)
            margin.Add(NoteRules.NoNotesHere, label, "there can be no note here");
        else if (_lines.NoteOf is not null)
            margin.Add(NoteRules.NoteWithinNote, label, $"the note '{block.Label}' is written within a note");

        // Its place among the notes is that of its label, before any that is wrongly written within it.
        var place = _notes.Count;
        var key = NoteKey.Parse(block.Label);
        var outer = _lines.NoteOf;
        _lines.NoteOf = key.Layer;
        var content = Blocks(block);
        _lines.NoteOf = outer;
        if (kind == ProseKind.Chapter)
            _notes.Insert(place, new Note(SpanOf(block), key, content));
    }

    private static string TextOf(CodeBlock code)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (i > 0)
                text.Append('\n');
            text.Append(code.Lines.Lines[i].Slice.AsSpan());
        }
        return text.ToString();
    }

    private Span SpanOf(MarkdownObject node) => SpanOf(node.Span);

    private Span SpanOf(SourceSpan span) => new(span.Start + bodyStart, Math.Min(Math.Max(span.End + 1, span.Start) + bodyStart, bodyEnd));
}
