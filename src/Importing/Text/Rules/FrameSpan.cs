using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>A note in brackets within a paragraph.</summary>
/// <param name="Open">The offset of its bracket.</param>
/// <param name="Close">That of the bracket that closes it.</param>
internal readonly record struct FrameSpan(int Open, int Close)
{
    /// <summary>The notes of a passage that close in it, in order. Where something else is known of the same signs, as where a page ends, they are text.</summary>
    public static List<FrameSpan> In(string text, Passage passage)
    {
        var spans = new List<FrameSpan>();
        for (var at = passage.Start; at < passage.End;)
        {
            var open = text.IndexOf('[', at, passage.End - at);
            if (open < 0) break;
            at = open + 1;
            if (FrameWords.Of(text.AsSpan(at, passage.End - at)) is not { } word || text[at + word.Length] != ':' || !FrameWords.Alone.Contains(word)) continue;
            if (CloseOf(text, open, passage.End) is not (> 0 and var close)) break;
            at = close + 1;
            if (HasWords(text.AsSpan((open + word.Length + 2)..close)) && !passage.Cuts.Any(c => c.Start <= close && c.End > close || c.Start < open && c.End >= open)) spans.Add(new FrameSpan(open, close));
        }
        return spans;
    }

    private static bool HasWords(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c)) return true;
        }
        return false;
    }

    /// <summary>The bracket that closes one; -1 where none does before an end.</summary>
    public static int CloseOf(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (text[i] == '[') depth++;
            else if (text[i] == ']' && --depth == 0) return i;
        }
        return -1;
    }
}
