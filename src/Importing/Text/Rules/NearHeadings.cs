using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Transcribers leave twice the room above a chapter that they leave above a section. Headings in capitals that stand as near to the text
/// above as sections do are beneath those that stand apart; one right below such a heading, in a chapter without sections, is the second
/// line of its title.
/// </summary>
internal static class NearHeadings
{
    /// <summary>Fewer headings than these may stand apart by chance.</summary>
    private const int FewestApart = 3;

    /// <summary>More blank lines than these say no more.</summary>
    private const int MostApart = 4;

    public static void Over(Galley galley)
    {
        var headings = Enumerable.Range(1, Math.Max(0, galley.Count - 2)).Where(i => IsCapitals(galley, i)).ToList();
        var apartFromOthers = headings.Where(i => galley[i - 1].Kind != SourceBlockKind.Heading);
        var gaps = apartFromOthers.Select(i => Gap(galley, i)).OrderDescending().ToList();
        if (gaps.Count < FewestApart || gaps[FewestApart - 1] is not (>= 2 and var apart))
            return;
        var chapters = headings.Where(i => Gap(galley, i) >= apart).ToList();
        // headings of the front matter alone say nothing about the text
        if (chapters[^1] * 2 < galley.Count)
            return;
        var near = headings.Where(i => i > chapters[0] && Gap(galley, i) * 2 <= apart).ToList();
        var sections = near.Where(i => galley[i - 1].Kind != SourceBlockKind.Heading).ToHashSet();
        foreach (var i in near)
        {
            var first = !sections.Contains(i);
            if (first && Gap(galley, i - 1) >= apart && IsCapitals(galley, i - 1) && !HasSection(galley, i, sections))
                Join(galley, i - 1);
            else if (!first || HasSection(galley, i, sections))
                Lower(galley, i);
        }
        galley.Close();
    }

    private static int Gap(Galley galley, int i) => Math.Min(galley[i].Gap, MostApart);

    private static bool IsCapitals(Galley galley, int i) =>
        galley[i]
            is
        {
            Kind: SourceBlockKind.Heading,
            Judgement: { Directed: false, Heading: { Family: HeadingFamily.Capitals, HasLabel: false, BeginsPart: false } }
        };

    /// <summary>Whether a section begins behind a heading before the next heading that is none.</summary>
    private static bool HasSection(Galley galley, int i, HashSet<int> sections)
    {
        for (var at = i + 1; at < galley.Count; at++)
        {
            if (galley[at].Kind == SourceBlockKind.Heading)
                return sections.Contains(at);
        }
        return false;
    }

    private static void Lower(Galley galley, int i)
    {
        var judgement = galley[i].Judgement!;
        galley.Judge(
            i,
            judgement with
            {
                Why = judgement.Why + ", nearer to the text above than others",
                Heading = judgement.Heading! with { Family = HeadingFamily.Unlisted },
            }
        );
    }

    private static void Join(Galley galley, int i)
    {
        var (one, below) = (galley[i], galley[i + 1]);
        galley.Absorb(i);
        galley.Judge(
            i,
            one.Judgement! with
            {
                Why = one.Judgement.Why + ", with a second line right below",
                WordsEnd = below.Judgement!.WordsEnd > 0 ? below.Judgement.WordsEnd : below.End,
            }
        );
    }
}
