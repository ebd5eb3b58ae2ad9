using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// A passage all of whose lines are indented further than the text's is quoted, if most passages are not; so is one behind > signs.
/// Indented first lines and centred headings are neither.
/// </summary>
internal static class Quotations
{
    public static void Over(Galley galley)
    {
        galley.Each(Signed);
        var usual = UsualOpening(galley);
        var indented = Enumerable.Range(0, galley.Count).Count(i => galley[i].Indent >= 2 && galley[i].Indent != usual);
        if (indented * 5 > galley.Count * 2)
            return;
        galley.Each((g, i) => Indented(g, i, usual));
    }

    private static Judgement? Signed(Galley galley, int i)
    {
        var passage = galley[i];
        if (passage.Lead.Kind != LeadKind.Quote || passage.Words.Length <= passage.Lead.Length)
            return null;
        return new Judgement(SourceBlockKind.Quotation, "behind a > sign") { WordsStart = passage.Start + passage.Lead.Length };
    }

    private static Judgement? Indented(Galley galley, int i, int usual)
    {
        var passage = galley[i];
        if (passage.Indent < 2 || passage.Ragged || passage.Lead.Kind is LeadKind.Bullet)
            return null;
        if (passage.LineCount == 1 && (passage.Indent == usual || !LooksLikeProse(passage.Words) || passage.Indent > 16))
            return null;
        return new Judgement(
            SourceBlockKind.Quotation,
            $"all of it indented by {passage.Indent.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
        );
    }

    private static bool LooksLikeProse(string words) => words.Length >= 80 || (words.Length >= 30 && Punctuation.EndsSentence(words));

    /// <summary>The indent that paragraphs begin with: single lines so indented are short paragraphs.</summary>
    private static int UsualOpening(Galley galley)
    {
        var counts = new Dictionary<int, int>();
        var several = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].LineCount == 1)
                continue;
            several++;
            var opening = galley.Source.Lines[galley[i].First].Indent - galley.Shape.Indent - galley[i].Indent;
            if (opening > 0)
                counts[opening] = counts.GetValueOrDefault(opening) + 1;
        }
        if (counts.Count == 0)
            return 0;
        var most = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First();
        return most.Value * 3 >= several ? most.Key : 0;
    }
}
