using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.Notes;

/// <summary>A reference to a note in the text: <c>[^ed-zhou]</c>.</summary>
internal sealed class NoteMark(string label) : LeafInline
{
    private const int LongestLabel = 100;

    public string Label { get; } = label;

    /// <summary>
    /// The length of <c>[^label]</c> where a slice begins with one, and 0 where it does not. A label holds neither white space nor
    /// brackets.
    /// </summary>
    public static int LengthAt(StringSlice slice)
    {
        if (slice.CurrentChar != '[' || slice.PeekChar() != '^')
            return 0;
        var words = slice.AsSpan();
        for (var i = 2; i < words.Length && i < LongestLabel; i++)
        {
            if (words[i] == ']')
                return i > 2 ? i + 1 : 0;
            if (words[i] == '[' || char.IsWhiteSpace(words[i]))
                return 0;
        }
        return 0;
    }
}
