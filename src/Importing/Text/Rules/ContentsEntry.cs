using System.Text.RegularExpressions;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>A line of a list of contents: what it says, and the page that it leads to.</summary>
internal static partial class ContentsEntry
{
    private const int ShortestEnd = 6;

    /// <summary>
    /// A page or pages at the end of a line, behind white space or dots; Roman ones behind a wide gap only, where nothing else stands.
    /// </summary>
    [GeneratedRegex(
        @"(?:(?<=[\s.·…_])\p{Nd}{1,4}(?:\s?[-–—]\s?\p{Nd}{1,4})?|(?<=\s{3}|\.\s?\.\s?|\t)[ivxlc]{1,7}(?:\s?[-–—]\s?[ivxlc]{1,7})?)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Page();

    /// <summary>Dots or a wide gap, and a page: no words of a text are set so.</summary>
    [GeneratedRegex(
        @"(?:\S\s{3,}|\S\t\s*|(?:\.\s?){3,}|…\s?)(?:\p{Nd}{1,4}(?:\s?[-–—]\s?\p{Nd}{1,4})?|[ivxlc]{1,7}(?:\s?[-–—]\s?[ivxlc]{1,7})?)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PageApart();

    public static bool IsPaged(ReadOnlySpan<char> line) => !line.IsEmpty && CouldEndInPage(line) && WithoutPage(line).Length < line.Length;

    /// <summary>Whether a line leads to a page, however it is worded.</summary>
    public static bool LeadsToPage(ReadOnlySpan<char> line) => CouldEndInPage(line) && PageApart().IsMatch(line);

    /// <summary>An entry without the page it leads to.</summary>
    public static ReadOnlySpan<char> WithoutPage(ReadOnlySpan<char> entry)
    {
        if (!CouldEndInPage(entry))
            return entry;
        foreach (var page in Page().EnumerateMatches(entry))
            return entry[..page.Index].TrimEnd(" .·…_-\t") is { IsEmpty: false } rest ? rest : entry;
        return entry;
    }

    /// <summary>
    /// Adds what an entry says, with and without its page, and the ends of it: a heading may lack the number that its entry has.
    /// </summary>
    public static void AddTo(HashSet<string> entries, ReadOnlySpan<char> line)
    {
        entries.Add(Punctuation.Bare(line));
        var words = WithoutPage(line);
        for (var bare = Punctuation.Bare(words); bare.Length > 0;)
        {
            entries.Add(bare);
            var space = words.IndexOf(' ');
            if (space < 0)
                return;
            words = words[(space + 1)..];
            bare = Punctuation.Bare(words);
            if (bare.Length < ShortestEnd)
                return;
        }
    }

    private static bool CouldEndInPage(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd('.');
        return !end.IsEmpty && (char.IsAsciiDigit(end[^1]) || end[^1] is 'i' or 'v' or 'x' or 'l' or 'c');
    }
}
