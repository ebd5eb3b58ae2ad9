using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Annals.Importing.Html;

/// <summary>
/// How much prose each element of a page holds: words in blocks that are longer than a label and are not mostly links. By it a text is told
/// from what stands around it.
/// </summary>
internal sealed class Prose
{
    /// <summary>The shortest block that counts, in characters.</summary>
    private const int Shortest = 80;

    private readonly Dictionary<IElement, int> _lengths = [];

    private Prose() { }

    public static Prose Of(IHtmlDocument page) => Without(page, Furniture.In(page));

    /// <param name="furniture">Elements whose words do not count.</param>
    public static Prose Without(IHtmlDocument page, IEnumerable<IElement> furniture)
    {
        var apart = furniture.ToHashSet();
        var blocks = new Dictionary<IElement, (int All, int Links)>();
        foreach (var text in page.Body!.Descendants<IText>())
        {
            var length = LengthOf(text.Data);
            if (length == 0 || text.ParentElement is not { } block)
                continue;
            var isLink = false;
            for (; HtmlLines.IsLineElement(block) && block.ParentElement is { } around; block = around)
                isLink |= block.LocalName == "a";
            if (block.LocalName is "script" or "style" or "noscript" or "template" or "button" or "select" or "textarea")
                continue;
            var (all, links) = blocks.GetValueOrDefault(block);
            blocks[block] = (all + length, links + (isLink ? length : 0));
        }
        var prose = new Prose();
        foreach (var (block, (all, links)) in blocks)
        {
            if (all < Shortest || links * 2 > all)
                continue;
            var isApart = false;
            for (var element = block; element is not null && !isApart; element = element.ParentElement)
                isApart = apart.Contains(element);
            for (var element = block; element is not null && !isApart; element = element.ParentElement)
                prose._lengths[element] = prose.In(element) + all - links;
        }
        return prose;
    }

    public int In(IElement element) => _lengths.GetValueOrDefault(element);

    /// <summary>The characters that are no white space; those that are words by themselves count as three.</summary>
    private static int LengthOf(string words)
    {
        var length = 0;
        foreach (var c in words)
            length +=
                char.IsWhiteSpace(c) ? 0
                : c is >= '\u2E80' and < '\uE000' ? 3
                : 1;
        return length;
    }
}
