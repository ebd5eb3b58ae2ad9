using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Transcribers leave twice the room above a chapter that they leave above a section. Headings in capitals that stand as near to the text
/// above as sections do are beneath those that stand apart; those right below such a heading are further lines of its title, but for the
/// last where the chapter has sections, which is the first of these.
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
        for (var at = 0; at < near.Count; at++)
        {
            var (first, last) = (near[at], near[at]);
            while (at + 1 < near.Count && near[at + 1] == last + 1)
                last = near[++at];
            if (sections.Contains(first))
            {
                Join(galley, first, last);
                Lower(galley, first);
                continue;
            }
            var hasSection = HasSection(galley, last, sections);
            if (Gap(galley, first - 1) >= apart && IsCapitals(galley, first - 1))
                Join(galley, first - 1, hasSection ? last - 1 : last);
            if (hasSection)
                Lower(galley, last);
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

    /// <summary>Makes the headings behind one further lines of it.</summary>
    private static void Join(Galley galley, int first, int last)
    {
        if (last == first)
            return;
        var (one, end) = (galley[first].Judgement!, galley[last]);
        for (var i = last - 1; i >= first; i--)
            galley.Absorb(i);
        galley.Judge(
            first,
            one with
            {
                Why = one.Why + (last - first == 1 ? ", with a second line right below" : ", with further lines right below"),
                WordsEnd = end.Judgement!.WordsEnd > 0 ? end.Judgement.WordsEnd : end.End,
            }
        );
    }
}
