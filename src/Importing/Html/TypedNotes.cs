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

    [GeneratedRegex(@"^\s*(?<mark>[(\[](?:[*+†‡§]{1,4}|\d{1,3})[)\]])\s*(?<words>\S.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

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

    /// <summary>Sets the marks, all or none.</summary>
    private static bool Mark(List<ForeignBlock> blocks, List<(string Mark, List<string> Paragraphs)> found, Place at, Dictionary<string, ForeignNote> notes)
    {
        var changed = new Dictionary<int, ForeignParagraph>();
        var ids = new List<string>();
        foreach (var (mark, _) in found)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"typed {notes.Count + ids.Count}");
            for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - Farthest) && blocks[i] is ForeignParagraph paragraph; i--)
            {
                if (With(changed.GetValueOrDefault(i, paragraph), mark, id) is not { } marked) continue;
                changed[i] = marked;
                ids.Add(id);
                break;
            }
        }
        if (ids.Count < found.Count) return false;
        foreach (var (i, paragraph) in changed) blocks[i] = paragraph;
        for (var i = 0; i < found.Count; i++) notes[ids[i]] = new ForeignNote(at, [.. found[i].Paragraphs.Select(p => new ForeignParagraph(at, [new ForeignWords(p)]))]);
        return true;
    }

    /// <summary>The paragraph with a note's mark where it was typed; null where it was not.</summary>
    private static ForeignParagraph? With(ForeignParagraph paragraph, string mark, string id)
    {
        var at = 0;
        while (at < paragraph.Content.Length && !(paragraph.Content[at] is ForeignWords run && run.Value.Contains(mark, StringComparison.Ordinal))) at++;
        if (at == paragraph.Content.Length) return null;
        var words = (ForeignWords)paragraph.Content[at];
        var place = words.Value.IndexOf(mark, StringComparison.Ordinal);
        var line = new LineBuilder();
        line.Add(paragraph.Content[..at]);
        line.Add(words.Value.AsSpan(0, place).TrimEnd(), words);
        line.Add(new ForeignNoteMark(id));
        line.Add([words with { Value = words.Value[(place + mark.Length)..] }, .. paragraph.Content[(at + 1)..]]);
        return paragraph with { Content = line.Take() };
    }
}
