using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// The line that a printer repeats at the top of each page. It says so by a page number beside it that counts on from page to page, with
/// words that come again; or by coming again and again right where a page begins. Chapters' titles stand there once, tables of contents
/// count on without a page between, and neither comes again. <c>CHAPTER 1</c>, <c>CHAPTER 2</c> count on as well, but from the beginning,
/// and a page ends in the middle of a sentence more often than not.
/// </summary>
internal sealed class RunningHeads
{
    private const int Longest = 90;

    /// <summary>The least number of lines on a page: entries of lists stand closer.</summary>
    private const int ShortestPage = 5;

    private const int Least = 3;

    /// <summary>Spaces between a head and a number at the edge of the page.</summary>
    private const int EdgeGap = 3;

    /// <summary>Heads begin alike and may end in a chapter's number.</summary>
    private const int KeyLength = 14;

    private readonly SourceText _source;
    private readonly Dictionary<int, (int Start, int End)> _heads = [];

    private RunningHeads(SourceText source) => _source = source;

    /// <param name="IsLabel">It is the word for a part of a book and its number.</param>
    /// <param name="IsApart">The number stands at the edge of the page.</param>
    /// <param name="Cuts">A sentence goes on over it.</param>
    private readonly record struct Candidate(int Line, int Number, string Key, int Start, int End, bool IsLabel, bool IsApart, bool Cuts);

    public static RunningHeads Of(SourceText source, ContentsList? contents)
    {
        var heads = new RunningHeads(source);
        heads.AddNumbered(contents);
        heads.AddRepeated();
        return heads;
    }

    public bool Holds(int line) => _heads.ContainsKey(line);

    public Judgement? JudgementOf(Passage passage) =>
        _heads.TryGetValue(passage.First, out var words)
            ? new Judgement(SourceBlockKind.Aside, "the running head of a page") { WordsStart = words.Start, WordsEnd = words.End }
            : null;

    /// <summary>Heads with their page's number beside them.</summary>
    private void AddNumbered(ContentsList? contents)
    {
        var chain = new List<Candidate>();
        SourceLine? before = null;
        foreach (var line in _source.Lines)
        {
            if (line.IsBlank)
                continue;
            var above = before;
            before = line;
            if (
                line.Length > Longest
                || contents?.Holds(line.Number - 1) == true
                || NumberedBeside(line, above) is not { } candidate
            )
                continue;
            if (chain.Count > 0 && candidate.Line - chain[^1].Line < ShortestPage)
                continue;
            if (chain.Count > 0 && (candidate.Number <= chain[^1].Number || candidate.Number > chain[^1].Number + 4))
            {
                Accept(chain);
                chain.Clear();
            }
            chain.Add(candidate);
        }
        Accept(chain);
    }

    private void Accept(List<Candidate> chain)
    {
        if (chain.Count < Least || chain.DistinctBy(c => c.Key).Count() == chain.Count)
            return;
        if (
            (chain[0].Number <= 2 || chain.All(c => c.IsLabel))
            && !chain.Any(c => c.IsApart)
            && chain.Count(c => c.Cuts) * 3 <= chain.Count
        )
            return;
        foreach (var head in chain)
            _heads[head.Line] = (head.Start, head.End);
    }

    private static bool GoesOn(ReadOnlySpan<char> above) =>
        !Punctuation.EndsSentence(above) && !Punctuation.IsCapitals(above) && !ChapterHeadings.IsLabelled(above);

    /// <param name="above">The line with words before it.</param>
    private Candidate? NumberedBeside(SourceLine line, SourceLine? above)
    {
        var content = _source.ContentOf(line);
        var first = content.IndexOfAnyExceptInRange('0', '9');
        var last = content.LastIndexOfAnyExceptInRange('0', '9') + 1;
        var digits =
            first is > 0 and <= 4 ? content[..first]
            : last > 0 && content.Length - last is > 0 and <= 4 ? content[last..]
            : default;
        if (digits.IsEmpty || first < 0)
            return null;
        var words = first > 0 ? content[first..].TrimStart() : content[..last].TrimEnd();
        var gap = content.Length - digits.Length - words.Length;
        if (gap == 0 || Punctuation.Letters(words) < 3 || !Punctuation.BeginsLikeTitle(words) || words.IndexOf("...") >= 0)
            return null;
        if (!Punctuation.IsCapitals(words) && (gap < EdgeGap || Punctuation.EndsSentence(words)))
            return null;
        var start = line.ContentStart + (first > 0 ? content.Length - words.Length : 0);
        return new Candidate(
            line.Number - 1,
            int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture),
            Punctuation.Bare(words) is var bare && bare.Length > KeyLength ? bare[..KeyLength] : bare,
            start,
            start + words.Length,
            ChapterHeadings.LabelledOf(content) is { Label.Length: > 0, Title: "" },
            gap >= EdgeGap,
            above is { } one && GoesOn(_source.ContentOf(one))
        );
    }

    /// <summary>Heads without a number, at the top of pages that form feeds or numbers alone on their lines part.</summary>
    private void AddRepeated()
    {
        var tops = new List<(int Line, string Key, bool Cuts)>();
        int before = -1,
            turned = -1;
        for (var i = 0; i < _source.Lines.Length; i++)
        {
            var line = _source.Lines[i];
            if (_source.Text.AsSpan(line.Start, line.ContentStart - line.Start).Contains('\f'))
                turned = i;
            if (line.IsBlank)
                continue;
            var content = _source.ContentOf(line);
            if (PageNumbers.IsBareNumber(content))
            {
                turned = i;
                continue;
            }
            if (turned >= 0 && before >= 0 && CouldBeHead(content))
                tops.Add((i, Punctuation.Bare(content), !Punctuation.EndsSentence(_source.ContentOf(_source.Lines[before]))));
            turned = -1;
            before = i;
        }
        foreach (var alike in tops.GroupBy(t => t.Key, StringComparer.Ordinal).Where(g => g.Count() >= Least))
        {
            foreach (var (line, _, cuts) in alike)
            {
                // the first of them may be the title that the others repeat
                if (line == alike.First().Line && !cuts)
                    continue;
                _heads.TryAdd(line, (_source.Lines[line].ContentStart, _source.Lines[line].ContentEnd));
            }
        }
    }

    private static bool CouldBeHead(ReadOnlySpan<char> content) =>
        content.Length <= Longest
        && Punctuation.Letters(content) >= 3
        && Punctuation.BeginsLikeTitle(content)
        && !HouseWords.Notes.Contains(Punctuation.Bare(content))
        && (Punctuation.IsCapitals(content) || !Punctuation.EndsWithStop(content));
}
