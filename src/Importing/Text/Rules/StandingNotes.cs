using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Notes that no mark leads to: <c>Julius Montanus, [Footnote: …] a senator</c> and <c>[Sidenote: …]</c>. Where they stand is their mark,
/// so the paragraph is parted around them and goes on behind them. One in a paragraph of its own belongs to the end of the paragraph above,
/// a sidenote to the beginning of the one below.
/// </summary>
internal static class StandingNotes
{
    public static void Over(Galley galley)
    {
        var to = new List<Passage>(galley.Count);
        for (var i = 0; i < galley.Count; i++)
        {
            if (IsAlone(galley, i))
            {
                var last = i;
                while (last + 1 < galley.Count && IsAlone(galley, last + 1))
                    last++;
                if (Place(galley, i, last, to))
                    i = last;
                else
                    to.Add(galley[i]);
            }
            else if (IsText(galley[i]) && FrameSpan.In(galley.Source.Text, galley[i]) is { Count: > 0 } spans)
            {
                Part(galley, galley[i], spans, to);
            }
            else
            {
                to.Add(galley[i]);
            }
        }
        if (to.Count > galley.Count)
            galley.Recast(to);
    }

    private static bool IsAlone(Galley galley, int i) =>
        galley[i]
            is
        {
            Lead.Kind: LeadKind.FramedAlone,
            Kind: SourceBlockKind.Paragraph,
            Judgement: not { Directed: true },
            GoesOn: false,
            Continues: false
        }
        && FrameSpan.CloseOf(galley.Source.Text, galley[i].Start, galley[i].End) == galley[i].End - 1
        && NoteFrames.HasWords(galley, i);

    /// <summary>A paragraph whose words no sign parts from its lines, as those of verse, items and quoted mail are.</summary>
    private static bool IsText(Passage passage) =>
        passage.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Quotation
        && passage.Lead.Kind != LeadKind.Quote
        && passage.Judgement is not { Directed: true };

    /// <summary>Parts a paragraph around the notes that stand in it.</summary>
    private static void Part(Galley galley, Passage passage, List<FrameSpan> spans, List<Passage> to)
    {
        var text = galley.Source.Text;
        var (start, opens, rest) = (passage.Start, true, passage);
        foreach (var span in spans)
        {
            var words = span.Open;
            while (words > start && char.IsWhiteSpace(text[words - 1]))
                words--;
            opens &= words == start;
            var next = span.Close + 1;
            while (next < passage.End && char.IsWhiteSpace(text[next]))
                next++;
            var piece = Piece(galley, rest, start, span.Open + 1);
            to.Add(
                piece with
                {
                    Cuts = [.. Within(passage.Cuts, start, words), MarkOf(galley, words, span.Open)],
                    Continues = start > passage.Start || passage.Continues,
                    GoesOn = next < passage.End || passage.GoesOn,
                    Glued = next >= passage.End ? passage.Glued : opens || next == span.Close + 1 || text[next] == '[',
                }
            );
            // no line is looked through twice, however many notes stand in a paragraph
            rest = passage with
            {
                First = piece.Last,
            };
            to.Add(NoteOf(galley, rest, span));
            start = next;
        }
        if (start >= passage.End)
            return;
        to.Add(
            Piece(galley, rest, start, passage.End) with
            {
                Cuts = Within(passage.Cuts, start, passage.End),
                Continues = true,
                GoesOn = passage.GoesOn,
            }
        );
    }

    /// <summary>Gives notes in paragraphs of their own to the text beside them; false where there is none.</summary>
    private static bool Place(Galley galley, int first, int last, List<Passage> to)
    {
        var above =
            to.Count > 0
            && IsText(to[^1])
            && to[^1].Lead.Kind != LeadKind.FramedAlone
            && to[^1] is { GoesOn: false, Judgement: null or { WordsEnd: 0 } } one
                ? one
                : null;
        var below = last + 1 < galley.Count && IsText(galley[last + 1]) && !galley[last + 1].Continues ? galley[last + 1] : null;
        var halves =
            above is not null && below is not null && Punctuation.EndsMidSentence(above.Words) && Punctuation.BeginsLower(below.Words);
        var beside = FrameWords.IsBeside(galley[first].Lead.Mark.AsSpan(1));
        if (halves || !beside ? above is null : below is null)
            return false;
        var ofAbove = halves || !beside;
        for (var i = first; i <= last; i++)
        {
            var span = new FrameSpan(galley[i].Start, galley[i].End - 1);
            var opens = !ofAbove && i == first;
            var goesOn = i < last || halves || !ofAbove;
            var glued = i < last || !halves;
            if (ofAbove && i == first)
            {
                to[^1] = above! with
                {
                    End = span.Open + 1,
                    Last = galley[i].First,
                    Cuts = above.Cuts.Add(MarkOf(galley, above.End, span.Open)),
                    GoesOn = goesOn,
                    Glued = glued,
                };
            }
            else
            {
                var host = ofAbove ? above! : below!;
                to.Add(
                    Piece(galley, host with { Start = span.Open, First = galley[i].First }, span.Open, span.Open + 1) with
                    {
                        Cuts = [MarkOf(galley, span.Open, span.Open)],
                        Continues = !opens,
                        GoesOn = goesOn,
                        Glued = glued,
                    }
                );
            }
            to.Add(NoteOf(galley, galley[i], span));
        }
        if (halves || !ofAbove)
            galley.Continue(last + 1, new Judgement(below!.Kind, "goes on behind a note"));
        return true;
    }

    /// <summary>The cuts between two offsets; they are in order, so that only those are looked at.</summary>
    private static ImmutableArray<Cut> Within(ImmutableArray<Cut> cuts, int from, int to)
    {
        var first = FrameSpan.FirstFrom(cuts, from);
        var past = first;
        while (past < cuts.Length && cuts[past].End <= to)
            past++;
        return cuts[first..past];
    }

    private static Cut MarkOf(Galley galley, int start, int open)
    {
        galley.NoteMarks.Add(new NoteMark(start, open + 1, 0, NoteStyle.Place, galley.NoteMarks.Count));
        return new Cut(start, open + 1, "\uFFFC", galley.NoteMarks.Count - 1);
    }

    private static Passage NoteOf(Galley galley, Passage passage, FrameSpan span)
    {
        var note = Piece(galley, passage, span.Open + 1, span.Close + 1);
        var word = FrameWords.Of(galley.Source.Text.AsSpan(note.Start, note.End - note.Start))!;
        var colon = note.Start + word.Length + 1;
        var cuts = Within(passage.Cuts, colon, span.Close);
        return note with
        {
            // the frame ends in a space, whether the source has one or not
            Cuts = char.IsWhiteSpace(galley.Source.Text[colon]) ? cuts : [new Cut(colon, colon, " ", -1), .. cuts],
            Judgement = new Judgement(SourceBlockKind.Note, "in brackets that say so, where it stands in the text")
            {
                Note = galley.NoteMarks.Count - 1,
                Closed = true,
                Frame = new NoteFrame(null, Lettered: false, Returned: false) { Word = word },
                WordsEnd = span.Close,
            },
            GoesOn = false,
            Continues = false,
        };
    }

    /// <summary>A part of a passage, which may begin and end within lines.</summary>
    private static Passage Piece(Galley galley, Passage passage, int start, int end)
    {
        var lines = galley.Source.Lines;
        var first = passage.First;
        while (lines[first].Next <= start)
            first++;
        var last = first;
        while (lines[last].Next < end)
            last++;
        var begins = start == passage.Start;
        return passage with
        {
            First = first,
            Last = last,
            Start = start,
            End = end,
            From = begins ? passage.From : start,
            Words = string.Join(' ', galley.Source.Slice(start, end).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Lead = begins && !passage.Lead.IsFramed ? passage.Lead : Lead.None,
            Judgement =
                begins && passage.Judgement is null
                    ? null
                    : new Judgement(passage.Kind, begins ? passage.Judgement!.Why : "goes on behind a note")
                    {
                        WordsStart = begins ? passage.Judgement!.WordsStart : 0,
                        WordsEnd = end == passage.End ? passage.Judgement?.WordsEnd ?? 0 : 0,
                    },
        };
    }
}
