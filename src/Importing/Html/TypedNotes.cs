using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>Notes that are set as typed below their paragraph, each behind the mark that the paragraph has: so pages have them that were plain text once.</summary>
internal static partial class TypedNotes
{
    /// <summary>How many paragraphs may stand between a mark and its note, the marked one included.</summary>
    private const int Farthest = 4;

    /// <summary>More than stand below any paragraph; each is looked for in it.</summary>
    private const int Most = 100;

    [GeneratedRegex(@"^\s*(?<mark>[(\[](?:[*+†‡§]{1,4}|\p{Nd}{1,3})[)\]])\s*(?<words>\S.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"[(\[](?:[*+†‡§]{1,4}|\p{Nd}{1,3})[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    /// <summary>The blocks without them, and with marks in their places.</summary>
    public static ImmutableArray<ForeignBlock> Taken(ImmutableArray<ForeignBlock> blocks, Dictionary<string, ForeignNote> notes, List<Remark> remarks)
    {
        var to = new List<ForeignBlock>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is ForeignVerbatim typed && In(typed) is { Count: > 0 } found && Mark(to, found, typed.At, notes)) remarks.Add(new Remark(RemarkKind.Changed, typed.At, "what is typed below a paragraph behind a mark that it has is a note"));
            else to.Add(block);
        }
        return [.. to];
    }

    /// <summary>The notes of a block; none where it begins otherwise.</summary>
    private static List<(string Mark, List<string> Paragraphs)> In(ForeignVerbatim typed)
    {
        var found = new List<(string Mark, List<string> Paragraphs)>();
        var parts = EmptyLines().Split(typed.Value.Trim('\n', ' '));
        if (parts.Length > Most) return found;
        foreach (var part in parts)
        {
            if (Marked().Match(part) is { Success: true } match) found.Add((match.Groups["mark"].Value, [WhiteSpace.Single(match.Groups["words"].Value)]));
            else if (found.Count > 0) found[^1].Paragraphs.Add(WhiteSpace.Single(part));
            else break;
        }
        return found;
    }

    /// <summary>Sets the marks, all or none. Each paragraph is walked once for all notes of a block, the nearest first.</summary>
    private static bool Mark(List<ForeignBlock> blocks, List<(string Mark, List<string> Paragraphs)> found, Place at, Dictionary<string, ForeignNote> notes)
    {
        var ids = found.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"typed {notes.Count + i}")).ToList();
        var open = found.Select((f, i) => (f.Mark, Id: ids[i])).GroupBy(f => f.Mark, f => f.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<string>(g), StringComparer.Ordinal);
        var changed = new Dictionary<int, ForeignParagraph>();
        for (var i = blocks.Count - 1; open.Count > 0 && i >= Math.Max(0, blocks.Count - Farthest) && blocks[i] is ForeignParagraph paragraph; i--) changed[i] = With(paragraph, open);
        if (open.Count > 0) return false;
        foreach (var (i, paragraph) in changed) blocks[i] = paragraph;
        for (var i = 0; i < found.Count; i++) notes[ids[i]] = new ForeignNote(at, [.. found[i].Paragraphs.Select(p => new ForeignParagraph(at, [new ForeignWords(p)]))]);
        return true;
    }

    /// <summary>The paragraph with notes' marks where they were typed; those that it has are open no more.</summary>
    private static ForeignParagraph With(ForeignParagraph paragraph, Dictionary<string, Queue<string>> open)
    {
        var line = new LineBuilder();
        foreach (var inline in paragraph.Content)
        {
            if (inline is not ForeignWords words)
            {
                line.Add([inline]);
                continue;
            }
            var from = 0;
            foreach (var mark in Typed().EnumerateMatches(words.Value))
            {
                if (!open.TryGetValue(words.Value.Substring(mark.Index, mark.Length), out var notes)) continue;
                line.Add(words.Value.AsSpan(from, mark.Index - from).TrimEnd(), words);
                line.Add(new ForeignNoteMark(notes.Dequeue()));
                if (notes.Count == 0) open.Remove(words.Value.Substring(mark.Index, mark.Length));
                from = mark.Index + mark.Length;
            }
            line.Add(words.Value.AsSpan(from), words);
        }
        return paragraph with { Content = line.Take() };
    }
}
