using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>A note in brackets within a paragraph.</summary>
/// <param name="Open">The offset of its bracket.</param>
/// <param name="Close">That of the bracket that closes it.</param>
internal readonly record struct FrameSpan(int Open, int Close)
{
    /// <summary>
    /// The notes of a passage that close in it, in order. Where something else is known of the same signs, as where a page ends, they are
    /// text.
    /// </summary>
    public static List<FrameSpan> In(string text, Passage passage)
    {
        var spans = new List<FrameSpan>();
        for (var at = passage.Start; at < passage.End;)
        {
            var open = text.IndexOf('[', at, passage.End - at);
            if (open < 0)
                break;
            at = open + 1;
            if (
                FrameWords.Of(text.AsSpan(at, passage.End - at)) is not { } word
                || text[at + word.Length] != ':'
                || !FrameWords.Alone.Contains(word)
            )
                continue;
            if (CloseOf(text, open, passage.End) is not (> 0 and var close))
                break;
            at = close + 1;
            if (HasWords(text.AsSpan((open + word.Length + 2)..close)) && !IsCut(passage.Cuts, open, close))
                spans.Add(new FrameSpan(open, close));
        }
        return spans;
    }

    /// <summary>Whether a cut lies across either bracket.</summary>
    private static bool IsCut(ImmutableArray<Cut> cuts, int open, int close)
    {
        var (before, within) = (FirstFrom(cuts, open) - 1, FirstFrom(cuts, close + 1) - 1);
        return (before >= 0 && cuts[before].End >= open) || (within >= 0 && cuts[within].End > close);
    }

    /// <summary>The index of the first cut from an offset on.</summary>
    public static int FirstFrom(ImmutableArray<Cut> cuts, int start)
    {
        var (low, high) = (0, cuts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cuts[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool HasWords(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>The bracket that closes one; -1 where none does before an end.</summary>
    public static int CloseOf(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (text[i] == '[')
                depth++;
            else if (text[i] == ']' && --depth == 0)
                return i;
        }
        return -1;
    }
}
