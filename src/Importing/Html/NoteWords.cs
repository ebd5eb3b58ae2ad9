using System.Text;
using AngleSharp.Dom;

namespace Annals.Importing.Html;

/// <summary>The words of a note with the links among them, walked once.</summary>
/// <param name="Words">With a line end for each break.</param>
/// <param name="Links">What could lead back to the note's mark, and where its words are.</param>
internal sealed record NoteWords(string Words, ImmutableArray<(IElement Element, int Start, int End)> Links)
{
    public static NoteWords Of(ImmutableArray<INode> nodes)
    {
        var words = new StringBuilder();
        var links = ImmutableArray.CreateBuilder<(IElement, int, int)>();
        foreach (var node in nodes)
            Walk(node);
        return new NoteWords(words.ToString(), links.ToImmutable());

        void Walk(INode node)
        {
            if (node is IText text)
            {
                foreach (var c in text.Data)
                    words.Append(char.IsWhiteSpace(c) && c != '\u00A0' ? ' ' : c);
                return;
            }
            if (node is not IElement element)
                return;
            if (element.LocalName is "br" or "p" or "div" or "li")
                words.Append('\n');
            var start = words.Length;
            foreach (var child in element.ChildNodes)
                Walk(child);
            if (element.LocalName == "a" || element.ClassList.Contains("mw-cite-backlink"))
                links.Add((element, start, words.Length));
        }
    }

    /// <summary>Takes a link out of its line, with the brackets that stand around it alone.</summary>
    public static void TakeOut(IElement link)
    {
        if (
            link.PreviousSibling is IText before
            && link.NextSibling is IText after
            && before.Data.AsSpan().TrimEnd() is [.., '(' or '['] opened
            && after.Data.AsSpan().TrimStart() is [')' or ']', ..] closed
        )
        {
            before.Data = opened[..^1].ToString();
            after.Data = closed[1..].ToString();
        }
        link.Remove();
    }
}
