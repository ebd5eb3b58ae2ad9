using System.Text.RegularExpressions;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// <c>Chapter IV</c>, <c>BOOK THE FIRST</c>, <c>Глава вторая</c>: a word for a part of a book and its number, with the title behind it or
/// on the next line. A sentence that begins so (<c>Part two of the plan</c>) goes on with a small letter and is none.
/// </summary>
internal static partial class ChapterHeadings
{
    private const int LongestTitle = 120;

    /// <summary>Titles that say all that a chapter is about are set in capitals over several lines; no paragraph is.</summary>
    private const int MostLinesInCapitals = 6;

    private const int LongestStopped = 60;

    private const int MostWordsStopped = 8;

    private const int FewestTitles = 3;

    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_openings =
        HouseWords.LabelOpenings.GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(
        "^(?<label>(?:(?:(?<part>"
            + HouseWords.Parts
            + ")|"
            + HouseWords.Chapters
            + @")\s+(?:"
            + HouseWords.Numbers
            + @")|(?:"
            + HouseWords.Ordinals
            + @")\s+(?:(?<part>"
            + HouseWords.Parts
            + ")|"
            + HouseWords.Chapters
            + @"))(?![\p{L}\p{N}]))(?<gap>[.:,]?\s*[—–-]*\s*|[.:]\s*)(?<title>\S.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Labelled();

    public static bool IsLabelled(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && CouldBegin(line) && Match(line.ToString()) is not null;

    /// <summary>The label of a line without its title, in its bare form; null where it has none.</summary>
    public static string? LabelOf(ReadOnlySpan<char> line) =>
        line.Length <= 2 * LongestTitle && CouldBegin(line) && Labelled().Match(line.ToString()) is { Success: true } match
            ? Punctuation.Bare(match.Groups["label"].ValueSpan)
            : null;

    /// <summary>
    /// The label of a line in its bare form, its title as it stands, and whether it is a part's; the label is empty where it has none.
    /// </summary>
    public static (string Label, string Title, bool IsPart) LabelledOf(ReadOnlySpan<char> line) =>
        line.Length <= 2 * LongestTitle && CouldBegin(line) && Labelled().Match(line.ToString()) is { Success: true } match
            ? (Punctuation.Bare(match.Groups["label"].ValueSpan), match.Groups["title"].Value, match.Groups["part"].Success)
            : ("", "", false);

    /// <summary>
    /// The label and the title of a line that has both; the title is empty where it is a label alone. Null for other lines.
    /// </summary>
    public static (string Label, string Title)? Parted(string line) =>
        line.Length <= 2 * LongestTitle && CouldBegin(line) && Match(line) is { } match
            ? (match.Groups["label"].Value, match.Groups["title"].Value)
            : null;

    /// <summary>Whether a line names a part of a work that has chapters of its own.</summary>
    public static bool IsPart(string line) =>
        line.Length <= 2 * LongestTitle && CouldBegin(line) && Match(line) is { } match && match.Groups["part"].Success;

    public static void Over(Galley galley, ContentsList? contents)
    {
        var stopped = HaveStoppedTitles(galley);
        // where chapters have their labels, one that nothing follows is a chapter's too
        var labelled = false;
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley.IsJudged(i) || galley[i].Words.Length > (galley[i].LineCount > 1 ? 2 : 1) * LongestTitle || galley[i].LineCount > 3)
                continue;
            // "Volume the First" above the list of contents belongs to the title page
            if (contents is not null && galley[i].First < contents.First)
                continue;
            if (!CouldBegin(galley[i].Words))
                continue;
            var raw = galley.Source.Slice(galley[i].Start, galley[i].End);
            if (Match(raw) is not { } match)
                continue;

            var family = match.Groups["part"].Success ? HeadingFamily.Part : HeadingFamily.Chapter;
            var start = galley[i].Start;
            var label = match.Groups["label"];
            var title = match.Groups["title"];
            // an entry of a list, not the heading that it leads to
            if (title.Success && ContentsEntry.LeadsToPage(raw))
                continue;
            // years may stand between a number and its title
            if (
                !title.Success
                && i + 1 < galley.Count
                && IsYears(galley[i + 1].Words)
                && !galley.IsJudged(i + 1)
                && galley[i + 1].Gap <= 3
                && TitleBelow(galley, i + 1)
                && Punctuation.IsCapitals(galley[i + 2].Words)
            )
                galley.Absorb(i + 1);
            if (title.Success)
            {
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Heading, "the number of a chapter or part and its title")
                    {
                        Heading = new HeadingForm(family, 0, start + label.Index, start + label.Index + label.Length),
                        WordsEnd = Titles.EndOf(galley.Source.Text, start + title.Index, galley[i].End),
                    }
                );
            }
            else if (TitleBelow(galley, i) || (stopped && StoppedTitleBelow(galley, i)))
            {
                var words = galley[i].Words;
                galley.Absorb(i);
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Heading, $"'{words}' and its title below")
                    {
                        Heading = new HeadingForm(family, 0, start + label.Index, start + label.Index + label.Length),
                        WordsEnd = Titles.EndOf(galley.Source.Text, galley[i].Start, galley[i].End),
                    }
                );
            }
            else if (i + 1 < galley.Count || labelled)
            {
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Heading, "the number of a chapter or part")
                    {
                        Heading = new HeadingForm(family, 0, 0, 0),
                        WordsEnd = start + label.Index + label.Length,
                    }
                );
            }
            labelled = true;
        }
        galley.Close();
    }

    /// <summary>
    /// Whether below nearly every label of a text that has several a short line stands that ends in a full stop: older books set their
    /// titles so, and no text begins so every time.
    /// </summary>
    private static bool HaveStoppedTitles(Galley galley)
    {
        int labels = 0,
            titles = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            if (
                galley.IsJudged(i)
                || galley[i].LineCount > 1
                || !CouldBegin(galley[i].Words)
                || Match(galley[i].Words) is not { } match
                || match.Groups["title"].Success
                || match.Groups["part"].Success
            )
                continue;
            labels++;
            if (StoppedTitleBelow(galley, i))
                titles++;
        }
        return titles >= FewestTitles && titles * 5 >= labels * 4;
    }

    private static bool IsYears(string words) =>
        words.Length is >= 3 and <= 20 && words.All(c => char.IsAsciiDigit(c) || "-–—., ".Contains(c)) && words.Any(char.IsAsciiDigit);

    private static bool StoppedTitleBelow(Galley galley, int i) =>
        i + 2 < galley.Count
        && !galley.IsJudged(i + 1)
        && galley[i + 1] is { LineCount: 1, Gap: <= 3, Lead.Kind: LeadKind.None, Words: { Length: <= LongestStopped } words }
        && words[^1] == '.'
        && Punctuation.Words(words) <= MostWordsStopped
        && Punctuation.BeginsLikeTitle(words)
        && !IsLabelled(words)
        && !Punctuation.IsNumber(words)
        && galley[i + 2].Words.Length > words.Length;

    /// <summary>The next passage is a title: short, near, no sentence, and something follows it.</summary>
    private static bool TitleBelow(Galley galley, int i)
    {
        if (i + 2 >= galley.Count || galley.IsJudged(i + 1))
            return false;
        var below = galley[i + 1];
        var capitals = Punctuation.IsCapitals(below.Words);
        if (
            below.Words.Length > (capitals ? 3 * LongestTitle : 100)
            || below.LineCount > (capitals ? MostLinesInCapitals : 3)
            || below.Gap > 3
            || below.Lead.Kind is not (LeadKind.None or LeadKind.BareNumber)
        )
            return false;
        if (Punctuation.IsNumber(below.Words))
            return false;
        if (!Punctuation.BeginsLikeTitle(below.Words) || IsLabelled(below.Words))
            return false;
        return capitals || !Punctuation.EndsWithStop(below.Words);
    }

    private static bool CouldBegin(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && char.IsLetter(line[length]))
            length++;
        return length >= 3 && s_openings.Contains(line[..length]);
    }

    private static Match? Match(string raw)
    {
        var match = Labelled().Match(raw);
        if (!match.Success || char.IsLower(raw[0]))
            return null;
        var title = match.Groups["title"];
        if (!title.Success)
            return match;
        var gap = match.Groups["gap"].Value;
        // without a mark after the number, words that follow on the same line must look like a title
        var glued = gap.Length == 0;
        var marked = gap.AsSpan().ContainsAny(".:—–-");
        var begins = Punctuation.BeginsLikeTitle(title.ValueSpan);
        if (glued || !begins)
            return null;
        return marked || Punctuation.IsCapitals(title.ValueSpan) || !Punctuation.EndsWithStop(title.ValueSpan) ? match : null;
    }
}
