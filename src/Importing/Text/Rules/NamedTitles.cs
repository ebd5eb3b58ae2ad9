using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// <c>PREFACE</c> and below it <c>TO THE SIXTH EDITION</c>: a heading of a word that many books have, right above another with text below
/// it, is its label. By itself it would be a chapter without text.
/// </summary>
internal static class NamedTitles
{
    public static void Over(Galley galley)
    {
        for (var i = 0; i + 2 < galley.Count; i++)
        {
            if (Form(galley, i) is not { Family: HeadingFamily.Named, HasLabel: false } || galley[i].Judgement!.Directed)
                continue;
            if (
                Form(galley, i + 1) is not { Family: HeadingFamily.Capitals }
                || galley[i + 1].Judgement!.Directed
                || galley[i + 1].Gap > 3
                || !galley.IsProse(i + 2)
            )
                continue;
            var (one, below) = (galley[i], galley[i + 1]);
            galley.Absorb(i);
            galley.Judge(
                i,
                one.Judgement! with
                {
                    Why = $"{one.Judgement.Why}, and its title below",
                    Heading = one.Judgement.Heading! with
                    {
                        LabelStart = one.Start,
                        LabelEnd = one.Judgement.WordsEnd > 0 ? one.Judgement.WordsEnd : one.End,
                    },
                    WordsEnd = below.Judgement!.WordsEnd > 0 ? below.Judgement.WordsEnd : below.End,
                }
            );
            i++;
        }
        galley.Close();
    }

    private static HeadingForm? Form(Galley galley, int i) =>
        galley[i].Kind == SourceBlockKind.Heading ? galley[i].Judgement?.Heading : null;
}
