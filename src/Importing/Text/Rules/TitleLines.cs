using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Short lines before the first prose are the source's title page: all of them but the last heading, which is the heading of that prose. A single one is the work's title if it
/// says the same, or if it alone stands above numbered chapters.
/// </summary>
internal static class TitleLines
{
    private const int Most = 24;

    public static void Over(Galley galley, string title)
    {
        var end = 0;
        while (end < galley.Count && end < Most && IsShort(galley, end)) end++;
        if (end == galley.Count || end == Most) return;
        var headings = Enumerable.Range(0, end).Where(i => galley[i].Kind == SourceBlockKind.Heading).ToList();
        if (end == 0 || !LooksLikeTitlePage(galley, end)) return;

        // what follows says whether the last heading is its own
        var intoProse = galley[end].Kind is not (SourceBlockKind.Heading or SourceBlockKind.Contents);
        var keep = intoProse && headings.Count > 0 && headings[^1] == LastText(galley, end) && !SaysTitle(galley, headings[^1], title) ? headings[^1] : -1;
        if (keep >= 0 && headings.Count == 1 && OthersOfFamily(galley, keep, end) == 0 && galley[keep].Judgement!.Other is null)
        {
            galley.Judge(keep, galley[keep].Judgement!.Or(SourceBlockKind.Title, "the only heading of its kind, and the text's first line"));
        }
        for (var i = 0; i < end; i++)
        {
            if (i == keep || galley[i].Kind is SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.Caption or SourceBlockKind.Note) continue;
            galley.Judge(i, new Judgement(SourceBlockKind.Title, "a short line before the text begins"));
        }
    }

    private static bool IsShort(Galley galley, int i)
    {
        var passage = galley[i];
        if (passage.Judgement is { Heading.Family: HeadingFamily.Part or HeadingFamily.Chapter or HeadingFamily.Named or HeadingFamily.Roman or HeadingFamily.Arabic or HeadingFamily.Paragraph }) return false;
        return passage.Kind is SourceBlockKind.Heading or SourceBlockKind.Break or SourceBlockKind.PageNumber
            || (passage.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Verse && passage.Words.Length <= 120 && (!galley.IsProse(i) || !Punctuation.EndsSentence(passage.Words)));
    }

    private static bool LooksLikeTitlePage(Galley galley, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (galley[i].Kind == SourceBlockKind.Heading) return true;
        }
        return end < galley.Count && galley[end].Kind is SourceBlockKind.Heading or SourceBlockKind.Contents && Titles.CouldBe(galley[0]);
    }

    private static bool SaysTitle(Galley galley, int i, string title) => Punctuation.Bare(galley[i].Words) == Punctuation.Bare(title);

    private static int LastText(Galley galley, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (galley[i].Kind is not (SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.Caption)) return i;
        }
        return -1;
    }

    private static int OthersOfFamily(Galley galley, int heading, int from)
    {
        var family = galley[heading].Judgement!.Heading!.Family;
        var count = 0;
        for (var i = from; i < galley.Count; i++)
        {
            if (galley[i].Judgement?.Heading?.Family == family) count++;
        }
        return count;
    }
}
