using System.Text.RegularExpressions;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// <c>Chapter XV: Progress Of Religion.—Part I.</c> and further on <c>Chapter XV: Progress Of Religion.—Part II.</c>: headings with one
/// number, one after the other, are one chapter, and its parts are headings in it. The title is the chapter's, said once.
/// </summary>
internal static partial class ChapterParts
{
    [GeneratedRegex(
        @"^(?<title>\S.*?)\s{0,30}(?:[.,;:]?\s{0,30}[—–-]{1,5}\s{0,30}|[.,;:]\s{1,30})(?<part>(?:"
            + HouseWords.Parts
            + @")\s{1,30}(?:"
            + HouseWords.Numbers
            + @"))\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parted();

    /// <summary>A chapter's title and the name of its part, where it ends in one; null for other titles.</summary>
    public static (string Title, string Part)? Of(string title) =>
        Parted().Match(title) is { Success: true } match ? (match.Groups["title"].Value, match.Groups["part"].Value) : null;

    public static void Over(Galley galley)
    {
        for (var i = 0; i < galley.Count; i++)
        {
            if (Of(galley, i) is not { } chapter)
                continue;
            var parts = new List<Found>();
            var bare = new List<int>();
            var (last, within) = (i, 0);
            for (var at = i + 1; at < galley.Count; at++)
            {
                // an introduction right below the chapter's heading is a part of it, one behind its text is as high as a chapter
                if (FormOf(galley, at) is { Family: HeadingFamily.Named } && galley[at - 1].Kind != SourceBlockKind.Heading)
                    break;
                if (FormOf(galley, at) is not { Family: HeadingFamily.Chapter or HeadingFamily.Part })
                    continue;
                // a part that is named by its number alone, where the others have the chapter's title before it
                if (FormOf(galley, at) is { Family: HeadingFamily.Part, HasLabel: false })
                {
                    bare.Add(at);
                    continue;
                }
                // each part has another name than the one before: the same again is another book's chapter
                if (
                    Of(galley, at) is not { } part
                    || !(chapter.BeginsPart ? chapter.Label.EndsWith(part.Label, StringComparison.Ordinal) : part.Label == chapter.Label)
                    || part.Name.Length == 0
                    || part.Name == (parts.Count > 0 ? parts[^1].Name : chapter.Name)
                )
                    break;
                parts.Add(part);
                (last, within) = (at, bare.Count);
            }
            if (parts.Count == 0)
                continue;
            foreach (var at in bare.Take(within))
                galley.Judge(
                    at,
                    galley[at].Judgement! with
                    {
                        Why = "the number of a part between two parts of one chapter",
                        Heading = FormOf(galley, at)! with { Family = HeadingFamily.ChapterPart },
                    }
                );
            if (chapter.Name.Length > 0)
                Judge(galley, chapter, HeadingFamily.Chapter, "the number of a chapter, its title, and its first part", titled: true);
            foreach (var part in parts)
                Judge(
                    galley,
                    part,
                    HeadingFamily.ChapterPart,
                    "a further part of the chapter with this number",
                    titled: part.Words == chapter.Words
                        || (chapter.BeginsPart && chapter.Words.EndsWith(' ' + part.Words, StringComparison.Ordinal))
                );
            i = last;
        }
    }

    /// <param name="Words">The label and title as a chapter has them.</param>
    /// <param name="Name">Of the part; empty where the heading names none.</param>
    private readonly record struct Found(
        int At,
        bool BeginsPart,
        string Label,
        string Words,
        string Name,
        int TitleEnd,
        int PartStart,
        int PartEnd
    );

    private static HeadingForm? FormOf(Galley galley, int i) =>
        galley[i].Kind == SourceBlockKind.Heading ? galley[i].Judgement?.Heading : null;

    private static Found? Of(Galley galley, int i)
    {
        if (FormOf(galley, i) is not { Family: HeadingFamily.Chapter, HasLabel: true } form)
            return null;
        var text = galley.Source.Text;
        var start = Titles.BeginBehind(text, form.LabelEnd, galley[i].End);
        var label = text[form.LabelStart..form.LabelEnd];
        var match = Parted().Match(text[start..galley[i].End]);
        if (!match.Success)
            return new Found(
                i,
                form.BeginsPart,
                Punctuation.Bare(label),
                Plain(label, text[start..Titles.EndOf(text, start, galley[i].End)]),
                "",
                0,
                0,
                0
            );
        var end = start + match.Groups["title"].Length;
        var part = match.Groups["part"];
        return new Found(
            i,
            form.BeginsPart,
            Punctuation.Bare(label),
            Plain(label, text[start..end]),
            Punctuation.Bare(part.Value),
            end,
            start + part.Index,
            start + part.Index + part.Length
        );
    }

    private static void Judge(Galley galley, Found found, HeadingFamily family, string why, bool titled)
    {
        var form = galley[found.At].Judgement!.Heading!;
        galley.Judge(
            found.At,
            galley[found.At].Judgement! with
            {
                Why = why,
                Heading = titled
                    ? form with
                    {
                        Family = family,
                        Part = (found.PartStart, found.PartEnd),
                    }
                    : form with
                    {
                        Family = family,
                        LabelStart = 0,
                        LabelEnd = 0,
                    },
                WordsEnd = found.PartEnd,
            }
        );
        if (titled)
            galley.Mark(
                found.At,
                [.. galley[found.At].Cuts.Add(new Cut(found.TitleEnd, found.PartStart, Cut.BehindTitle, -1)).OrderBy(c => c.Start)]
            );
    }

    private static string Plain(string label, string title) =>
        string.Join(' ', $"{label} {title}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
