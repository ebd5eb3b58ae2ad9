using System.Text.RegularExpressions;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// The source's own list of contents, or of each of its volumes one: from a line that says Contents to the last entry before the listed
/// headings come again. Without that there is no knowing where it ends (<see cref="ContentsEnd"/>), and it is text like any other.
/// </summary>
/// <param name="Lists">Of each the indices of the line that says Contents and of the last entry; at least one.</param>
internal sealed partial record ContentsList(ImmutableArray<(int First, int Last)> Lists)
{
    private const int MostVolumes = 30;

    private const int FarthestFirst = 2000;

    private const int FewestListed = 5;

    public int First => Lists[0].First;

    public bool Holds(int line)
    {
        foreach (var (first, last) in Lists)
        {
            if (line >= first && line <= last)
                return true;
        }
        return false;
    }

    public static ContentsList? Of(SourceText source)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        ContentsEnd? ends = null;
        var tries = 0;
        for (var i = 0; i < source.Lines.Length && tries < MostVolumes && (found.Count > 0 || i < FarthestFirst); i++)
        {
            if (!SaysContents(source, i))
                continue;
            tries++;
            if ((ends ??= new ContentsEnd(source)).Of(i) is > 0 and var last)
            {
                found.Add((i, last));
                i = last;
            }
            else if (found.Count == 0)
            {
                return null;
            }
        }
        return found.Count > 0 ? new ContentsList(found.ToImmutable()) : null;
    }

    private static bool SaysContents(SourceText source, int line) =>
        source.Lines[line] is { IsBlank: false, Length: <= 60 }
        && source.ContentOf(source.Lines[line]) is var content
        && (HouseWords.Contents.Contains(Punctuation.Bare(content)) || OfSomeKind().IsMatch(content));

    /// <summary>
    /// Headings in capitals that the list does not have are beneath those that it has. Much of it must be found among the headings: a list
    /// of other things, or one in other words than the headings, says nothing.
    /// </summary>
    public void Over(Galley galley)
    {
        var entries = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, last) in Lists)
        {
            for (var i = first + 1; i <= last; i++)
            {
                if (!galley.Source.Lines[i].IsBlank)
                    entries.Add(Entry(galley.Source.ContentOf(galley.Source.Lines[i])));
            }
        }
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<int>();
        var capitals = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            if (
                galley[i].First <= Lists[0].Last
                || galley[i].Kind != SourceBlockKind.Heading
                || galley[i].Judgement!.Heading is not { } form
            )
                continue;
            var entry = Entry(galley[i].Words);
            // a heading may say more than its entry
            var has =
                entries.Contains(entry)
                || BeginsWithEntry(entry, entries)
                || (form.HasLabel && entries.Contains(Entry(galley.Source.Slice(form.LabelEnd, galley[i].End))));
            if (has)
                listed.Add(entry);
            if (form.Family != HeadingFamily.Capitals)
                continue;
            if (has)
                capitals++;
            else if (!form.BeginsPart)
                others.Add(i);
        }
        if (capitals < FewestListed || listed.Count * 5 < entries.Count * 2)
            return;
        foreach (var i in others)
            galley.Judge(
                i,
                galley[i].Judgement! with
                {
                    Why = galley[i].Judgement!.Why + " that the list of contents does not have",
                    Heading = galley[i].Judgement!.Heading! with { Family = HeadingFamily.Unlisted },
                }
            );
    }

    private static bool BeginsWithEntry(string heading, HashSet<string> entries)
    {
        var known = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 8; length <= heading.Length; length++)
        {
            if (known.Contains(heading.AsSpan(0, length)))
                return true;
        }
        return false;
    }

    /// <summary>The letters of an entry or heading: without its number, its page, and how it is typed.</summary>
    private static string Entry(ReadOnlySpan<char> words) =>
        Punctuation
            .Bare(EntryNumber().Replace(words.ToString(), "").AsSpan().Trim("0123456789.-–—() \t"))
            .TrimEnd("0123456789".ToCharArray());

    [GeneratedRegex(@"^\s*(?:\(_?\w{1,4}_?\)|(?:[IVXLC]+|\p{Nd}+)\.)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex EntryNumber();

    /// <summary><c>Contents of Vol. I.</c>, <c>Analytical Table of Contents</c>, <c>Scheme of Contents</c>.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:analytical|general|detailed|full)\s+)?(?:\p{L}{4,12}\s+of\s+)?contents(?:\s+(?:of|to)\s+(?:the\s+)?(?:\w+\s+)?(?:vol\.|volume|book|part)(?:\s+(?:the\s+)?\w+)?)?\s*[.:]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfSomeKind();

    public Judgement JudgementOf(int line) =>
        Lists.Any(l => l.First == line)
            ? new Judgement(SourceBlockKind.Title, "the heading of the source's list of contents")
            : new Judgement(SourceBlockKind.Contents, "listed between the word Contents and the first heading listed");
}
