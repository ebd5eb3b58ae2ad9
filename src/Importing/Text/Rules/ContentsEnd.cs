using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Where a list of contents ends. Its headings come again in the text: labelled ones (<c>Chapter I</c>, <c>Book 2</c>) anywhere, behind
/// other front matter however long; others soon. The list is as long as its entries follow one another like those before.
/// </summary>
internal sealed class ContentsEnd(SourceText source)
{
    /// <summary>Between a labelled entry and the next, and of a list whose entries have no labels.</summary>
    private const int MostLines = 600;

    private const int LongestEntry = 200;

    private const int FewestLines = 12;

    private const int MostAlike = 8;

    private const int MostTries = 500;

    private readonly List<LabelledLine> _labelled = LabelledLine.AllOf(source);

    /// <summary>Made once and when first asked for: a list can have thousands of entries without labels.</summary>
    private Dictionary<string, int>? _alone;

    /// <summary>So many lines in one block, none of which leads to a page and which no dashes part, are a paragraph of the text.</summary>
    private const int LinesOfProse = 12;

    /// <summary>
    /// The index of the last line of the list that begins at a line; 0 where nothing says where it ends. No list goes on behind a paragraph
    /// of prose, whatever comes again there.
    /// </summary>
    public int Of(int first)
    {
        var end = EndOf(first);
        var prose = ProseIn(first, end);
        if (prose < 0)
            return end;
        while (--prose > first)
        {
            if (!source.Lines[prose].IsBlank && ContentsEntry.IsPaged(source.ContentOf(source.Lines[prose])))
                return prose;
        }
        return 0;
    }

    /// <summary>The first line of the first paragraph of prose between two lines; -1 where there is none.</summary>
    private int ProseIn(int first, int last)
    {
        var (lines, dashes) = (0, 0);
        for (var i = first + 1; i <= last; i++)
        {
            var content = source.Lines[i].IsBlank ? default : source.ContentOf(source.Lines[i]);
            if (content.IsEmpty || ContentsEntry.IsPaged(content) || ChapterHeadings.LabelOf(content) is not null)
            {
                (lines, dashes) = (0, 0);
                continue;
            }
            lines++;
            if (content.ContainsAny('—', '–') || content.IndexOf("--", StringComparison.Ordinal) >= 0)
                dashes++;
            if (lines >= LinesOfProse && dashes * 4 < lines && Fills(i - lines + 1, i))
                return i - lines + 1;
        }
        return -1;
    }

    /// <summary>Whether lines are as long as one another, as those of a paragraph are but for its last.</summary>
    private bool Fills(int first, int last)
    {
        int least = int.MaxValue,
            most = 0;
        for (var i = first; i < last; i++)
        {
            least = Math.Min(least, source.Lines[i].Length);
            most = Math.Max(most, source.Lines[i].Length);
        }
        return least * 4 >= most * 3;
    }

    private int EndOf(int first)
    {
        var from = _labelled.FindIndex(l => l.Line > first);
        var again = from < 0 ? -1 : BodyOf(first, from);
        var listed = again < 0 ? 0 : again - from;
        var unlabelled = EndOfUnlabelled(first, again < 0 ? int.MaxValue : _labelled[again - 1].Line);
        if (unlabelled > 0 || again < 0)
            return unlabelled;

        var blocks = Enumerable
            .Range(from, listed - 1)
            .Select(at => BlocksBetween(_labelled[at].Line, _labelled[at + 1].Line))
            .DefaultIfEmpty(1)
            .Min();
        return Extended(first, from, again, blocks);
    }

    /// <summary>
    /// Where the labelled headings of a list come again, as an index of labelled lines; -1 where they do not. Best is that the first does,
    /// and that it is titled as in the list.
    /// </summary>
    private int BodyOf(int first, int from)
    {
        foreach (var (fromFirst, toTheLetter) in (ReadOnlySpan<(bool, bool)>)[(true, true), (true, false), (false, true), (false, false)])
        {
            if (BodyOf(first, from, fromFirst, toTheLetter) is > 0 and var body)
                return body;
        }
        return -1;
    }

    private int BodyOf(int first, int from, bool fromFirst, bool toTheLetter)
    {
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var tries = 0;
        for (
            var at = from;
            at < _labelled.Count
                && tries < MostTries
                && _labelled[at].Line - (at == from ? first : _labelled[at - 1].Line) <= Farthest(at, from);
            at++
        )
        {
            var line = _labelled[at];
            if (!seen.TryGetValue(line.Label, out var before))
                seen[line.Label] = before = [];
            // a page number says that this is an entry too
            if (!line.IsPaged && before.FindIndex(b => !toTheLetter || line.Repeats(_labelled[b])) is >= 0 and var k)
            {
                tries++;
                var body = BackTo(before[k], at, from);
                if (body > from && (!fromFirst || _labelled[body].Label == _labelled[from].Label) && IsList(first, from, body))
                    return body;
            }
            // a label that many entries share says nothing new
            if (before.Count < MostAlike)
                before.Add(at);
        }
        return -1;
    }

    /// <summary>The front matter between the list and the text may be long; within the list nothing is.</summary>
    private static int Farthest(int at, int from) => at - from < 2 ? MostLines : int.MaxValue;

    /// <summary>
    /// From where one heading comes again back to where the list's first does: what stands between may be titled otherwise than in the
    /// list.
    /// </summary>
    private int BackTo(int entry, int body, int from)
    {
        while (entry > from)
        {
            entry--;
            if (body - 1 > entry && body - 1 > from && _labelled[body - 1].Label == _labelled[entry].Label && !_labelled[body - 1].IsPaged)
                body--;
        }
        return body;
    }

    /// <summary>
    /// Headings listed stand close to each other, and far apart where their text is: a second volume that counts anew is no text of a list.
    /// </summary>
    private bool IsList(int first, int from, int body)
    {
        var last = _labelled[body - 1].Line;
        for (var at = from; at < body; at++)
        {
            if (_labelled[at].Line - (at == from ? first : _labelled[at - 1].Line) > MostLines)
                return false;
        }
        if (last - first <= MostLines)
            return true;
        var count = Math.Min(body - from, _labelled.Count - body);
        if (count < 2)
            return false;
        var text = _labelled[body + count - 1].Line - _labelled[body].Line;
        var list = _labelled[from + count - 1].Line - _labelled[from].Line;
        return list * 2L <= text;
    }

    /// <summary>
    /// The list's end behind its last labelled entry: as many blocks as every entry has, and further ones that lead to pages at like
    /// distances.
    /// </summary>
    private int Extended(int first, int from, int again, int blocks)
    {
        var (last, end) = (_labelled[again - 1].Line, _labelled[again].Line);
        var entries = Entries(first, last);
        var far = Math.Max(FewestLines, LongestGap(first, last));
        var apart = PagesStandApart(first, last);
        var (block, paged) = (1, last);
        for (var i = last + 1; i < end; i++)
        {
            if (source.Lines[i].IsBlank)
                continue;
            var content = source.ContentOf(source.Lines[i]);
            if (source.Lines[i - 1].IsBlank)
                block++;
            if (content.Length > LongestEntry || i - paged > far)
                break;
            if (
                StandsAlone(i)
                && Punctuation.Bare(content) is var bare
                && bare.Any(char.IsLetter)
                && entries.Contains(bare)
                && !HouseWords.Notes.Contains(bare)
            )
                break;
            if (
                block <= blocks
                || (apart ? ContentsEntry.LeadsToPage(content) : ContentsEntry.IsPaged(content))
                || (paged == i - 1 && !source.Lines[i - 1].IsBlank)
            )
                paged = i;
        }
        return WithLast(paged, end, far: LongestGap(first, last));
    }

    /// <summary>
    /// The end of a list with the entries behind its last labelled one that have no label: <c>Epilogue</c>. They stand as near as others
    /// do, nearer to the list than to what is below, and come again alone in the text.
    /// </summary>
    private int WithLast(int last, int body, int far)
    {
        for (var i = last + 1; i < body && i - last <= far; i++)
        {
            if (source.Lines[i].IsBlank)
                continue;
            if (!StandsAlone(i) || source.ContentOf(source.Lines[i]) is not { Length: <= LongestEntry } content)
                break;
            var below = i + 1;
            while (below < body && source.Lines[below].IsBlank)
                below++;
            if (below - i < i - last || !ComesAgain(Punctuation.Bare(content), body))
                break;
            last = i;
        }
        return last;
    }

    private bool ComesAgain(string bare, int from) =>
        bare.Length >= 3 && (_alone ??= LastAlone()).TryGetValue(bare, out var last) && last >= from;

    /// <summary>What stands alone in a short line, without case and points, with the last line that says so.</summary>
    private Dictionary<string, int> LastAlone()
    {
        var alone = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < source.Lines.Length; i++)
        {
            if (source.Lines[i] is { IsBlank: false, Length: <= LongestEntry } && StandsAlone(i))
                alone[Punctuation.Bare(source.ContentOf(source.Lines[i]))] = i;
        }
        return alone;
    }

    /// <summary>
    /// The end of a list of headings without labels, which come again before the last labelled entry; 0 where they do not.
    /// </summary>
    private int EndOfUnlabelled(int first, int before)
    {
        var lines = source.Lines;
        var entries = new HashSet<string>(StringComparer.Ordinal);
        var (last, paged, count, labels, apart) = (first, first, 0, 0, 0);
        var (label, above) = (0, first);
        for (var i = first + 1; i < Math.Min(Math.Min(lines.Length, first + MostLines), before); i++)
        {
            if (lines[i].IsBlank)
                continue;
            var content = source.ContentOf(lines[i]);
            if (content.Length > LongestEntry)
                return 0;
            var bare = Punctuation.Bare(content);
            // what chapters are about may run over lines, any of which may say what another said, and chapters may be of the same years
            var isEntry = labels < 2 || (StandsAlone(i) && bare.Any(char.IsLetter));
            if (
                isEntry
                && bare.Length >= 3
                && entries.Contains(bare)
                // behind entries whose pages stand apart, a number is the title's: "The Peace of 1815"
                && !(apart * 2 > count ? ContentsEntry.LeadsToPage(content) : ContentsEntry.IsPaged(content))
                && (labels < 2 || before == int.MaxValue)
            )
            {
                // the label above a heading that comes again is that heading's
                if (labels == 1 && label == last)
                    (last, paged) = (above, Math.Min(paged, above));
                // a half-title between the list and the text is no entry: entries lead to pages, or are labelled
                return count >= 2 && last > first ? (paged > first ? paged : last) : 0;
            }
            var isLabelled = ChapterHeadings.LabelOf(content) is not null;
            if (isLabelled)
                (labels, label, above) = (labels + 1, i, last);
            if (isLabelled || ContentsEntry.IsPaged(content) || (paged == last && !lines[i - 1].IsBlank))
                paged = i;
            if (ContentsEntry.LeadsToPage(content))
                apart++;
            ContentsEntry.AddTo(entries, content);
            count++;
            last = i;
        }
        return 0;
    }

    private HashSet<string> Entries(int first, int last)
    {
        var entries = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first + 1; i <= last; i++)
        {
            if (!source.Lines[i].IsBlank)
                ContentsEntry.AddTo(entries, source.ContentOf(source.Lines[i]));
        }
        return entries;
    }

    /// <summary>Whether a wide gap or dots lead to the pages of a list: a number behind the last word is no page then.</summary>
    private bool PagesStandApart(int first, int last)
    {
        int paged = 0,
            apart = 0;
        for (var i = first + 1; i <= last; i++)
        {
            var content = source.ContentOf(source.Lines[i]);
            if (
                content.IsEmpty
                || !ContentsEntry.IsPaged(content)
                || ChapterHeadings.LabelledOf(content) is { Label.Length: > 0, Title: "" }
            )
                continue;
            paged++;
            if (ContentsEntry.LeadsToPage(content))
                apart++;
        }
        return apart > 0 && apart * 2 >= paged;
    }

    private int LongestGap(int first, int last)
    {
        var (longest, at) = (0, first);
        for (var i = first + 1; i <= last; i++)
        {
            if (source.Lines[i].IsBlank)
                continue;
            var content = source.ContentOf(source.Lines[i]);
            if (ChapterHeadings.LabelOf(content) is null && !ContentsEntry.IsPaged(content))
                continue;
            if (at > first)
                longest = Math.Max(longest, i - at);
            at = i;
        }
        return longest;
    }

    private int BlocksBetween(int from, int to)
    {
        var count = 1;
        for (var i = from + 1; i < to; i++)
        {
            if (!source.Lines[i].IsBlank && source.Lines[i - 1].IsBlank)
                count++;
        }
        return count;
    }

    private bool StandsAlone(int i) => source.Lines[i - 1].IsBlank && (i + 1 == source.Lines.Length || source.Lines[i + 1].IsBlank);
}
