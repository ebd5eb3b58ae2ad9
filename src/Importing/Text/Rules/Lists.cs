using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>Two and more passages in a row behind bullets, or behind numbers that count on, are a list, unless they are spoken.</summary>
internal static class Lists
{
    /// <summary>Numbers from here on are years, not items.</summary>
    private const int FirstYear = 1000;

    public static void Over(Galley galley)
    {
        for (var i = 0; i < galley.Count;)
        {
            var end = i + 1;
            if (!galley.IsJudged(i) && IsMark(galley[i].Lead))
            {
                while (
                    end < galley.Count && !galley.IsJudged(end) && galley[end].Lead.Follows(galley[end - 1].Lead) && galley[end].Gap <= 2
                )
                    end++;
                if (end - i >= 2)
                    JudgeRun(galley, i, end);
            }
            i = end;
        }
    }

    private static bool IsMark(Lead lead) =>
        (lead.Kind is LeadKind.Bullet or LeadKind.Number or LeadKind.Parenthesis or LeadKind.Bracket && lead.Number < FirstYear)
        || (lead.Kind == LeadKind.Symbol && lead.Mark == "*");

    private static void JudgeRun(Galley galley, int from, int end)
    {
        var spoken = Enumerable.Range(from, end - from).Count(i => Speech.IsSpoken(galley[i]));
        var isSpeech = spoken * 2 >= end - from || (galley[from].Lead.Mark == "-" && spoken * 4 >= end - from);
        // "without bread (1) and came to Mézières (2)", and both below: what is counted, or notes to it
        var marked =
            galley[from].Lead.Kind == LeadKind.Parenthesis
            && from > 0
            && Enumerable.Range(from, end - from).All(i => galley[from - 1].Words.Contains(galley[i].Lead.Mark, StringComparison.Ordinal));
        for (var i = from; i < end; i++)
        {
            var mark = galley[i].Lead.Mark;
            if (isSpeech)
            {
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Paragraph, "a dash before speech").Or(
                        SourceBlockKind.Item,
                        $"one of several passages behind '{mark}'"
                    )
                );
            }
            else
            {
                var item = new Judgement(SourceBlockKind.Item, $"one of several passages behind '{mark}'")
                {
                    WordsStart = galley[i].Start + galley[i].Lead.Length,
                };
                galley.Judge(i, marked ? item.Or(SourceBlockKind.Note, $"'{mark}' stands in the paragraph above") : item);
            }
        }
    }
}
