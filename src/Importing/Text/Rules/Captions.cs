using System.Text.RegularExpressions;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Captions say so themselves (<c>Fig. 3.</c>, <c>[Illustration: …]</c>, <c>Painting by …</c>), or stand alone between paragraphs behind a
/// dash or bullet, or end in a year that stands apart from the words. <c>Figure 3 shows</c> and <c>Painting by numbers became
/// fashionable.</c> are sentences.
/// </summary>
internal static partial class Captions
{
    private const int Longest = 240;

    [GeneratedRegex(
        "^(?:"
            + HouseWords.Pictures
            + @")\s*(?:(?:no\.?|nr\.?|№)\s*)?(?:(?<number>\p{Nd}{1,3}[a-z]?|[IVXLC]{1,6})\s*(?:[.:)—–-]|$)|(?<mark>[:—–]|\s-\s))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Introduced();

    [GeneratedRegex(
        @"(?<=^|[.!?,;:""”»)]\s)(?i:"
            + HouseWords.Makings
            + @")\s(?:(?:by|di|von|par|por|nga)\s(?=\p{Lu}|an?\s|un)|(?:of|from|after|courtesy|de)\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Made();

    [GeneratedRegex(
        @"^\[\s*(?:Illustration|Image|Figure|Photo|Map|Plate)\b.*\]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Bracketed();

    /// <summary>Words in one pair of brackets that say they are a picture's: <c>[Illustration]</c>, <c>[Illustration: A map]</c>.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> words)
    {
        if (words is not ['[', .., ']'])
            return false;
        var open = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '[')
                open++;
            else if (words[i] == ']' && --open == 0 && i + 1 < words.Length)
                return false;
        }
        return Bracketed().IsMatch(words);
    }

    /// <summary>An entry of a list of pictures leads to a page, behind a gap or dots.</summary>
    private static bool IsListed(Galley galley, int i) => PageAtEnd().IsMatch(galley.Source.ContentOf(galley.Source.Lines[galley[i].Last]));

    [GeneratedRegex(
        @"(?:\s{2,}|\.{3,}\s*|(?:\s\.){2,}\s*)(?:\p{Nd}{1,4}|[ivxlc]{1,7}|Frontispiece)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft
    )]
    private static partial Regex PageAtEnd();

    /// <summary>Captions that say what they are.</summary>
    public static Judgement? Named(Galley galley, int i)
    {
        var passage = galley[i];
        if (passage.Words.Length > 2 * Longest)
            return null;
        if (IsBracketed(passage.Words))
        {
            return new Judgement(SourceBlockKind.Caption, "in brackets, as transcribers mark a picture")
            {
                WordsStart = passage.Start + 1,
                WordsEnd = passage.End - 1,
            };
        }
        if (passage.Words.Length > Longest || IsListed(galley, i))
            return null;
        var start = MarkEnd(passage);
        var words = start > passage.Start ? passage.Words[passage.Lead.Mark.Length..].TrimStart() : passage.Words;
        if (words.Length == 0)
            return null;
        if (Introduced().Match(words) is { Success: true } match)
        {
            // "Fig. 4", and on the next line what it shows
            if (
                match.Length == words.Length
                && i + 1 < galley.Count
                && !galley.IsJudged(i + 1)
                && galley[i + 1].Gap == 0
                && Titles.CouldBe(galley[i + 1])
            )
                galley.Absorb(i);
            return new Judgement(SourceBlockKind.Caption, $"begins with '{match.Value.Trim()}'") { WordsStart = start };
        }
        if (start > passage.Start && Made().Match(words) is { Success: true } made)
        {
            return new Judgement(SourceBlockKind.Caption, $"stands behind '{passage.Lead.Mark}' and says '{made.Value.Trim()}'")
            {
                WordsStart = start,
            };
        }
        return null;
    }

    /// <summary>
    /// A line behind a dash or bullet, alone between passages of other kinds. Several in a row are a list; a dash before speech is a
    /// dialogue's.
    /// </summary>
    public static Judgement? Marked(Galley galley, int i)
    {
        var passage = galley[i];
        if (passage.Lead.Kind != LeadKind.Bullet || passage.Words.Length > Longest || passage.Words.Length <= passage.Lead.Length)
            return null;
        var previous = galley.PreviousText(i);
        var next = galley.NextText(i);
        if (!galley.IsProse(previous) && !galley.IsProse(next))
            return null;
        if (Speech.IsSpoken(passage) || passage.Words[^1] is ':' or ';' or ',')
            return null;
        var judgement = new Judgement(SourceBlockKind.Caption, $"stands alone behind '{passage.Lead.Mark}'")
        {
            WordsStart = MarkEnd(passage),
        };
        return judgement.Or(SourceBlockKind.Item, "a list may have a single item");
    }

    /// <summary>Captions without any mark.</summary>
    public static void UnmarkedOver(Galley galley)
    {
        var hasCaptions = Enumerable.Range(0, galley.Count).Any(i => galley[i].Kind == SourceBlockKind.Caption);
        galley.Each(
            (g, i) =>
            {
                var judgement = Unmarked(g, i, hasCaptions);
                hasCaptions |= judgement is not null;
                return judgement;
            }
        );
    }

    private static Judgement? Unmarked(Galley galley, int i, bool hasCaptions)
    {
        var passage = galley[i];
        var words = passage.Words;
        if (words.Length > 200 || passage.LineCount > 3 || passage.Lead.Kind != LeadKind.None || !Punctuation.BeginsLikeTitle(words))
            return null;
        if (galley.Shape.Wrapped && passage.Gap == 0 && passage.First > 0)
            return null;

        if (Made().Match(words) is { Success: true } made && (made.Index > 0 || !Punctuation.EndsWithStop(words)))
        {
            var judgement = new Judgement(SourceBlockKind.Caption, $"a short line that says '{made.Value.Trim()}'");
            return Punctuation.EndsSentence(words) ? judgement.Or(SourceBlockKind.Paragraph, "it ends as a sentence does") : judgement;
        }
        if (Years.Last(words) is not { } year || year.Before == 0 || Punctuation.EndsWithStop(words))
            return null;
        var before = words.AsSpan(0, year.Before).TrimEnd(" ([");
        if (before.IsEmpty)
            return null;
        if (Punctuation.EndsSentence(before))
        {
            return new Judgement(SourceBlockKind.Caption, "a short line without a full stop, ending in a year that stands apart").Or(
                SourceBlockKind.Heading,
                "short, no full stop, a paragraph below"
            );
        }
        return Years.IsApart(words) && hasCaptions
            ? new Judgement(SourceBlockKind.Caption, "a short line ending in a year, in a text with captions").Or(
                SourceBlockKind.Heading,
                "short, no full stop, a paragraph below"
            )
            : null;
    }

    /// <summary>Where the words begin behind the mark of a caption.</summary>
    private static int MarkEnd(Passage passage) =>
        passage.Lead.Kind == LeadKind.Bullet || (passage.Lead.Kind == LeadKind.Symbol && passage.Lead.Mark == "*")
            ? passage.Start + passage.Lead.Length
            : passage.Start;
}
