using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// A paragraph that a page's end cut in two is one paragraph: what precedes ends in mid-sentence, what follows begins with a small letter.
/// </summary>
internal static class PageTurns
{
    public static Galley Joined(Galley galley)
    {
        var joined = new List<Passage>(galley.Count);
        for (var i = 0; i < galley.Count; i++)
        {
            var at = i;
            var cuts = galley[i].Cuts.ToBuilder();
            var words = new List<string> { galley[i].Words };
            var ragged = galley[i].Ragged;
            while (galley[at].Judgement is null && ContinuationOf(galley, at) is var next and > 0)
            {
                cuts.Add(
                    EndsInWord(galley[at].Words)
                        ? new Cut(galley[at].End - 1, galley[next].Start, "", -1)
                        : new Cut(galley[at].End, galley[next].Start, " ", -1)
                );
                words.Add(galley[next].Words);
                ragged &= galley[next].Ragged;
                at = next;
            }
            joined.Add(
                at == i
                    ? galley[i]
                    : galley[i] with
                    {
                        Last = galley[at].Last,
                        End = galley[at].End,
                        Words = string.Join(' ', words),
                        Ragged = ragged,
                        Cuts = cuts.ToImmutable(),
                    }
            );
            i = at;
        }
        return new Galley(galley.Source, galley.Shape, [.. joined]);
    }

    /// <summary>Where notes stand between the two halves, each stays in its place and the second goes on with the first.</summary>
    public static void Over(Galley galley)
    {
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley.IsJudged(i) && !galley[i].Continues)
                continue;
            if (!Punctuation.EndsMidSentence(galley[i].Words))
                continue;
            var next = i + 1;
            while (next < galley.Count && IsBetweenHalves(galley[next]))
                next++;
            if (next == i + 1 || next == galley.Count || galley.IsJudged(next) || !Punctuation.BeginsLower(galley[next].Words))
                continue;
            var judgement = galley[i].Judgement ?? new Judgement(SourceBlockKind.Paragraph, "ends in mid-sentence where a page does");
            galley.Judge(i, judgement with { WordsEnd = EndsInWord(galley[i].Words) ? galley[i].End - 1 : 0 });
            galley.Continue(
                i,
                next,
                new Judgement(
                    SourceBlockKind.Paragraph,
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"goes on with the sentence of line {galley[i].Last + 1}"
                    )
                )
            );
        }
    }

    /// <summary>Halves between which something has turned out to be text are paragraphs of their own.</summary>
    public static void Settle(Galley galley)
    {
        var half = -1;
        var parted = false;
        for (var i = 0; i < galley.Count; i++)
        {
            if (IsBetweenHalves(galley[i]))
                continue;
            if (galley[i].Continues && parted)
                galley.Part(half, i, new Judgement(SourceBlockKind.Paragraph, "begins in mid-sentence"));
            parted = !galley[i].GoesOn;
            if (!parted)
                half = i;
        }
    }

    private static bool IsBetweenHalves(Passage passage) =>
        passage.Kind is SourceBlockKind.Note or SourceBlockKind.PageNumber or SourceBlockKind.NoteRule or SourceBlockKind.Aside;

    /// <summary>The passage that goes on with the sentence after a page's end; 0 where there is none.</summary>
    private static int ContinuationOf(Galley galley, int at)
    {
        var passage = galley[at];
        var next = at + 1;
        var turned = false;
        while (next < galley.Count && galley[next].Judgement?.Kind == SourceBlockKind.PageNumber)
            (next, turned) = (next + 1, true);
        if (next >= galley.Count || galley[next].Judgement is not null)
            return 0;
        turned = turned || galley.Source.Text.AsSpan(passage.End, galley[next].Start - passage.End).Contains('\f');
        return turned && Punctuation.EndsMidSentence(passage.Words) && Punctuation.BeginsLower(galley[next].Words) ? next : 0;
    }

    /// <summary>A hyphen before the page's end parts a word; it is taken for no part of it.</summary>
    private static bool EndsInWord(string words) => words.Length > 1 && words[^1] == '-' && char.IsLetter(words[^2]);
}
