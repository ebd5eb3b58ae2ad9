using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Lines that end before the measure though the next word would have fitted, most of them beginning with a capital or indented. Letters'
/// ends and addresses look the same.
/// </summary>
internal static class Verses
{
    public static void Over(Galley galley)
    {
        var stanzas = new List<int>();
        galley.Each(
            (g, i) =>
            {
                var judgement = Of(g, i);
                if (judgement is not null && g[i].LineCount > 2)
                    stanzas.Add(i);
                return judgement;
            }
        );
        // stanzas in a row are a poem: an address or a signature stands alone
        foreach (var i in stanzas.Where(i => IsStanza(galley, i - 1) || IsStanza(galley, i + 1)))
            galley.Judge(i, galley[i].Judgement! with { Other = null });
    }

    private static bool IsStanza(Galley galley, int i) =>
        i >= 0 && i < galley.Count && galley[i].Kind == SourceBlockKind.Verse && galley[i].LineCount > 2;

    private static Judgement? Of(Galley galley, int i)
    {
        var passage = galley[i];
        if (!passage.Ragged || passage.LineCount < 2 || passage.Lead.Kind is not (LeadKind.None or LeadKind.BareNumber))
            return null;
        int lines = 0,
            capitals = 0;
        for (var at = passage.First; at <= passage.Last; at++)
        {
            if (galley.Source.Lines[at].IsBlank)
                continue;
            lines++;
            if (!Punctuation.BeginsLower(galley.Source.ContentOf(galley.Source.Lines[at])))
                capitals++;
        }
        if (passage.Indent < 2 && capitals * 3 < lines * 2)
            return null;
        var judgement = new Judgement(SourceBlockKind.Verse, "lines that end before the measure");
        return passage.Indent >= 2
            ? judgement
            : judgement.Or(SourceBlockKind.Paragraph, "it is not indented: perhaps an address, a signature or a list");
    }
}
