using System.Globalization;
using System.Text;
using Annals.Core.Sources;
using Annals.Importing.Text.Composing;
using Annals.Importing.Text.Drafts;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Writing;

/// <summary>A chapter as its Markdown file.</summary>
internal static class ChapterText
{
    public static string Of(DraftChapter chapter, string sourceFile, DateOnly date)
    {
        var to = new StringBuilder();
        AppendFrontMatter(to, chapter, sourceFile, date);
        for (var i = 0; i < chapter.Blocks.Length; i++)
        {
            var block = chapter.Blocks[i];
            // items of a list stand close together, paragraphs of a quotation are parted within it
            if (i == 0 || !SameList(chapter.Blocks[i - 1], block))
                to.Append(i > 0 && Quotes(chapter.Blocks[i - 1], block) ? ">\n" : "\n");
            AppendBlock(to, block, i, chapter.Blocks);
        }
        foreach (var note in chapter.Notes)
            AppendNote(to, note);
        return to.ToString();
    }

    private static void AppendFrontMatter(StringBuilder to, DraftChapter chapter, string sourceFile, DateOnly date)
    {
        to.Append("---\ntitle: ").Append(YamlText.Scalar(chapter.Title)).Append('\n');
        if (chapter.TitleSupplied)
            to.Append("titleSupplied: true\n");
        if (chapter.Label is not null)
            to.Append("label: ").Append(YamlText.Scalar(chapter.Label)).Append('\n');
        to.Append(CultureInfo.InvariantCulture, $"order: {chapter.Order}\nslug: {chapter.Slug}\nversion: 1.0.0\ndate: {date:yyyy-MM-dd}\n");
        to.Append(
            CultureInfo.InvariantCulture,
            $"source: {{ file: {YamlText.Flow(sourceFile)}, lines: {chapter.FirstLine}-{chapter.LastLine} }}\n"
        );
        to.Append(
            CultureInfo.InvariantCulture,
            $"revisions:\n  - {{ version: 1.0.0, date: {date:yyyy-MM-dd}, note: Imported from the source. }}\n---\n"
        );
    }

    private static void AppendBlock(StringBuilder to, DraftBlock block, int at, ImmutableArray<DraftBlock> blocks)
    {
        var words = block.Composed.Words;
        switch (block.Kind)
        {
            case SourceBlockKind.Subheading:
                to.Append('#', block.Level).Append(' ');
                break;
            case SourceBlockKind.Quotation:
                to.Append("> ");
                break;
            case SourceBlockKind.Item:
                to.Append(Ordered(block) ? string.Create(CultureInfo.InvariantCulture, $"{block.Lead.Number}. ") : "- ");
                break;
            case SourceBlockKind.Contents:
                to.Append("- ");
                break;
            case SourceBlockKind.Caption:
                to.Append("![](figure:").Append(block.FigureId).Append(")\n");
                return;
            case SourceBlockKind.Break:
                to.Append("***\n");
                return;
            case SourceBlockKind.Verse:
                AppendVerse(to, block);
                return;
            case SourceBlockKind.Paragraph or SourceBlockKind.Title:
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{block.Kind} at {at} of {blocks.Length}");
        }
        MarkdownText.Append(to, words, block.Labels, emphases: block.Composed.Emphases);
        to.Append('\n');
    }

    private static void AppendVerse(StringBuilder to, DraftBlock block)
    {
        var (start, line) = (0, 0);
        foreach (var range in block.Composed.Words.AsSpan().Split('\n'))
        {
            var words = block.Composed.Words.AsSpan(range);
            to.Append('|');
            if (!words.IsEmpty)
            {
                to.Append(' ').Append(' ', block.Indents[line++]);
                var (from, end) = (start, start + words.Length);
                MarkdownText.Append(
                    to,
                    words,
                    [.. block.Labels.Where(l => l.At >= from && l.At < end).Select(l => l with { At = l.At - from })],
                    emphases:
                    [
                        .. block
                            .Composed.Emphases.Select(e => (Start: Math.Max(e.Start, from) - from, End: Math.Min(e.End, end) - from))
                            .Where(e => e.End > e.Start),
                    ]
                );
            }
            to.Append('\n');
            start += words.Length + 1;
        }
    }

    private static void AppendNote(StringBuilder to, DraftNote note)
    {
        to.Append("\n[^").Append(note.Label).Append("]: ");
        for (var i = 0; i < note.Paragraphs.Length; i++)
        {
            if (i > 0)
                to.Append("\n    ");
            MarkdownText.Append(to, note.Paragraphs[i].Words, [], emphases: note.Paragraphs[i].Emphases);
            to.Append('\n');
        }
    }

    private static bool SameList(DraftBlock one, DraftBlock next) =>
        one.Kind == next.Kind
        && (
            next.Kind == SourceBlockKind.Contents
            || (
                next.Kind == SourceBlockKind.Item
                && Ordered(one) == Ordered(next)
                && (!Ordered(next) || next.Lead.Number == one.Lead.Number + 1)
            )
        );

    private static bool Quotes(DraftBlock one, DraftBlock next) =>
        one.Kind == SourceBlockKind.Quotation && next.Kind == SourceBlockKind.Quotation;

    private static bool Ordered(DraftBlock block) => block.Lead.Kind is LeadKind.Number or LeadKind.Parenthesis or LeadKind.Bracket;
}
