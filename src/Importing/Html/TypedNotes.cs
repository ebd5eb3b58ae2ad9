using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>
/// Notes that are set as typed below their paragraph, each behind the mark that the paragraph has: so pages have them that were plain text
/// once.
/// </summary>
internal static partial class TypedNotes
{
    /// <summary>How many paragraphs may stand between a mark and its note, the marked one included.</summary>
    private const int Farthest = 4;

    /// <summary>More than stand below any paragraph; each is looked for in it.</summary>
    private const int Most = 100;

    [GeneratedRegex(
        @"^\s*(?<mark>[(\[](?:[*+†‡§]{1,4}|\p{Nd}{1,3})[)\]])\s*(?<words>\S.*)$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Marked();

    [GeneratedRegex(@"[(\[](?:[*+†‡§]{1,4}|\p{Nd}{1,3})[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    /// <summary>The blocks without them, and with marks in their places.</summary>
    public static ImmutableArray<ForeignBlock> Taken(
        ImmutableArray<ForeignBlock> blocks,
        Dictionary<string, ForeignNote> notes,
        List<Remark> remarks
    )
    {
        var to = new List<ForeignBlock>(blocks.Length);
        var run = new List<(ForeignVerbatim Typed, List<(string Mark, List<string> Paragraphs)> Found)>();
        Dictionary<string, int>? marks = null;
        foreach (var block in blocks)
        {
            if (block is ForeignVerbatim typed && In(typed) is { Count: > 0 } found && HaveMarks(found, marks ??= MarksAbove(to)))
            {
                run.Add((typed, found));
                remarks.Add(
                    new Remark(RemarkKind.Changed, typed.At, "what is typed below a paragraph behind a mark that it has is a note")
                );
                continue;
            }
            Close();
            to.Add(block);
        }
        Close();
        return [.. to];

        // one block may follow another: their paragraphs are walked once for all
        void Close()
        {
            if (run.Count > 0)
                Mark(to, run, notes);
            run.Clear();
            marks = null;
        }
    }

    /// <summary>How often each mark is typed in the paragraphs right above, those farther up left out.</summary>
    private static Dictionary<string, int> MarksAbove(List<ForeignBlock> blocks)
    {
        var marks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - Farthest) && blocks[i] is ForeignParagraph paragraph; i--)
        {
            foreach (var words in paragraph.Content.OfType<ForeignWords>())
            {
                foreach (var mark in Typed().EnumerateMatches(words.Value))
                {
                    var name = words.Value.Substring(mark.Index, mark.Length);
                    marks[name] = marks.GetValueOrDefault(name) + 1;
                }
            }
        }
        return marks;
    }

    /// <summary>Whether every note of a block has a mark, which is its own then.</summary>
    private static bool HaveMarks(List<(string Mark, List<string> Paragraphs)> found, Dictionary<string, int> marks)
    {
        foreach (var alike in found.GroupBy(f => f.Mark, StringComparer.Ordinal))
        {
            if (marks.GetValueOrDefault(alike.Key) < alike.Count())
                return false;
        }
        foreach (var (mark, _) in found)
            marks[mark]--;
        return true;
    }

    /// <summary>The notes of a block; none where it begins otherwise.</summary>
    private static List<(string Mark, List<string> Paragraphs)> In(ForeignVerbatim typed)
    {
        var found = new List<(string Mark, List<string> Paragraphs)>();
        var parts = EmptyLines().Split(typed.Value.Trim('\n', ' '));
        if (parts.Length > Most)
            return found;
        foreach (var part in parts)
        {
            if (Marked().Match(part) is { Success: true } match)
                found.Add((match.Groups["mark"].Value, [WhiteSpace.Single(match.Groups["words"].Value)]));
            else if (found.Count > 0)
                found[^1].Paragraphs.Add(WhiteSpace.Single(part));
            else
                break;
        }
        return found;
    }

    /// <summary>Sets the marks, all of which are there. Each paragraph is walked once for all notes, the nearest first.</summary>
    private static void Mark(
        List<ForeignBlock> blocks,
        List<(ForeignVerbatim Typed, List<(string Mark, List<string> Paragraphs)> Found)> run,
        Dictionary<string, ForeignNote> notes
    )
    {
        var open = new Dictionary<string, Queue<string>>(StringComparer.Ordinal);
        foreach (var (typed, found) in run)
        {
            foreach (var (mark, paragraphs) in found)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"typed {notes.Count}");
                notes[id] = new ForeignNote(typed.At, [.. paragraphs.Select(p => new ForeignParagraph(typed.At, [new ForeignWords(p)]))]);
                if (!open.TryGetValue(mark, out var those))
                    open[mark] = those = new();
                those.Enqueue(id);
            }
        }
        for (var i = blocks.Count - 1; open.Count > 0; i--)
            blocks[i] = With((ForeignParagraph)blocks[i], open);
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
                if (!open.TryGetValue(words.Value.Substring(mark.Index, mark.Length), out var notes))
                    continue;
                line.Add(words.Value.AsSpan(from, mark.Index - from).TrimEnd(), words);
                line.Add(new ForeignNoteMark(notes.Dequeue()));
                if (notes.Count == 0)
                    open.Remove(words.Value.Substring(mark.Index, mark.Length));
                from = mark.Index + mark.Length;
            }
            line.Add(words.Value.AsSpan(from), words);
        }
        return paragraph with { Content = line.Take() };
    }
}
