using System.Globalization;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Notes in frames whose marks are numbers like any others, <c>Crassus. 1</c> and <c>1 (return) [ … ]</c>: what makes a number a mark is
/// that a note below asks for it. The notes below a paragraph are laid beside the numbers since the notes before, in order, so that the
/// most meet; a note that is left looks further back in its chapter.
/// </summary>
internal static class FramedNotes
{
    /// <summary>Above this, each note takes the next number that is its own.</summary>
    private const long MostComparisons = 200_000;

    /// <summary>Takes the way back to the mark for what it is also where the note's words begin in the next paragraph.</summary>
    public static void Gather(Galley galley)
    {
        var any = false;
        for (var i = 0; i + 1 < galley.Count; i++)
        {
            if (NoteAlone(galley, i) is > 0 and var number)
            {
                galley.Lead(i++, LeadKind.Bracket, number);
                any = true;
                continue;
            }
            if (
                galley.IsJudged(i)
                || galley.IsJudged(i + 1)
                || galley[i].Lead.Kind != LeadKind.Returning
                || galley[i + 1].Lead.IsFramed
                || WordsIn(galley, i) < galley[i].End
            )
                continue;
            galley.Absorb(i++);
            any = true;
        }
        if (any)
            galley.Close();
    }

    /// <summary>
    /// The number of a mark that stands alone above an indented passage, as the mark of a note that begins with verse, behind the note
    /// before it; 0 for all else.
    /// </summary>
    private static int NoteAlone(Galley galley, int i) =>
        galley[i].Judgement is null or { Kind: SourceBlockKind.PageNumber, Directed: false }
        && !galley.IsJudged(i + 1)
        && galley[i].Words is ['[', .., ']'] and { Length: > 2 and <= 6 } mark
        && galley[i + 1].Indent >= 2
        && galley[i + 1].Gap == 1
        && int.TryParse(mark.AsSpan(1, mark.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && i > 0
        && galley[i - 1].Lead is { Kind: LeadKind.Bracket } before
        && before.Number == number - 1
            ? number
            : 0;

    /// <param name="kind">The notes to find marks for.</param>
    public static void Over(Galley galley, LeadKind kind)
    {
        if (!Enumerable.Range(0, galley.Count).Any(i => IsOpen(galley, i, kind)))
            return;
        var (window, earlier) = (new List<SpacedMark>(), new Dictionary<int, Stack<SpacedMark>>());
        var used = new HashSet<int>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Judgement?.Heading?.Family is HeadingFamily.Chapter or HeadingFamily.Part)
                earlier.Clear();
            if (!IsOpen(galley, i, kind))
            {
                if (galley[i].Kind is SourceBlockKind.Paragraph or SourceBlockKind.Quotation)
                    SpacedMarks.In(galley.Source.Text, galley[i], i, window);
                continue;
            }
            var notes = new List<Span>();
            for (
                ;
                i < galley.Count
                    && (
                        IsOpen(galley, i, kind)
                        || galley[i].Kind is SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.Aside
                    );
                i++
            )
            {
                if (!IsOpen(galley, i, kind))
                    continue;
                var last = NoteFrames.LastOf(galley, i);
                notes.Add(new Span(i, Math.Max(last, i), last >= 0));
                i = Math.Max(last, i);
            }
            i--;
            Match(galley, notes, window, earlier, used);
            foreach (var mark in window.Where(m => !used.Contains(m.At)))
            {
                if (!earlier.TryGetValue(mark.Number, out var others))
                    earlier[mark.Number] = others = new();
                others.Push(mark);
            }
            window.Clear();
        }
    }

    private readonly record struct Span(int First, int Last, bool Closed);

    private static bool IsOpen(Galley galley, int i, LeadKind kind) =>
        galley[i].Lead.Kind == kind
        && !galley[i].Lead.IsHalfFramed
        && !galley.IsJudged(i)
        && !NoteFrames.RunsOn(galley, i)
        && NoteFrames.HasWords(galley, i);

    private static void Match(
        Galley galley,
        List<Span> notes,
        List<SpacedMark> window,
        Dictionary<int, Stack<SpacedMark>> earlier,
        HashSet<int> used
    )
    {
        var found = (long)notes.Count * window.Count > MostComparisons ? Next(galley, notes, window) : Pairs(galley, notes, window);
        foreach (var mark in found.Values)
            used.Add(mark.At);
        for (var n = 0; n < notes.Count; n++)
        {
            var lead = galley[notes[n].First].Lead;
            if (
                !found.TryGetValue(n, out var mark)
                && earlier.TryGetValue(lead.Number, out var others)
                && others.TryPeek(out mark)
                && mark.Worth(lead) > SpacedMark.Doubtful
            )
            {
                found[n] = others.Pop();
                used.Add(mark.At);
            }
            // a word in brackets that is not closed is no frame; the way back to a mark is one by itself
            if (found.ContainsKey(n) && (notes[n].Closed || lead.Kind == LeadKind.Returning))
                Judge(galley, notes[n], mark);
        }
    }

    /// <summary>Notes and marks side by side in order, as many meeting as can, and those that look like marks before others.</summary>
    private static Dictionary<int, SpacedMark> Pairs(Galley galley, List<Span> notes, List<SpacedMark> window)
    {
        var best = new int[notes.Count + 1, window.Count + 1];
        for (var n = 0; n < notes.Count; n++)
        {
            var lead = galley[notes[n].First].Lead;
            for (var m = 0; m < window.Count; m++)
            {
                var worth = window[m].Worth(lead);
                best[n + 1, m + 1] = Math.Max(worth == 0 ? 0 : best[n, m] + worth, Math.Max(best[n, m + 1], best[n + 1, m]));
            }
        }
        var found = new Dictionary<int, SpacedMark>();
        for (var (n, m) = (notes.Count, window.Count); n > 0 && m > 0;)
        {
            if (best[n, m] == best[n, m - 1])
                m--;
            else if (best[n, m] == best[n - 1, m])
                n--;
            else
                found[--n] = window[--m];
        }
        return found;
    }

    private static Dictionary<int, SpacedMark> Next(Galley galley, List<Span> notes, List<SpacedMark> window)
    {
        var places = Enumerable.Range(0, window.Count).GroupBy(m => window[m].Number).ToDictionary(g => g.Key, g => g.ToList());
        var found = new Dictionary<int, SpacedMark>();
        var from = 0;
        for (var n = 0; n < notes.Count; n++)
        {
            var lead = galley[notes[n].First].Lead;
            if (!places.TryGetValue(lead.Number, out var those))
                continue;
            var at = those.BinarySearch(from);
            for (at = at < 0 ? ~at : at; at < those.Count && window[those[at]].Worth(lead) <= SpacedMark.Doubtful;)
                at++;
            if (at == those.Count)
                continue;
            found[n] = window[those[at]];
            from = those[at] + 1;
        }
        return found;
    }

    private static void Judge(Galley galley, Span note, SpacedMark mark)
    {
        var lead = galley[note.First].Lead;
        var reference = galley.NoteMarks.Count;
        var letter = mark.Letter != '\0' ? mark.Letter : lead.Letter;
        galley.NoteMarks.Add(new NoteMark(mark.Start, mark.End, mark.Number, NoteStyle.Spaced, reference, Letter: letter));
        Set(galley, mark, reference, letter);

        var end = note.Closed ? NoteFrames.EndOf(galley, note.Last) : 0;
        var judgement = new Judgement(
            SourceBlockKind.Note,
            string.Create(CultureInfo.InvariantCulture, $"begins with '{lead.Mark}', which a number in the text before has too")
        )
        {
            Note = reference,
            Closed = note.Closed,
            Frame = FrameOf(galley, note.First, out var start, out var cuts),
            WordsStart = start,
            WordsEnd = note.Last == note.First ? end : 0,
        };
        galley.Judge(
            note.First,
            note.Closed
                ? judgement
                : judgement.Or(
                    SourceBlockKind.Paragraph,
                    "its bracket does not close, so that some of it may be text, or what follows its own"
                )
        );
        galley.Mark(note.First, cuts);
        NoteFrames.GoOn(galley, note.First, note.Last, reference);
    }

    /// <summary>
    /// Puts a mark into its passage. What rules look at is without a mark at its end, which would hide the stop before it.
    /// </summary>
    private static void Set(Galley galley, SpacedMark mark, int reference, char letter)
    {
        var passage = galley[mark.Passage];
        var added = letter != '\0' && mark.Letter == '\0' ? letter.ToString() : "";
        var cuts = passage.Cuts.Add(new Cut(mark.Start, mark.DigitsEnd, "\uFFFC" + added, reference));
        if (mark.End > mark.DigitsEnd + (mark.Letter == '\0' ? 0 : 1))
            cuts = cuts.Add(new Cut(mark.End - 1, mark.End, "", -1));
        galley.Mark(mark.Passage, [.. cuts.OrderBy(c => c.Start)]);
        if (mark.End == passage.End)
            galley.Reword(mark.Passage, passage.Words[..^Math.Min(passage.Words.Length - 1, mark.End - mark.At)].TrimEnd());
    }

    /// <summary>What stands before a note's words, where they begin with it, and what of it the words do not have.</summary>
    private static NoteFrame FrameOf(Galley galley, int i, out int start, out ImmutableArray<Cut> cuts)
    {
        var (passage, lead) = (galley[i], galley[i].Lead);
        var lettered = lead.Letter != '\0';
        cuts = passage.Cuts;
        if (lead.Kind == LeadKind.Footnote)
        {
            start = passage.Start + 1;
            cuts = [.. NoteFrames.CutsOf(galley, passage), .. cuts];
            return NoteFrames.FrameOf(passage);
        }
        var back = passage.Start + lead.Length - "return)".Length;
        start = lettered ? back - 3 : back;
        var words = WordsIn(galley, i);
        // an older edition's frame within: [Footnote 66: …
        var inner = words < passage.End ? Lead.Of("[" + galley.Source.Text[words..Math.Min(passage.End, words + 40)]) : Lead.None;
        var twice = inner.Kind == LeadKind.Footnote && inner.Number == lead.Number && inner.Letter == lead.Letter;
        cuts = cuts.Add(new Cut(passage.Start + lead.Length, words, twice ? " [" : " [ ", -1));
        return new NoteFrame(twice ? lead.Number : null, lettered, Returned: true);
    }

    /// <summary>Where the words of a note begin that has the way back to its mark.</summary>
    private static int WordsIn(Galley galley, int i)
    {
        var text = galley.Source.Text;
        var at = galley[i].Start + galley[i].Lead.Length;
        while (at < galley[i].End && char.IsWhiteSpace(text[at]))
            at++;
        if (at < galley[i].End && text[at] == '[')
            at++;
        while (at < galley[i].End && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
