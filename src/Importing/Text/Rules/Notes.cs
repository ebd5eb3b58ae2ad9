using System.Globalization;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Marks in the text and the notes they belong to, wherever those stand: under the paragraph, at the end of the page, the chapter or the file. Each note takes the earliest mark of its number
/// and kind that has no note yet. A mark or a text without the other stays text.
/// </summary>
internal static class Notes
{
    public static void Over(Galley galley)
    {
        var marks = new List<NoteMark>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Kind is SourceBlockKind.Paragraph or SourceBlockKind.Quotation) NoteMarks.In(galley.Source.Text, galley[i], marks);
        }
        if (marks.Count == 0) return;

        var open = new OpenMarks(NoteMarks.InSeries(galley, marks));
        for (var i = 0; i < galley.Count;)
        {
            var end = i + 1;
            if (StyleOf(galley, i) is null)
            {
                i = end;
                continue;
            }
            while (end < galley.Count && (IsAside(galley, end) || StyleOf(galley, end) is not null)) end++;
            JudgeRun(galley, open, i, end);
            i = end;
        }
        Continue(galley);
        Rule(galley);
        Mark(galley, open.Settled());
    }

    /// <summary>Notes whose marks turned out to stand in headings, captions or other notes, which can carry none, are text.</summary>
    public static void Settle(Galley galley)
    {
        var lost = new HashSet<int>();
        for (var i = 0; i < galley.Count; i++)
        {
            if (galley[i].Kind is not (SourceBlockKind.Heading or SourceBlockKind.Caption or SourceBlockKind.Title or SourceBlockKind.Note)) continue;
            galley.Release(i, lost);
        }
        for (var i = 0; lost.Count > 0 && i < galley.Count; i++)
        {
            if (galley[i].Judgement is { Kind: SourceBlockKind.Note } note && lost.Contains(note.Note))
            {
                galley.Judge(i, new Judgement(SourceBlockKind.Paragraph, "a note whose mark stands in a heading, a caption or another note").Or(SourceBlockKind.Note, "it begins as a note does"));
            }
            else
            {
                galley.Release(i, lost, only: lost);
            }
        }
    }

    /// <summary>
    /// A run of passages that begin as notes do. Strong marks are believed one by one; numbers that a list or an enumeration might have as well, only if the whole run has its marks.
    /// </summary>
    private static void JudgeRun(Galley galley, OpenMarks open, int from, int end)
    {
        var found = new List<(int Passage, int Mark)>();
        var whole = true;
        for (var i = from; i < end; i++)
        {
            if (IsAside(galley, i)) continue;
            var passage = galley[i];
            var mark = StyleOf(galley, i)!.Select(style => open.Take(style, NumberOf(passage.Lead), passage.Start)).FirstOrDefault(m => m >= 0, -1);
            if (mark >= 0) found.Add((i, mark));
            else whole = false;
        }
        foreach (var (i, mark) in found)
        {
            var passage = galley[i];
            var weak = passage.Lead.Kind is LeadKind.Number or LeadKind.BareNumber or LeadKind.Parenthesis or LeadKind.Symbol;
            if (weak && !whole)
            {
                open.GiveBack(mark);
                continue;
            }
            galley.Judge(i, new Judgement(SourceBlockKind.Note, string.Create(CultureInfo.InvariantCulture, $"begins with '{passage.Lead.Mark}', which a mark in the text before has too"))
            {
                Note = mark,
                WordsStart = passage.Lead.Kind == LeadKind.Footnote ? passage.Start + 1 : passage.Start + passage.Lead.Length,
                WordsEnd = passage.Lead.Kind == LeadKind.Footnote ? passage.End - 1 : 0,
            });
        }
    }

    /// <summary>An indented passage between two notes goes on with the first.</summary>
    private static void Continue(Galley galley)
    {
        for (var i = 1; i + 1 < galley.Count; i++)
        {
            if (galley.IsJudged(i) || galley[i - 1].Kind != SourceBlockKind.Note || galley[i + 1].Kind != SourceBlockKind.Note || galley[i].Indent < 2) continue;
            galley.Judge(i, new Judgement(SourceBlockKind.Note, "indented between two notes: goes on with the first") { Note = galley[i - 1].Judgement!.Note }
                .Or(SourceBlockKind.Paragraph, "it has no mark of its own"));
        }
    }

    /// <summary>A drawn line right above a note parts notes from text, and the heading above notes is theirs.</summary>
    private static void Rule(Galley galley)
    {
        for (var i = 0; i + 1 < galley.Count; i++)
        {
            if (galley[i + 1].Kind != SourceBlockKind.Note) continue;
            if (galley[i].Kind == SourceBlockKind.Break && !galley[i].Words.Contains('*', StringComparison.Ordinal)) galley.Judge(i, new Judgement(SourceBlockKind.NoteRule, "a line drawn above notes"));
            else if (!galley.IsJudged(i) && galley[i].Words.Length <= 40 && HouseWords.Notes.Contains(Punctuation.Bare(galley[i].Words)))
            {
                galley.Judge(i, new Judgement(SourceBlockKind.Heading, "the heading of notes") { Heading = new HeadingForm(HeadingFamily.Notes, 0, 0, 0) });
            }
        }
    }

    /// <summary>Puts the marks that have notes into their passages.</summary>
    private static void Mark(Galley galley, List<NoteMark> marks)
    {
        galley.NoteMarks.AddRange(marks);
        var at = 0;
        for (var i = 0; i < galley.Count; i++)
        {
            var passage = galley[i];
            var cuts = passage.Cuts.ToBuilder();
            for (; at < marks.Count && marks[at].Start < passage.End; at++)
            {
                if (marks[at].Text >= 0 && marks[at].Start >= passage.Start) cuts.Add(new Cut(marks[at].Start, marks[at].End, "\uFFFC", at));
            }
            if (cuts.Count > passage.Cuts.Length) galley.Mark(i, [.. cuts.OrderBy(c => c.Start)]);
        }
    }

    /// <summary>The styles of mark that a passage could be the note of; null where it begins as no note does.</summary>
    private static NoteStyle[]? StyleOf(Galley galley, int i) => galley.IsJudged(i) ? null : galley[i].Lead.Kind switch
    {
        LeadKind.Bracket => [NoteStyle.Bracket],
        LeadKind.Footnote => galley[i].Words[^1] == ']' ? [NoteStyle.Bracket, NoteStyle.Raised, NoteStyle.Parenthesis] : null,
        LeadKind.Parenthesis => [NoteStyle.Parenthesis],
        LeadKind.Raised => [NoteStyle.Raised],
        LeadKind.Number or LeadKind.BareNumber => [NoteStyle.Raised, NoteStyle.Bracket, NoteStyle.Parenthesis],
        LeadKind.Symbol => [NoteStyle.Symbol],
        _ => null,
    };

    private static int NumberOf(Lead lead) => lead.Kind == LeadKind.Symbol ? NoteMarks.SymbolNumber(lead.Mark[0], lead.Mark.Length) : lead.Number;

    private static bool IsAside(Galley galley, int i) => galley[i].Judgement?.Kind is SourceBlockKind.Break or SourceBlockKind.PageNumber;
}
