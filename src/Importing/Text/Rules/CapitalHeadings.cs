using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>A short line in capitals, in a text that is not itself in capitals, with text beneath it.</summary>
internal static class CapitalHeadings
{
    public static void Over(Galley galley)
    {
        var capitals = Enumerable.Range(0, galley.Count).Count(i => Punctuation.IsCapitals(galley[i].Words));
        if (capitals * 5 > galley.Count * 3)
            return;
        Signatures.Over(galley);
        var text = 0;
        while (text < galley.Count && !BeginsText(galley, text))
            text++;
        galley.Each((g, i) => i < text && text < g.Count && g[i].LineCount == 1 && BreaksOff(g[i].Words) ? LeadsOn : Of(g, i));
    }

    /// <summary>What says of itself that it is a chapter or a preface, or lists them: what stands above is the title page.</summary>
    private static bool BeginsText(Galley galley, int i) =>
        galley[i].Kind == SourceBlockKind.Contents
        || galley[i].Judgement?.Heading?.Family is HeadingFamily.Named or HeadingFamily.Chapter or HeadingFamily.Part;

    private static Judgement LeadsOn { get; } = new(SourceBlockKind.Paragraph, "a line of a title page that leads to the next");

    /// <summary>A line of a title page that only leads to the next: <c>A COLLECTION OF</c>, <c>VON</c>.</summary>
    private static bool BreaksOff(string words) =>
        words.Length <= 60
        && HouseWords.Leading.Contains(Punctuation.Bare(words.AsSpan(words.LastIndexOf(' ') + 1)))
        && !Punctuation.EndsWithStop(words);

    private static Judgement? Of(Galley galley, int i)
    {
        var passage = galley[i];
        var words = passage.Words;
        if (words.Length > 120 || passage.LineCount > 3 || !Punctuation.IsCapitals(words) || words[^1] is ',' or ';' or ':' or '-')
            return null;
        if (ContentsEntry.LeadsToPage(galley.Source.Text.AsSpan(passage.Start, passage.End - passage.Start)))
            return null;
        if (passage.Lead.Kind is not (LeadKind.None or LeadKind.BareNumber) || galley.NextText(i) < 0)
            return null;
        // PAGE above a list is the head of a column
        if (
            !words.Contains(' ', StringComparison.Ordinal)
            && ContentsEntry.LeadsToPage(galley.Source.ContentOf(galley.Source.Lines[galley[galley.NextText(i)].First]))
        )
            return null;
        return new Judgement(SourceBlockKind.Heading, "a short line in capitals")
        {
            Heading = new HeadingForm(
                words is ['_', .., '_'] or ['_', .., '_', '.'] ? HeadingFamily.Emphasised : HeadingFamily.Capitals,
                0,
                0,
                0
            ),
            WordsEnd = Titles.EndOf(galley.Source.Text, passage.Start, passage.End),
        };
    }
}
