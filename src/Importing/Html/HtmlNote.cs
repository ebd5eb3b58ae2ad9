using AngleSharp.Dom;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Html;

/// <param name="Target">What the mark leads to.</param>
/// <param name="Nodes">What the note consists of.</param>
/// <param name="Mark">The mark's words without brackets.</param>
/// <param name="Likely">What its block has in it; null for one that nothing leads to.</param>
internal sealed record HtmlNote(IElement Target, IElement Block, ImmutableArray<INode> Nodes, string Mark, LikelyNote? Likely)
{
    /// <summary>The names of its marks and of what stands right around them.</summary>
    public HashSet<string> MarkedAt { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The paragraphs of its marks. Some books name where the sentence begins that has the mark, so that any place in them can be led back
    /// to; which those are the block says for all its notes, of which a paragraph can mark thousands.
    /// </summary>
    public HashSet<IElement> MarkedIn { get; } = [];

    /// <summary>
    /// Whether an element of it is the link back to where it is marked. A link to another note is not. One that has words is it where they
    /// stand apart: before the note's own, or behind its last sentence. Others are said to readers, as in <c>see here</c>, and stay.
    /// </summary>
    /// <param name="before">The note's words before it, with a line end for each break.</param>
    /// <param name="after">Those behind it.</param>
    public bool LeadsBack(IElement link, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (
            link.ClassList.Contains("mw-cite-backlink")
            || link.GetAttribute("role") == "doc-backlink"
            || link.ClassList.Contains("footnote-back")
            || link.ClassList.Contains("footnote-backref")
        )
            return true;
        if (link.LocalName != "a" || link.GetAttribute("href") is not ['#', ..])
            return false;
        var words = HtmlNotes.Bare(link.TextContent);
        if (!words.Any(c => char.IsLetterOrDigit(c) || c is '*' or '†' or '‡' or '§'))
            return words.Length <= LongestSign;
        if (words.Length > LongestWords || !IsMarkedAt(HtmlNotes.Fragment(link)))
            return false;
        if (words.Length == 1 || words == Mark || !words.Any(char.IsLetter))
            return true;
        before = before.TrimEnd("([ \u00A0");
        after = after.TrimStart(' ');
        if (!HasLetters(before) || HtmlNotes.Bare(before.ToString()) == Mark)
            return after.IsEmpty || ")]:.,–—-|\n".Contains(after[0]);
        return !HasLetters(after) && (Punctuation.EndsSentence(before) || before[^1] is '\n' or ']' or '—');
    }

    private bool IsMarkedAt(string name) =>
        MarkedAt.Contains(name) || (Likely?.Around.TryGetValue(name, out var around) == true && MarkedIn.Contains(around));

    private const int LongestSign = 4;

    private const int LongestWords = 30;

    private static bool HasLetters(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }
}
