using System.Globalization;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// A heading without any mark: a short line that is no sentence, with prose beneath it and prose or another heading above. In a text that
/// has as many such lines as paragraphs (a dialogue, a list, a telegram) they say nothing, and none is a heading.
/// </summary>
internal static class PlainHeadings
{
    public static void Over(Galley galley)
    {
        var candidates = new List<int>();
        int prose = 0,
            shorts = 0;
        var begin = TitleLines.EndOf(galley);
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley.IsProse(i))
                prose++;
            if (galley.IsJudged(i))
                continue;
            if (i >= begin && Titles.CouldBe(galley[i]))
                shorts++;
            if (IsCandidate(galley, i))
                candidates.Add(i);
        }
        foreach (var i in candidates)
        {
            if (InRun(galley, i, begin))
            {
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Paragraph, "one of several short lines in a row").Or(
                        SourceBlockKind.Heading,
                        "it is no sentence, and a paragraph stands below it"
                    )
                );
            }
            else if (shorts > prose)
            {
                var counts = string.Create(CultureInfo.InvariantCulture, $"{shorts} such lines and {prose} paragraphs");
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Paragraph, "a short line like too many others").Or(
                        SourceBlockKind.Heading,
                        $"it is no sentence, but the text has {counts}"
                    )
                );
            }
            else
            {
                galley.Judge(i, Of(galley, i));
            }
        }
    }

    private static bool IsCandidate(Galley galley, int i)
    {
        var passage = galley[i];
        if (!Titles.CouldBe(passage) || passage.Lead.Kind is not (LeadKind.None or LeadKind.BareNumber))
            return false;
        if (galley.Shape.Wrapped && passage.Gap == 0 && passage.First > 0)
            return false;
        if (IsQuoted(passage.Words) || !galley.IsProse(galley.NextText(i)))
            return false;
        var next = galley[galley.NextText(i)].Words;
        return next.Length > passage.Words.Length;
    }

    /// <summary>Three and more such lines in a row are an address, a list or a cast, whatever stands below the last.</summary>
    private static bool InRun(Galley galley, int i, int begin)
    {
        var before = 0;
        for (var at = i - 1; at >= begin && !galley.IsJudged(at) && Titles.CouldBe(galley[at]); at--)
            before++;
        return before >= 2;
    }

    private static Judgement Of(Galley galley, int i)
    {
        var passage = galley[i];
        var judgement = new Judgement(SourceBlockKind.Heading, "a short line that is no sentence, with a paragraph below")
        {
            Heading = new HeadingForm(HeadingFamily.Plain, 0, 0, 0),
        };
        if (Years.EndsWithYear(passage.Words))
            return judgement.Or(SourceBlockKind.Caption, "it ends in a year");
        if (
            i > 0
            && galley[i - 1].Kind == SourceBlockKind.Paragraph
            && !galley.IsJudged(i - 1)
            && !Punctuation.EndsWithStop(galley[i - 1].Words)
        )
        {
            return judgement.Or(SourceBlockKind.Paragraph, "the line before it is no sentence either");
        }
        return judgement;
    }

    private static bool IsQuoted(string words) =>
        words[0] is '"' or '“' or '«' or '„' && words[^1] is '"' or '”' or '»' or '“' && !words[1..^1].Contains(words[0]);
}
