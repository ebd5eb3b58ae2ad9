using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>A paragraph that a page's end cut in two is one paragraph: what precedes ends in mid-sentence, what follows begins with a small letter.</summary>
internal static class PageTurns
{
    public static Galley Joined(Galley galley)
    {
        var joined = new List<Passage>(galley.Count);
        for (var i = 0; i < galley.Count; i++)
        {
            var at = i;
            var passage = galley[i];
            while (passage.Judgement is null && ContinuationOf(galley, passage, at) is var next and > 0)
            {
                passage = passage with
                {
                    Last = galley[next].Last,
                    End = galley[next].End,
                    Words = passage.Words + ' ' + galley[next].Words,
                    Ragged = passage.Ragged && galley[next].Ragged,
                    Cuts = passage.Cuts.Add(new Cut(passage.End, galley[next].Start, JoinOf(passage), -1)),
                };
                at = next;
            }
            joined.Add(passage);
            i = at;
        }
        return new Galley(galley.Source, galley.Shape, [.. joined]);
    }

    /// <summary>The passage that goes on with the sentence after a page's end; 0 where there is none.</summary>
    private static int ContinuationOf(Galley galley, Passage passage, int at)
    {
        var next = at + 1;
        var turned = false;
        while (next < galley.Count && galley[next].Judgement?.Kind == SourceBlockKind.PageNumber) (next, turned) = (next + 1, true);
        if (next >= galley.Count || galley[next].Judgement is not null) return 0;
        turned = turned || galley.Source.Text.AsSpan(passage.End, galley[next].Start - passage.End).Contains('\f');
        return turned && passage.Words.Length >= 40 && !Punctuation.EndsWithStop(passage.Words) && Punctuation.BeginsLower(galley[next].Words) ? next : 0;
    }

    /// <summary>A hyphen before the page's end stays where it is, as the words on both sides are whole lines of their own.</summary>
    private static string JoinOf(Passage passage) => passage.Words.EndsWith('-') && passage.Words is [.., var before, _] && char.IsLetter(before) ? "" : " ";
}
