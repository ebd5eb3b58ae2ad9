using System.Text;
using AngleSharp.Dom;
using Annals.Importing.Foreign;
using Annals.Importing.Gutenberg;

namespace Annals.Importing.Html;

/// <summary>
/// What Project Gutenberg puts before and after a book's page: its particulars, who made the transcription, the licence. None of it is the
/// book's.
/// </summary>
internal static class GutenbergFrame
{
    private const string Own = "Project Gutenberg's own words";

    private const int LongestCredit = 800;

    private const int FarthestParticular = 8000;

    /// <summary>Takes it out of the page and gives the language that it says the book is in; null where it says none.</summary>
    public static string? Take(IElement body, List<Remark> remarks)
    {
        (IText Text, int From, int Past)? start = null,
            end = null;
        foreach (var text in body.Descendants<IText>())
        {
            if (Line(text.Data, Licence.Starts) is { } begins)
                start = end is null ? (text, begins.From, begins.Past) : start;
            else if (end is null && Line(text.Data, Licence.Ends) is { } ends)
                end = (text, ends.From, ends.Past);
        }
        // a sentence about an e-book begins so too
        if (start is null && end is { } alone && !alone.Text.Data.AsSpan(alone.From).TrimStart().StartsWith("***"))
            end = null;
        if (end is { } last)
        {
            remarks.Add(new Remark(RemarkKind.Dropped, MainText.PlaceOf(last.Text.Parent), Own));
            last.Text.Data = last.Text.Data[..last.From];
            for (INode node = last.Text; node != body; node = node.Parent!)
            {
                while (node.Parent!.LastChild is { } behind && behind != node)
                    node.Parent.RemoveChild(behind);
            }
        }
        if (start is not { } first)
            return null;
        var language = SaidLanguage.InLines(Before(body, first.Text, first.From));
        remarks.Add(new Remark(RemarkKind.Dropped, MainText.PlaceOf(first.Text.Parent), Own));
        first.Text.Data = first.Text.Data[first.Past..];
        for (INode node = first.Text; node != body; node = node.Parent!)
        {
            while (node.Parent!.FirstChild is { } before && before != node)
                node.Parent.RemoveChild(before);
        }
        TakeCredits(body, remarks);
        return language;
    }

    /// <summary>The words before the line that begins the book, each block's on lines of their own.</summary>
    private static string Before(IElement body, IText start, int from)
    {
        var words = new StringBuilder();
        IElement? block = null;
        foreach (var text in body.Descendants<IText>())
        {
            var around = text.ParentElement?.Closest("pre, p, div, li, td, h1, h2");
            if (around != block)
                words.Append('\n');
            block = around;
            words.Append(text == start ? text.Data.AsSpan(0, from) : text.Data);
            if (text == start || words.Length > FarthestParticular)
                break;
        }
        return words.ToString();
    }

    private static void TakeCredits(IElement body, List<Remark> remarks)
    {
        for (var i = 0; i < 3; i++)
        {
            var opening = body.Descendants<IText>().FirstOrDefault(t => !string.IsNullOrWhiteSpace(t.Data));
            if (
                opening?.ParentElement?.Closest("pre, p, div, h1, h2, h3, h4, h5, h6") is not { } block
                || block == body
                || block.TextContent.Trim() is not { Length: <= LongestCredit } words
            )
                return;
            if (!Licence.StartsWithAny(words, Licence.Credits))
                return;
            remarks.Add(new Remark(RemarkKind.Dropped, MainText.PlaceOf(block), "who made the transcription"));
            block.Remove();
        }
    }

    /// <summary>The line of a text that begins like one of some others.</summary>
    private static (int From, int Past)? Line(string text, ImmutableArray<string> openings)
    {
        if (
            !text.Contains("GUTENBERG", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("SMALL PRINT", StringComparison.OrdinalIgnoreCase)
        )
            return null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (Licence.StartsWithAny(text.AsSpan(range).TrimStart(), openings))
                return (range.Start.GetOffset(text.Length), Math.Min(text.Length, range.End.GetOffset(text.Length) + 1));
        }
        return null;
    }
}
