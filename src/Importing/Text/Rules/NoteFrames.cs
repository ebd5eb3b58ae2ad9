using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Notes whose brackets say where they end: <c>[Footnote 3: …]</c> and <c>3 (return) [ … ]</c>, of one paragraph or several. Brackets
/// within a note are counted; where one is missing, the first paragraph that ends in a bracket ends the note.
/// </summary>
internal static class NoteFrames
{
    /// <summary>No note has more paragraphs than this: a bracket that was never closed takes no chapter with it.</summary>
    private const int MostParagraphs = 40;

    /// <summary>How many lines below its paragraph's last a note may stand.</summary>
    private const int FarBelow = 100;

    /// <summary>An empty frame is no note.</summary>
    public static bool HasWords(Galley galley, int i)
    {
        foreach (
            var c in galley.Source.Text.AsSpan(
                galley[i].Start + galley[i].Lead.Length,
                Math.Max(galley[i].End - galley[i].Start - galley[i].Lead.Length, 0)
            )
        )
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    /// <summary>What stands before the words of a note that begins a passage with its frame.</summary>
    public static NoteFrame FrameOf(Passage passage)
    {
        var word = FrameWords.Of(passage.Lead.Mark.AsSpan(1))!;
        return passage.Lead.Kind == LeadKind.Footnote
            ? new NoteFrame(passage.Lead.Number, passage.Lead.Letter != '\0', Returned: false)
            {
                Word = word == FrameWords.Usual ? null : word,
            }
            : new NoteFrame(null, passage.Lead.Kind == LeadKind.FramedLetter, Returned: false) { Word = word };
    }

    /// <summary>
    /// Where a note's words differ from its frame: they do not have its sign with the space before it, nor noughts before its number, and
    /// they have a space behind its colon.
    /// </summary>
    public static ImmutableArray<Cut> CutsOf(Galley galley, Passage passage)
    {
        var colon = passage.Start + passage.Lead.Mark.Length;
        var sign = new Cut(passage.Start + passage.Lead.Mark.LastIndexOf(' '), colon - 1, "", -1);
        var number = passage.Start + passage.Lead.Mark.LastIndexOf(' ') + 1;
        var noughts = number;
        while (
            passage.Lead.Kind == LeadKind.Footnote
            && galley.Source.Text[noughts] == '0'
            && char.IsAsciiDigit(galley.Source.Text[noughts + 1])
        )
            noughts++;
        var space = new Cut(colon, colon, " ", -1);
        var bracket = new Cut(colon - 1, colon, ":", -1);
        return
        [
            .. passage.Lead.Kind == LeadKind.FramedSign ? [sign] : ImmutableArray<Cut>.Empty,
            .. noughts > number ? [new Cut(number, noughts, "", -1)] : ImmutableArray<Cut>.Empty,
            .. passage.Lead.IsHalfFramed ? [bracket] : ImmutableArray<Cut>.Empty,
            .. colon < passage.End && char.IsWhiteSpace(galley.Source.Text[colon]) ? ImmutableArray<Cut>.Empty : [space],
        ];
    }

    /// <summary>The last line of a note that begins in a line: where its bracket closes, or a blank line or another note follows.</summary>
    public static int LastLine(SourceText source, int first)
    {
        var open = 0;
        var last = first;
        while (true)
        {
            var content = source.ContentOf(source.Lines[last]);
            open += Opened(content);
            if (open <= 0 && content[^1] == ']')
                return last;
            if (
                last + 1 == source.Lines.Length
                || source.Lines[last + 1].IsBlank
                || Lead.Of(source.ContentOf(source.Lines[last + 1])) is { IsFramed: true } or { IsHalfFramed: true }
            )
                return last;
            last++;
        }
    }

    /// <summary>
    /// Whether a number that has a line to itself, below a line of text, is the mark of a note not far below: it did not fit on the line
    /// before.
    /// </summary>
    public static bool IsMark(SourceText source, int line)
    {
        var content = source.ContentOf(source.Lines[line]);
        if (content.ContainsAnyExceptInRange('0', '9') || source.Lines[line - 1].IsBlank)
            return false;
        for (var i = line + 1; i < Math.Min(source.Lines.Length, line + FarBelow); i++)
        {
            var below = source.ContentOf(source.Lines[i]);
            if (Lead.Of(below) is { IsFramed: true } lead && below[..lead.Mark.Length].Contains(content, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether its bracket closes within a line and text follows: where such a note ends cannot be said by lines, and it is text.
    /// </summary>
    public static bool RunsOn(Galley galley, int i)
    {
        if (Closes(galley[i].Words))
            return false;
        var open = 0;
        foreach (var c in galley[i].Words)
        {
            if (c == '[')
                open++;
            else if (c == ']' && --open <= 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether the bracket that opens a line closes before the end of a line, so that text goes on behind the note.</summary>
    public static bool RunsOn(SourceText source, int first)
    {
        var open = 0;
        for (var i = first; i < source.Lines.Length && !source.Lines[i].IsBlank; i++)
        {
            var content = source.ContentOf(source.Lines[i]);
            for (var at = 0; at < content.Length; at++)
            {
                if (content[at] == '[')
                    open++;
                else if (content[at] == ']' && --open == 0)
                    return at + 1 < content.Length;
            }
        }
        return false;
    }

    /// <summary>The last passage of a note that begins in one; -1 where its bracket does not close.</summary>
    public static int LastOf(Galley galley, int first)
    {
        var open = 0;
        var ended = -1;
        for (var i = first; i < Math.Min(galley.Count, first + MostParagraphs); i++)
        {
            if (i > first && (galley.IsJudged(i) || galley[i].Lead.IsFramed || galley[i].Lead.IsHalfFramed))
                break;
            open += Opened(galley[i].Words);
            if (Closes(galley[i].Words))
            {
                if (open <= 0)
                    return i;
                if (ended < 0)
                    ended = i;
            }
            else if (RunsOn(galley, i))
            {
                break;
            }
        }
        return ended;
    }

    /// <summary>Where the words of a note end: before its last bracket.</summary>
    public static int EndOf(Galley galley, int last) =>
        galley.Source.Text.LastIndexOf(']', galley[last].End - 1, galley[last].End - galley[last].Start);

    /// <summary>Takes what follows the first paragraph of a note, up to its last, for further paragraphs of it.</summary>
    public static void GoOn(Galley galley, int first, int last, int note)
    {
        for (var i = first + 1; i <= last; i++)
        {
            galley.Judge(
                i,
                new Judgement(SourceBlockKind.Note, "before the bracket that closes the note")
                {
                    Note = note,
                    Closed = true,
                    WordsEnd = i == last ? EndOf(galley, i) : 0,
                }
            );
        }
    }

    /// <summary>Whether words end in a bracket, a stray stop behind it aside.</summary>
    private static bool Closes(string words) => words.AsSpan().TrimEnd(".,;:?!") is [.., ']'];

    private static int Opened(ReadOnlySpan<char> words) => words.Count('[') - words.Count(']');
}
