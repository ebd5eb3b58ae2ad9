using System.Text;
using AngleSharp.Dom;

namespace Annals.Importing.Html;

/// <summary>What a block has in it that tells whether it is a note, looked at once for all links to it.</summary>
/// <param name="LeadsTo">Where its links within the page lead.</param>
/// <param name="Opening">Its first words.</param>
internal sealed record LikelyNote(bool HasHeading, HashSet<string> LeadsTo, string Opening)
{
    private const int Enough = 64;

    public static LikelyNote Of(IElement block) =>
        new(
            block.QuerySelector("h1, h2, h3, h4") is not null,
            block.QuerySelectorAll("a[href^='#']").Select(HtmlNotes.Fragment).ToHashSet(StringComparer.Ordinal),
            OpeningOf(block)
        );

    private static string OpeningOf(IElement block)
    {
        var words = new StringBuilder();
        foreach (var text in block.Descendants<IText>())
        {
            words.Append(words.Length == 0 ? text.Data.AsSpan().TrimStart() : text.Data);
            if (words.Length > Enough)
                break;
        }
        return HtmlNotes.Bare(words.ToString());
    }
}
