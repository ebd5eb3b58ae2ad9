using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Emendations;

/// <summary>
/// The reason behind an emendation: <c>{&gt;&gt;why&lt;&lt;}</c>, plain words in which a backslash takes a sign's meaning away.
/// </summary>
internal static class CommentText
{
    private const string Opens = "{>>";
    private const string Closes = "<<}";

    /// <summary>Takes a comment where a slice begins with one that ends.</summary>
    public static Comment? Take(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.AsSpan().StartsWith(Opens) || EndOf(slice) is var end && end < 0)
            return null;
        var span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + end - 1));
        var written = slice.AsSpan()[..end].ToString();
        slice.Start += end;
        return new Comment(span, written, Words(written.AsSpan(Opens.Length, end - Opens.Length - Closes.Length)));
    }

    /// <summary>The length of the comment that a slice begins with; -1 where it does not end.</summary>
    public static int EndOf(StringSlice slice)
    {
        var text = slice.AsSpan();
        for (var i = Opens.Length; i < text.Length;)
        {
            var next = text[i..].IndexOfAny('\\', '<');
            if (next < 0)
                return -1;
            i += next;
            if (text[i] == '\\')
                i += 2;
            else if (text[i..].StartsWith(Closes))
                return i + Closes.Length;
            else
                i++;
        }
        return -1;
    }

    private static string Words(ReadOnlySpan<char> written)
    {
        var words = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && i + 1 < written.Length && written[i + 1].IsAsciiPunctuation())
                i++;
            if (!char.IsWhiteSpace(written[i]))
                words.Append(written[i]);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }
}
