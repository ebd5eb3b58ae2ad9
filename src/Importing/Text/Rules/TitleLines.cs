using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Short lines before the first prose are the source's title page: all of them but the last heading, which is the heading of that prose. A
/// single one is the work's title if it says the same, or if it alone stands above numbered chapters.
/// </summary>
internal static class TitleLines
{
    private const int Most = 24;

    public static void Over(Galley galley, string title, ContentsList? contents)
    {
        AboveText(galley, title, contents);
        var end = EndOf(galley);
        if (end == galley.Count)
            return;
        var headings = Enumerable.Range(0, end).Where(i => galley[i].Kind == SourceBlockKind.Heading).ToList();
        if (end == 0 || !LooksLikeTitlePage(galley, end))
            return;

        // what follows says whether the last heading is its own
        var intoProse = galley[end].Kind != SourceBlockKind.Heading;
        var keep =
            intoProse && headings.Count > 0 && headings[^1] == LastText(galley, end) && !SaysTitle(galley, headings[^1], title)
                ? headings[^1]
                : -1;
        if (keep >= 0 && headings.Count == 1 && OthersOfFamily(galley, keep, end) == 0 && galley[keep].Judgement!.Other is null)
        {
            galley.Judge(
                keep,
                galley[keep].Judgement!.Or(SourceBlockKind.Title, "the only heading of its kind, and the text's first line")
            );
        }
        for (var i = 0; i < end; i++)
        {
            if (
                i == keep
                || galley[i].Judgement is { Directed: true }
                || galley[i].Kind is not (SourceBlockKind.Heading or SourceBlockKind.Paragraph or SourceBlockKind.Verse)
            )
                continue;
            galley.Judge(
                i,
                IsTitle(galley, i, title)
                    ? new Judgement(SourceBlockKind.WorkTitle, "the work's title, before the text begins")
                    : new Judgement(SourceBlockKind.Title, "a short line before the text begins")
            );
        }
    }

    /// <summary>
    /// Headings above the first that says what it is (a preface, a chapter, the list of contents) are the title page's if they have no
    /// text, though a transcriber's note may stand among them.
    /// </summary>
    private static void AboveText(Galley galley, string title, ContentsList? contents)
    {
        var end = 0;
        while (end < galley.Count && !BeginsText(galley, end, contents))
            end++;
        if (end == galley.Count)
            return;
        // half-titles stand between a preface and the first chapter
        var chapter = end;
        while (chapter < galley.Count && galley[chapter].Judgement?.Heading?.Family is not (HeadingFamily.Chapter or HeadingFamily.Part))
            chapter++;
        if (chapter == galley.Count)
            chapter = end;
        var last = chapter;
        for (var i = chapter - 1; i >= 0; i--)
        {
            if (galley[i].Kind != SourceBlockKind.Heading)
                continue;
            if (
                galley[i].Judgement
                    is { Directed: false, Heading.Family: HeadingFamily.Capitals or HeadingFamily.Emphasised or HeadingFamily.Plain }
                && !HasText(galley, i + 1, last, above: i < end)
            )
            {
                galley.Judge(
                    i,
                    IsTitle(galley, i, title)
                        ? new Judgement(SourceBlockKind.WorkTitle, "the work's title, before the text begins")
                        : new Judgement(SourceBlockKind.Title, "before the text begins, with no text of its own")
                );
            }
            last = i;
        }
    }

    /// <summary>
    /// Lines in capitals are no text of a title page, whatever they end in. Behind the first preface anything but such lines is.
    /// </summary>
    private static bool HasText(Galley galley, int from, int to, bool above)
    {
        for (var i = from; i < to; i++)
        {
            if (Punctuation.IsCapitals(galley[i].Words))
                continue;
            if (
                above
                    ? galley.IsProse(i)
                    : galley[i].Kind
                        is not (
                            SourceBlockKind.Break
                            or SourceBlockKind.PageNumber
                            or SourceBlockKind.Aside
                            or SourceBlockKind.Title
                            or SourceBlockKind.WorkTitle
                            or SourceBlockKind.Contents
                        )
            )
                return true;
        }
        return false;
    }

    private static bool BeginsText(Galley galley, int i, ContentsList? contents) =>
        galley[i].First >= contents?.First
        || galley[i].Judgement?.Heading?.Family
            is HeadingFamily.Named
                or HeadingFamily.Chapter
                or HeadingFamily.Part
                or HeadingFamily.Roman
                or HeadingFamily.Directed;

    /// <summary>
    /// The first passage that is no short line: where the text begins, or its first numbered heading stands. 0 where the short lines are
    /// too many for a title page.
    /// </summary>
    public static int EndOf(Galley galley)
    {
        int end = 0,
            lines = 0;
        for (; end < galley.Count && IsShort(galley, end); end++)
        {
            if (galley[end].Kind != SourceBlockKind.Contents && ++lines > Most)
                return 0;
        }
        return end;
    }

    private static bool IsShort(Galley galley, int i)
    {
        var passage = galley[i];
        if (passage.Kind is SourceBlockKind.Title or SourceBlockKind.Contents)
            return true;
        if (passage.GoesOn)
            return false;
        if (
            passage.Judgement is
            {
                Heading.Family: HeadingFamily.Part
                    or HeadingFamily.Chapter
                    or HeadingFamily.Named
                    or HeadingFamily.Roman
                    or HeadingFamily.Arabic
                    or HeadingFamily.Paragraph
            }
        )
            return false;
        return passage.Kind is SourceBlockKind.Heading or SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.Aside
            || (
                passage.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Verse
                && passage.Words.Length <= 120
                && !IsSentence(galley, passage)
            );
    }

    /// <summary>Ends as a sentence, and neither is in capitals nor ends in an abbreviation as names of authors do.</summary>
    private static bool IsSentence(Galley galley, Passage passage) =>
        Punctuation.EndsSentence(passage.Words)
        && !Punctuation.IsCapitals(passage.Words)
        && (passage.Words[^1] != '.' || Titles.EndOf(galley.Source.Text, passage.Start, passage.End) < passage.End);

    private static bool LooksLikeTitlePage(Galley galley, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (galley[i].Kind is SourceBlockKind.Heading or SourceBlockKind.Contents)
                return true;
        }
        return galley[end].Kind == SourceBlockKind.Heading && Titles.CouldBe(galley[0]);
    }

    /// <summary>
    /// Whether a passage is the title to the letter, gaps included: the work's particulars have its words then, and words have single
    /// spaces.
    /// </summary>
    private static bool IsTitle(Galley galley, int i, string title) =>
        galley[i].Words == title && galley.Source.Slice(galley[i].Start, galley[i].End) == title;

    private static bool SaysTitle(Galley galley, int i, string title) => Punctuation.Bare(galley[i].Words) == Punctuation.Bare(title);

    private static int LastText(Galley galley, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (
                galley[i].Kind
                is not (SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.Aside or SourceBlockKind.Caption)
            )
                return i;
        }
        return -1;
    }

    private static int OthersOfFamily(Galley galley, int heading, int from)
    {
        var family = galley[heading].Judgement!.Heading!.Family;
        var count = 0;
        for (var i = from; i < galley.Count; i++)
        {
            if (galley[i].Judgement?.Heading?.Family == family)
                count++;
        }
        return count;
    }
}
