using System.Globalization;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Marks in the text and the notes they belong to, wherever those stand: under the paragraph, at the end of the page, the chapter or the
/// file. Each note takes the earliest mark of its number and kind that has no note yet. A mark or a text without the other stays text.
/// </summary>
internal static class Notes
{
    public static void Over(Galley galley)
    {
        FramedNotes.Gather(galley);
        FramedNotes.Over(galley, LeadKind.Returning);
        var marks = new List<NoteMark>();
        var counts = Enumerable.Range(0, galley.Count).Any(i => IsWanted(galley, i) && galley[i].Lead.Kind == LeadKind.Parenthesis);
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Kind is not (SourceBlockKind.Paragraph or SourceBlockKind.Quotation or SourceBlockKind.Heading))
                continue;
            var before = marks.Count;
            NoteMarks.In(galley.Source.Text, galley[i], marks, counts);
            for (var m = marks.Count - 1; m >= before && !galley[i].Cuts.IsEmpty; m--)
            {
                if (galley[i].Cuts.Any(c => c.Start < marks[m].End && c.End > marks[m].Start))
                    marks.RemoveAt(m);
            }
        }
        var series = NoteMarks.InSeries(galley, marks);
        var open = new OpenMarks(series);
        var likely = new LikelyNotes(galley, series);
        var found = new Dictionary<int, int>();
        foreach (var (kind, notes) in likely.Regions())
        {
            NoteMatching.Of(galley, open, notes, likely.StylesOf(kind), found);
            foreach (var run in likely.RunsOf(notes))
                Judge(galley, open, run, found);
        }
        Mark(galley, open.Settled());
        if (
            !Enumerable
                .Range(0, galley.Count)
                .Any(i => galley[i] is { Kind: SourceBlockKind.Note, Lead: { Kind: LeadKind.Footnote, IsHalfFramed: false } })
        )
            FramedNotes.Over(galley, LeadKind.Footnote);
        Continue(galley);
        Rule(galley);
    }

    /// <summary>
    /// A heading or caption keeps its note if a paragraph of its chapter follows that can carry the mark and the mark is no letter; notes
    /// whose marks stand in title pages or in other notes are text.
    /// </summary>
    public static void Settle(Galley galley)
    {
        var lost = new HashSet<int>();
        var levels = Drafts.Outline.Of(galley);
        var carrier = false;
        for (var i = galley.Count - 1; i >= 0; i--)
        {
            var kind = galley[i].Kind;
            if (
                kind
                    is SourceBlockKind.Title
                        or SourceBlockKind.Note
                        or SourceBlockKind.Contents
                        or SourceBlockKind.WorkTitle
                        or SourceBlockKind.Aside
                || (kind is SourceBlockKind.Heading or SourceBlockKind.Caption && (!carrier || HasLetter(galley, i)))
            )
                galley.Release(i, lost);
            carrier = kind is SourceBlockKind.Paragraph or SourceBlockKind.Quotation || (carrier && levels[i] != 1);
        }
        for (var i = 0; lost.Count > 0 && i < galley.Count; i++)
        {
            if (galley[i].Judgement is { Kind: SourceBlockKind.Note } note && lost.Contains(note.Note))
            {
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Paragraph, "a note whose mark stands on a title page or in another note").Or(
                        SourceBlockKind.Note,
                        "it begins as a note does"
                    )
                );
            }
            else
            {
                galley.Release(i, lost, only: lost);
            }
        }
    }

    /// <summary>The editor says that it is a note, and no mark in the text has been found for it.</summary>
    public static bool IsWanted(Galley galley, int i) => galley[i].Judgement is { Kind: SourceBlockKind.Note, Note: < 0 };

    // What stands in the layout in the stead of a mark that a paragraph below carries can be a figure or a sign, but no letter.
    private static bool HasLetter(Galley galley, int i) =>
        galley[i]
            .Cuts.Any(c => c.Note >= 0 && (galley.NoteMarks[c.Note].Style == NoteStyle.Letter || galley.NoteMarks[c.Note].Letter != '\0'));

    /// <summary>
    /// A run of passages that begin as notes do. Strong marks are believed one by one; numbers that a list or an enumeration might have as
    /// well, only if the run has its marks: all of it, or nearly all if it is long.
    /// </summary>
    private static void Judge(Galley galley, OpenMarks open, List<int> run, Dictionary<int, int> found)
    {
        var have = run.Count(found.ContainsKey);
        var listed =
            run[0] > 0
            && !galley.IsJudged(run[0] - 1)
            && galley[run[0] - 1].Words[^1] == ':'
            && !HouseWords.Notes.Contains(Punctuation.Bare(galley[run[0] - 1].Words));
        var whole = !listed && (have == run.Count || (have >= 5 && have * 5 >= run.Count * 4));
        // one line that begins with a figure, after a word that ends in one, is no proof of anything
        whole &=
            run.Count > 1 || !found.TryGetValue(run[0], out var only) || open.StyleOf(only) != NoteStyle.Glued || IsSetOff(galley, run[0]);
        foreach (var i in run)
        {
            var passage = galley[i];
            if (!found.TryGetValue(i, out var mark))
                continue;
            var wanted = IsWanted(galley, i);
            if (!whole && !wanted && passage.Lead.Kind is LeadKind.Number or LeadKind.BareNumber or LeadKind.Parenthesis or LeadKind.Symbol)
            {
                open.GiveBack(mark);
                continue;
            }
            var (framed, half) = (passage.Lead.IsFramed, passage.Lead.IsHalfFramed);
            if (framed && !NoteFrames.HasWords(galley, i))
            {
                open.GiveBack(mark);
                continue;
            }
            var last = framed ? NoteFrames.LastOf(galley, i) : i;
            var reference = galley.NoteMarks.Count + mark;
            galley.Judge(
                i,
                new Judgement(
                    SourceBlockKind.Note,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"begins with '{passage.Lead.Mark}', which a mark in the text before has too"
                    )
                )
                {
                    Note = reference,
                    Directed = wanted,
                    Closed = framed,
                    Frame =
                        framed || half ? NoteFrames.FrameOf(passage)
                        : passage.Lead.Kind == LeadKind.Letter ? new NoteFrame(null, Lettered: true, Returned: false)
                        : null,
                    WordsStart = passage.Start + (framed || half || passage.Lead.Kind == LeadKind.Letter ? 1 : passage.Lead.Length),
                    WordsEnd = framed && last == i ? NoteFrames.EndOf(galley, i) : 0,
                }
            );
            if (!framed && !half)
                continue;
            galley.Mark(i, [.. NoteFrames.CutsOf(galley, passage), .. passage.Cuts]);
            if (framed)
                NoteFrames.GoOn(galley, i, last, reference);
        }
    }

    /// <summary>
    /// A passage between two notes goes on with the first if it is indented, or if notes have a section of their own there; so does one
    /// between the last note of a section and the next heading.
    /// </summary>
    private static void Continue(Galley galley)
    {
        var section = false;
        for (var i = 1; i < galley.Count; i++)
        {
            // the chapters' names stand in it above their notes
            if (galley[i - 1].Kind != SourceBlockKind.Note)
                section = IsHeadingOfNotes(galley, i - 1) || (section && galley[i - 1].Kind == SourceBlockKind.Heading);
            if (galley[i - 1].Judgement is not { Kind: SourceBlockKind.Note, Note: >= 0, Closed: false } before)
                continue;
            if (IsWanted(galley, i))
            {
                galley.Judge(i, galley[i].Judgement! with { Note = before.Note });
                continue;
            }
            if (galley.IsJudged(i))
                continue;
            var between = i + 1 < galley.Count && galley[i + 1].Kind == SourceBlockKind.Note;
            var last = section && !Titles.CouldBe(galley[i]) && (i + 1 == galley.Count || galley[i + 1].Kind == SourceBlockKind.Heading);
            if (!last && !(between && (galley[i].Indent >= 2 || (section && !Titles.CouldBe(galley[i])))))
                continue;
            var why = section
                ? "among notes that have a section of their own: goes on with the one before"
                : "indented between two notes: goes on with the first";
            galley.Judge(
                i,
                new Judgement(SourceBlockKind.Note, why) { Note = before.Note }.Or(SourceBlockKind.Paragraph, "it has no mark of its own")
            );
            // the section goes on behind it
            if (i + 1 < galley.Count && galley[i + 1].Kind != SourceBlockKind.Note)
                section = false;
        }
    }

    /// <summary>
    /// A drawn line right above a note parts notes from text; the heading above notes, and those above groups of them, are left out with
    /// the notes' place.
    /// </summary>
    private static void Rule(Galley galley)
    {
        var sections = new bool[galley.Count];
        for (var i = 1; i < galley.Count; i++)
            sections[i] =
                IsHeadingOfNotes(galley, i - 1)
                || (
                    sections[i - 1]
                    && (galley[i - 1].Kind is SourceBlockKind.Note or SourceBlockKind.Heading || Titles.CouldBe(galley[i - 1]))
                );
        for (var i = galley.Count - 2; i >= 0; i--)
        {
            if (galley[i + 1].Kind is not (SourceBlockKind.Note or SourceBlockKind.Aside) || galley[i].Judgement is { Directed: true })
                continue;
            if (
                galley[i].Kind == SourceBlockKind.Break
                && galley[i + 1].Kind == SourceBlockKind.Note
                && !galley[i].Words.Contains('*', StringComparison.Ordinal)
            )
            {
                galley.Judge(i, new Judgement(SourceBlockKind.NoteRule, "a line drawn above notes"));
            }
            else if (IsHeadingOfNotes(galley, i))
            {
                galley.Judge(
                    i,
                    new Judgement(SourceBlockKind.Aside, "the heading of notes, which the publication shows in a place of their own")
                );
            }
            else if (galley[i + 1].Kind == SourceBlockKind.Note && sections[i] && IsGroupHeading(galley, i))
            {
                galley.Judge(i, new Judgement(SourceBlockKind.Aside, "says of which chapter the notes below are"));
            }
        }
    }

    private static bool IsSetOff(Galley galley, int i) =>
        i > 0 && (galley[i - 1].Kind is SourceBlockKind.Break or SourceBlockKind.NoteRule || IsHeadingOfNotes(galley, i - 1));

    private static bool IsHeadingOfNotes(Galley galley, int i) =>
        galley[i].Words.Length <= 40
        && galley[i].Judgement is null or { Kind: SourceBlockKind.Heading or SourceBlockKind.Aside }
        && HouseWords.Notes.Contains(Punctuation.Bare(galley[i].Words));

    private static bool IsGroupHeading(Galley galley, int i) =>
        galley[i].Kind == SourceBlockKind.Heading || (!galley.IsJudged(i) && Titles.CouldBe(galley[i]));

    /// <summary>Puts the marks that have notes into their passages.</summary>
    private static void Mark(Galley galley, List<NoteMark> marks)
    {
        var others = galley.NoteMarks.Count;
        galley.NoteMarks.AddRange(marks.Select(m => m.Text < 0 ? m : m with { Text = others + m.Text }));
        var at = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            var passage = galley[i];
            var cuts = passage.Cuts.ToBuilder();
            for (; at < marks.Count && marks[at].Start < passage.End; at++)
            {
                if (marks[at].Text >= 0 && marks[at].Start >= passage.Start)
                    cuts.Add(new Cut(marks[at].Start, marks[at].End, "\uFFFC", others + at));
            }
            if (cuts.Count > passage.Cuts.Length)
                galley.Mark(i, [.. cuts.OrderBy(c => c.Start)]);
        }
    }
}
