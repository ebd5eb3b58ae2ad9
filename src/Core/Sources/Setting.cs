using System.Text;

namespace Annals.Core.Sources;

/// <summary>
/// How a block's words stand in the source text: what comes before and after them, where lines end, and every place where the source has
/// other marks or white space than the words have. It holds no letters: with the words it makes the source's bytes, without them it makes
/// nothing that could be read.
/// </summary>
/// <param name="Lead">What stands before the words: white space and marks such as <c>- </c>.</param>
/// <param name="Wraps">Offsets of spaces in the words that are line ends in the source, rising.</param>
/// <param name="Swaps">Places where the source differs in other ways, rising, not overlapping.</param>
/// <param name="Tail">What stands after the words up to the next block: marks, line end, blank lines.</param>
public sealed record Setting(string Lead, ImmutableArray<int> Wraps, ImmutableArray<Swap> Swaps, string Tail)
{
    public static readonly Setting Bare = new("", [], [], "");

    /// <summary>
    /// Sets words as the source has them. Offsets past the end of the words, which edited words can lead to, are passed over.
    /// </summary>
    /// <param name="lineEnd">The source's usual line end, also for each line end within the words (verse).</param>
    public void Set(StringBuilder to, string words, string lineEnd)
    {
        to.Append(Lead);
        int at = 0,
            wrap = 0,
            swap = 0;
        while (true)
        {
            var nextWrap = wrap < Wraps.Length ? Wraps[wrap] : int.MaxValue;
            var nextSwap = swap < Swaps.Length ? Swaps[swap].At : int.MaxValue;
            var next = Math.Min(nextWrap, nextSwap);
            if (next >= words.Length && (next == int.MaxValue || next > words.Length))
                break;
            AppendLines(to, words.AsSpan(at, Math.Max(next - at, 0)), lineEnd);
            if (nextSwap <= nextWrap)
            {
                to.Append(Swaps[swap].Text);
                at = Math.Clamp(next + Swaps[swap].Length, at, words.Length);
                swap++;
            }
            else
            {
                to.Append(lineEnd);
                at = Math.Clamp(next + 1, at, words.Length);
                wrap++;
            }
        }
        AppendLines(to, words.AsSpan(at), lineEnd);
        to.Append(Tail);
    }

    /// <summary>Whether anything in it could be read as words; import writes no such layout and verify accepts none.</summary>
    public bool HoldsLetters => Lead.Any(char.IsLetter) || Tail.Any(char.IsLetter) || Swaps.Any(s => s.Text.Any(char.IsLetter));

    private static void AppendLines(StringBuilder to, ReadOnlySpan<char> words, string lineEnd)
    {
        for (var end = words.IndexOf('\n'); end >= 0; end = words.IndexOf('\n'))
        {
            to.Append(words[..end]).Append(lineEnd);
            words = words[(end + 1)..];
        }
        to.Append(words);
    }
}

/// <summary>
/// A place where the source differs from the words: in the stead of <paramref name="Length"/> characters at <paramref name="At"/> it has
/// <paramref name="Text"/>.
/// </summary>
public readonly record struct Swap(int At, int Length, string Text);
