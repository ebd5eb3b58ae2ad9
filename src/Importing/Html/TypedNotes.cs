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

    private const string InBrackets = @"[(\[](?:[*+†‡§]{1,4}|\p{Nd}{1,3})[)\]]";

    /// <summary>Stars and daggers without brackets: a note begins with them right before its words, a mark stands behind a word.</summary>
    private const string Signs = @"(?:\*{1,3}|[†‡§]{1,2})";

    [GeneratedRegex(
        @"^\s*(?:(?<mark>" + InBrackets + @")\s*(?<words>\S.*)|(?<mark>" + Signs + @")(?<words>[\p{L}\p{N}""“‘'(«„].*))$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Marked();

    [GeneratedRegex(InBrackets + @"|(?<![\s*†‡§(\[])" + Signs + @"(?![\p{L}\p{N}*†‡§)\]])", RegexOptions.CultureInvariant)]
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
        var run = new List<(ForeignBlock Typed, List<TypedNote> Found)>();
        Dictionary<string, int>? marks = null;
        foreach (var block in blocks)
        {
            if (In(block) is { Count: > 0 } found && HaveMarks(found, marks ??= MarksAbove(to)))
            {
                run.Add((block, found));
                remarks.Add(
                    new Remark(RemarkKind.Changed, block.At, "what is typed below a paragraph behind a mark that it has is a note")
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
                    // a sign that a paragraph begins with stands behind no word
                    if (mark.Index == 0 && ReferenceEquals(words, paragraph.Content[0]))
                        continue;
                    var name = words.Value.Substring(mark.Index, mark.Length);
                    marks[name] = marks.GetValueOrDefault(name) + 1;
                }
            }
        }
        return marks;
    }

    /// <summary>
    /// Whether every note of a block has a mark, which is its own then. Signs without brackets stand in many texts for other things: there
    /// must be a single one.
    /// </summary>
    private static bool HaveMarks(List<TypedNote> found, Dictionary<string, int> marks)
    {
        foreach (var alike in found.GroupBy(f => f.Mark, StringComparer.Ordinal))
        {
            var (has, wants) = (marks.GetValueOrDefault(alike.Key), alike.Count());
            if (has < wants || (alike.Key[0] is not ('(' or '[') && has + wants > 2))
                return false;
        }
        foreach (var note in found)
            marks[note.Mark]--;
        return true;
    }

    /// <summary>The notes of a block; none where it begins otherwise.</summary>
    private static List<TypedNote> In(ForeignBlock block) =>
        block switch
        {
            ForeignVerbatim typed => In(typed),
            ForeignParagraph paragraph => In(paragraph),
            _ => [],
        };

    /// <summary>A paragraph that begins with a sign right before its words, and has that sign nowhere else.</summary>
    private static List<TypedNote> In(ForeignParagraph paragraph)
    {
        if (
            paragraph.Content is not [ForeignWords first, .. var behind]
            || Marked().Match(first.Value) is not { Success: true } match
            || match.Groups["mark"].Value is not ([not ('(' or '['), ..] and var mark)
            || match.Groups["words"].Value.Contains(mark[0])
            || behind.OfType<ForeignWords>().Any(w => w.Value.Contains(mark[0]))
        )
            return [];
        return [new(mark, [[first with { Value = match.Groups["words"].Value }, .. behind]])];
    }

    private static List<TypedNote> In(ForeignVerbatim typed)
    {
        var found = new List<TypedNote>();
        var parts = EmptyLines().Split(typed.Value.Trim('\n', ' '));
        if (parts.Length > Most)
            return found;
        foreach (var part in parts)
        {
            if (Marked().Match(part) is { Success: true } match)
                found.Add(new(match.Groups["mark"].Value, [[new ForeignWords(WhiteSpace.Single(match.Groups["words"].Value))]]));
            else if (found.Count > 0)
                found[^1].Paragraphs.Add([new ForeignWords(WhiteSpace.Single(part))]);
            else
                break;
        }
        return found;
    }

    /// <summary>Sets the marks, all of which are there. Each paragraph is walked once for all notes, the nearest first.</summary>
    private static void Mark(
        List<ForeignBlock> blocks,
        List<(ForeignBlock Typed, List<TypedNote> Found)> run,
        Dictionary<string, ForeignNote> notes
    )
    {
        var open = new Dictionary<string, Queue<string>>(StringComparer.Ordinal);
        foreach (var (typed, found) in run)
        {
            foreach (var (mark, paragraphs) in found)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"typed {notes.Count}");
                notes[id] = new ForeignNote(typed.At, [.. paragraphs.Select(p => new ForeignParagraph(typed.At, p))]);
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
                if (mark.Index == 0 && ReferenceEquals(words, paragraph.Content[0]))
                    continue;
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

    /// <param name="Paragraphs">What stands in each.</param>
    private sealed record TypedNote(string Mark, List<ImmutableArray<ForeignInline>> Paragraphs);
}
