using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Which marks the notes of a stretch without marks belong to. Their numbers begin anew where those of the marks do, so each run of rising
/// numbers is laid beside a series of marks, in order, such that the most numbers meet; where several would do, the nearest. A lost note or
/// a lost mark thus leaves its neighbours where they are.
/// </summary>
internal static class NoteMatching
{
    /// <summary>Above this, notes are matched one by one with the nearest series: no book comes near it.</summary>
    private const long MostComparisons = 40_000_000;

    private const int NearSeries = 16;

    private const int Several = 4;

    /// <summary>Notes that count on so far are a chapter's or a book's, and not a page's.</summary>
    private const int Many = 10;

    /// <param name="notes">Passages that begin as notes do, all with one kind of mark, in order.</param>
    /// <param name="found">Gets the mark of each note that has one.</param>
    public static void Of(Galley galley, OpenMarks open, List<int> notes, NoteStyle[] styles, Dictionary<int, int> found)
    {
        open.Upto(galley[notes[0]].Start);
        if (styles is [NoteStyle.Symbol])
        {
            OfSymbols(galley, open, notes, found);
            return;
        }
        var style = styles.Length == 1 ? styles[0] : styles.MaxBy(s => notes.Count(n => open.Waits(s, galley[n].Lead.Number)));
        var segments = Segments(galley, notes);
        var series = open.Last(style, segments.Count * 4 + NearSeries);
        if (series.Count == 0)
            return;
        if ((long)notes.Count * series.Count > MostComparisons || (long)segments.Count * series.Count > MostComparisons / 4)
        {
            series.RemoveRange(0, Math.Max(0, series.Count - NearSeries));
            foreach (var note in notes)
                Take(galley, open, note, series.FindLast(s => s.Marks.ContainsKey(galley[note].Lead.Number)), found);
            return;
        }
        var pairs = Pairs(galley, segments, series);
        var paired = pairs.Select(p => p.Series).ToHashSet();
        foreach (var (segment, of) in pairs)
        {
            foreach (var note in segments[segment])
                Take(galley, open, note, series[of], found);
            Beside(galley, open, segments[segment], series, of, paired, found);
        }
    }

    /// <summary>
    /// One number out of its turn can part marks that count on. The notes of a long run that are left without marks have those of the
    /// series right before or behind theirs, if no other notes have them and the numbers go on from one to the other.
    /// </summary>
    private static void Beside(
        Galley galley,
        OpenMarks open,
        List<int> segment,
        List<MarkSeries> series,
        int of,
        HashSet<int> paired,
        Dictionary<int, int> found
    )
    {
        if (segment.Count < Many)
            return;
        var have = segment.Where(found.ContainsKey).Select(n => galley[n].Lead.Number).ToList();
        if (have.Count == 0)
            return;
        var (least, most) = (have.Min(), have.Max());
        for (var j = of - 1; j >= 0 && !paired.Contains(j) && series[j].Seen.Max() <= least; j--)
        {
            paired.Add(j);
            least = series[j].Seen.Min();
            foreach (var note in segment.Where(n => !found.ContainsKey(n)))
                Take(galley, open, note, series[j], found);
        }
        for (var j = of + 1; j < series.Count && !paired.Contains(j) && series[j].Seen.Min() >= most; j++)
        {
            paired.Add(j);
            most = series[j].Seen.Max();
            foreach (var note in segment.Where(n => !found.ContainsKey(n)))
                Take(galley, open, note, series[j], found);
        }
    }

    private static void Take(Galley galley, OpenMarks open, int note, MarkSeries? series, Dictionary<int, int> found)
    {
        if (series is not null && open.Take(series, galley[note].Lead.Number) is var mark and >= 0)
            found[note] = mark;
    }

    private static void OfSymbols(Galley galley, OpenMarks open, List<int> notes, Dictionary<int, int> found)
    {
        foreach (var alike in notes.GroupBy(n => NoteMarks.SymbolNumber(SignOf(galley[n].Lead))))
        {
            var taken = open.TakeSymbols(alike.Key, alike.Count());
            foreach (var (note, mark) in alike.Zip(taken))
                found[note] = mark;
        }
    }

    /// <summary>The sign that a note begins with, without its frame.</summary>
    private static ReadOnlySpan<char> SignOf(Lead lead) =>
        lead.Kind == LeadKind.FramedSign ? lead.Mark.AsSpan(lead.Mark.LastIndexOf(' ') + 1).TrimEnd(':') : lead.Mark;

    /// <summary>Runs of numbers that do not come again.</summary>
    private static List<List<int>> Segments(Galley galley, List<int> notes)
    {
        var segments = new List<List<int>>();
        var highest = int.MaxValue;
        foreach (var note in notes)
        {
            var number = galley[note].Lead.Number;
            if (number <= highest)
                segments.Add([]);
            if (!NoteMarks.IsBetween(number, highest))
                highest = number;
            segments[^1].Add(note);
        }
        return segments;
    }

    /// <summary>Segments and series side by side in order, as many of their numbers meeting as can.</summary>
    private static List<(int Segment, int Series)> Pairs(Galley galley, List<List<int>> segments, List<MarkSeries> series)
    {
        var best = new int[segments.Count + 1, series.Count + 1];
        var worth = new int[segments.Count, series.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            for (var j = 0; j < series.Count; j++)
            {
                var meet = segments[i].Count(n => series[j].Marks.ContainsKey(galley[n].Lead.Number));
                // what is left over decides between series that have as much in common; a few notes of a page say nothing by it, and have
                // the nearest
                var over = segments[i].Count < Several ? 0 : series[j].Marks.Count - meet;
                worth[i, j] = meet == 0 ? 0 : Math.Max(1, 1000 * meet - over);
                best[i + 1, j + 1] = Math.Max(best[i, j] + worth[i, j], Math.Max(best[i, j + 1], best[i + 1, j]));
            }
        }
        var pairs = new List<(int, int)>();
        for (var (i, j) = (segments.Count, series.Count); i > 0 && j > 0;)
        {
            if (worth[i - 1, j - 1] > 0 && best[i, j] == best[i - 1, j - 1] + worth[i - 1, j - 1])
                pairs.Add((--i, --j));
            else if (best[i, j] == best[i, j - 1])
                j--;
            else
                i--;
        }
        return pairs;
    }
}
