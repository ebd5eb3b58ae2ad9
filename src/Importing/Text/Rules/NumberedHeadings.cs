using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// <c>1. The Rubicon</c>, <c>IV.</c>, <c>§ 12</c>: headings if they count on from one to the next and each has text beneath it. Items of a
/// list follow one another; initials (<c>I. V. Stalin</c>, <c>C. Julius Caesar</c>) do not count on.
/// </summary>
internal static partial class NumberedHeadings
{
    private const int LongestTitle = 120;

    [GeneratedRegex(
        @"^(?:(?<roman>[IVXLCDM]{1,7})(?:[.):]|(?=\s+[—–-]\s)|$)|(?<arabic>[0-9]{1,4}(?:\.[0-9]{1,3}){0,3})(?:[.):]|(?<=\.[0-9]+)(?=\s)|(?=\s+[—–-]\s)|$)|(?<sign>§+\s*(?<of>[0-9]{1,3}))[.):]?)(?<gap>\s*(?:[—–-]+\s+)?)(?<title>\S.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    private readonly record struct Candidate(
        int Passage,
        HeadingFamily Family,
        int Number,
        int Depth,
        int LabelEnd,
        int TitleStart,
        bool HasText
    );

    public static void Over(Galley galley)
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (!galley.IsJudged(i) && CandidateOf(galley, i) is { } candidate)
                candidates.Add(candidate);
        }
        foreach (var family in candidates.GroupBy(c => c.Family).OrderBy(g => g.Key))
        {
            foreach (var chain in Chains([.. family.Where(c => c.Depth == 0)]))
                Accept(galley, chain);
            // a part may have a single chapter
            foreach (
                var only in family.Where(c =>
                    c is { Number: 1, Depth: 0, Passage: > 0 } && galley[c.Passage - 1].Judgement?.Heading?.Family == HeadingFamily.Part
                )
            )
                Accept(galley, [only]);
            // 1.1 and 1.2 need no chain of their own where 1 and 2 are headings, or where they have several of their kind
            var deep = family.Where(c => c.Depth > 0).ToList();
            if (deep.Count >= 2)
                Accept(galley, deep);
        }
        galley.Close();
    }

    private static Candidate? CandidateOf(Galley galley, int i)
    {
        var passage = galley[i];
        if (passage.Words.Length > LongestTitle || passage.LineCount > 3 || i + 1 >= galley.Count)
            return null;
        if (!(char.IsAsciiDigit(passage.Words[0]) || passage.Words[0] == '§' || "IVXLCDM".Contains(passage.Words[0])))
            return null;
        var match = Numbered().Match(galley.Source.Slice(passage.Start, passage.End));
        if (!match.Success)
            return null;

        var title = match.Groups["title"];
        if (title.Success && !IsTitle(title.ValueSpan))
            return null;
        if (title.Success && match.Groups["gap"].Length == 0)
            return null;
        var (group, family) =
            match.Groups["roman"].Success ? (match.Groups["roman"], HeadingFamily.Roman)
            : match.Groups["sign"].Success ? (match.Groups["sign"], HeadingFamily.Paragraph)
            : (match.Groups["arabic"], HeadingFamily.Arabic);
        var number = family switch
        {
            HeadingFamily.Roman => Roman(group.Value),
            HeadingFamily.Paragraph => int.Parse(match.Groups["of"].Value, CultureInfo.InvariantCulture),
            _ => int.Parse(group.Value.Split('.')[0], CultureInfo.InvariantCulture),
        };
        if (number == 0)
            return null;
        var depth = family == HeadingFamily.Arabic ? group.Value.Count(c => c == '.') : 0;
        return new Candidate(
            i,
            family,
            number,
            depth,
            passage.Start + group.Index + group.Length,
            title.Success ? passage.Start + title.Index : 0,
            galley.NextText(i) >= 0
        );
    }

    private static bool IsTitle(ReadOnlySpan<char> words) =>
        Punctuation.BeginsLikeTitle(words)
        && (
            Punctuation.IsCapitals(words)
            || !Punctuation.EndsWithStop(words)
            || (words[^1] == '?' && words.Length < 80)
            || (words[^1] == '.' && words.Length <= 60 && Punctuation.Words(words.ToString().Trim()) <= 6)
        );

    /// <summary>
    /// Runs that count up by one from where they begin: at 1, or anywhere for years and for a text that is a part of a larger one.
    /// </summary>
    private static IEnumerable<List<Candidate>> Chains(List<Candidate> candidates)
    {
        var chain = new List<Candidate>();
        // the initial of a name, as in C. PLINIUS, counts on from nothing, and breaks no series that it stands in
        var numbers = candidates.Select(c => c.Number).ToHashSet();
        foreach (var candidate in candidates)
        {
            if (!numbers.Contains(candidate.Number - 1) && !numbers.Contains(candidate.Number + 1))
                continue;
            if (chain.Count > 0 && candidate.Number == chain[^1].Number + 1)
            {
                chain.Add(candidate);
            }
            else if (chain.Count <= 1 || candidate.Number == 1)
            {
                if (chain.Count > 1)
                    yield return chain;
                chain = [candidate];
            }
        }
        if (chain.Count > 1)
            yield return chain;
    }

    private static void Accept(Galley galley, List<Candidate> chain)
    {
        var adjacent = 0;
        for (var at = 0; at + 1 < chain.Count; at++)
        {
            if (chain[at + 1].Passage == chain[at].Passage + 1)
                adjacent++;
        }
        if (adjacent * 2 >= chain.Count)
            return;
        foreach (var candidate in chain)
        {
            if (galley.IsJudged(candidate.Passage))
                continue;
            var passage = galley[candidate.Passage];
            var why = $"one of {chain.Count.ToString(CultureInfo.InvariantCulture)} short lines numbered in series";
            var form = new HeadingForm(candidate.Family, 0, passage.Start, candidate.LabelEnd) { Depth = candidate.Depth };
            if (candidate.TitleStart > 0)
            {
                galley.Judge(
                    candidate.Passage,
                    new Judgement(SourceBlockKind.Heading, why)
                    {
                        Heading = form,
                        WordsEnd = Titles.EndOf(galley.Source.Text, candidate.TitleStart, passage.End),
                    }
                );
            }
            else if (TitleBelow(galley, candidate.Passage))
            {
                galley.Absorb(candidate.Passage);
                galley.Judge(
                    candidate.Passage,
                    new Judgement(SourceBlockKind.Heading, why + ", its title below")
                    {
                        Heading = form,
                        WordsEnd = Titles.EndOf(galley.Source.Text, passage.Start, galley[candidate.Passage].End),
                    }
                );
            }
            else
            {
                galley.Judge(
                    candidate.Passage,
                    new Judgement(SourceBlockKind.Heading, why)
                    {
                        Heading = form with { LabelEnd = form.LabelStart },
                        WordsEnd = candidate.LabelEnd,
                    }
                );
            }
        }
    }

    private static bool TitleBelow(Galley galley, int i) =>
        i + 2 < galley.Count
        && !galley.IsJudged(i + 1)
        && galley[i + 1].Gap <= 2
        && galley[i + 1].Lead.Kind == LeadKind.None
        && (Titles.CouldBe(galley[i + 1]) || (Punctuation.IsCapitals(galley[i + 1].Words) && galley[i + 1].Words.Length <= 100))
        && (galley.IsProse(i + 2) || BeginsLetter(galley, i + 1));

    /// <summary>
    /// A line in capitals below a number and before no prose: so letters name whom they are to, and the salutation or the day is below.
    /// </summary>
    private static bool BeginsLetter(Galley galley, int i) =>
        Punctuation.IsCapitals(galley[i].Words)
        && !galley.IsJudged(i + 1)
        && galley[i + 1] is { Gap: <= 1, LineCount: 1, Words: { Length: <= 60 } below }
        && Punctuation.EndsWithStop(below.TrimEnd('-', '—', '_'))
        && galley.NextText(i + 1) is var text
        && text >= 0
        && (galley.IsProse(text) || galley.IsProse(galley.NextText(text)));

    /// <summary>The value of a Roman number written as it should be; 0 for letters that only look like one.</summary>
    private static int Roman(string letters)
    {
        var value = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var one = Worth(letters[i]);
            value += i + 1 < letters.Length && Worth(letters[i + 1]) > one ? -one : one;
        }
        return value is > 0 and < 400 && RomanNumeral.Of(value) == letters ? value : 0;

        static int Worth(char c) =>
            c switch
            {
                'I' => 1,
                'V' => 5,
                'X' => 10,
                'L' => 50,
                'C' => 100,
                'D' => 500,
                _ => 1000,
            };
    }
}
