using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Annals.Importing.Html;

/// <summary>What a block has in it that tells whether it is a note, looked at once for all links to it.</summary>
/// <param name="LeadsTo">Where its links within the page lead.</param>
/// <param name="Around">The paragraph around each such place, by its name.</param>
/// <param name="LeadsInto">These paragraphs: a block may hold all notes of a book, each looked at for each of its marks.</param>
/// <param name="Opening">Its first words, without a word that says it is a note: <c>Footnote 3: …</c>.</param>
internal sealed partial record LikelyNote(
    bool HasHeading,
    HashSet<string> LeadsTo,
    Dictionary<string, IElement> Around,
    HashSet<IElement> LeadsInto,
    string Opening
)
{
    private const int Enough = 64;

    /// <param name="targets">The places of the page by their names.</param>
    /// <param name="paragraphs">The elements that are paragraphs, as a selector.</param>
    public static LikelyNote Of(IElement block, Dictionary<string, IElement> targets, string paragraphs)
    {
        var leadsTo = block.QuerySelectorAll("a[href^='#']").Select(HtmlNotes.Fragment).ToHashSet(StringComparer.Ordinal);
        var around = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var name in leadsTo)
        {
            if (targets.GetValueOrDefault(name)?.Closest(paragraphs) is { } paragraph)
                around[name] = paragraph;
        }
        return new(block.QuerySelector("h1, h2, h3, h4") is not null, leadsTo, around, [.. around.Values], OpeningOf(block));
    }

    private static string OpeningOf(IElement block)
    {
        var words = new StringBuilder();
        foreach (var text in block.Descendants<IText>())
        {
            words.Append(words.Length == 0 ? text.Data.AsSpan().TrimStart() : text.Data);
            if (words.Length > Enough)
                break;
        }
        return SaysNote().Replace(HtmlNotes.Bare(words.ToString()), "");
    }

    [GeneratedRegex(@"^(?:Foot|End)?note\s+(?=[\p{Nd}*†‡§])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysNote();
}
