using Annals.Core.Sources;
using Annals.Importing.Text.Directions;
using Annals.Importing.Text.Lines;
using Annals.Importing.Text.Rules;

namespace Annals.Importing.Text.Galleys;

/// <summary>
/// Lines into passages: by blank lines, or line by line, or by indents, as the text's shape is; and at every line that stands for itself.
/// </summary>
internal static class Gathering
{
    private const int ShortLine = 64;

    /// <summary>An item of a list without blank lines between its items has no more lines than this.</summary>
    private const int LongestItem = 40;

    public static Galley Of(SourceText source, TextShape shape, ImportDirections directions, Furniture furniture)
    {
        var passages = new List<Passage>();
        for (var i = 0; i < source.Lines.Length;)
        {
            if (source.Lines[i].IsBlank || IsEmptyQuote(source, i))
            {
                i++;
                continue;
            }
            var last = LastOf(source, shape, directions, furniture, i);
            passages.Add(PassageOf(source, shape, i, last));
            i = last + 1;
        }
        return new Galley(source, shape, [.. passages]);
    }

    private static int LastOf(SourceText source, TextShape shape, ImportDirections directions, Furniture furniture, int first)
    {
        if (directions.Lines.GetValueOrDefault(first + 1) is { } direction)
        {
            if (direction.Bounded)
                return LastVisible(source, Math.Min(direction.Last, source.Lines.Length) - 1);
            if (
                direction.Kind
                is not (
                    SourceBlockKind.Paragraph
                    or SourceBlockKind.Quotation
                    or SourceBlockKind.Verse
                    or SourceBlockKind.Caption
                    or SourceBlockKind.Note
                )
            )
                return first;
        }
        else if (furniture.Holds(first))
        {
            return first;
        }
        if (Columns.LastOf(source, first, IsOther) is var table && table > first)
            return table;
        if (Underlines.IsUnderlined(source, first))
            return first + 1;
        if (StandsAlone(source, first))
            return shape.Wrapped && !IsMarked(source, first) ? LastOfTitle(source, shape, directions, furniture, first) : first;
        if (!shape.Wrapped)
            return directions.Lines.ContainsKey(first + 1) ? first : LastOfStanza(source, shape, directions, furniture, first);

        var last = first;
        if (
            Lead.Of(source.ContentOf(source.Lines[first])) is { IsFramed: true } lead
            && !(lead.Kind == LeadKind.FramedAlone && NoteFrames.RunsOn(source, first))
        )
        {
            // its bracket says where it ends, whatever its lines begin with
            var end = NoteFrames.LastLine(source, first);
            while (last < end && !furniture.Holds(last + 1) && !directions.Lines.ContainsKey(last + 2))
                last++;
            return last;
        }
        while (
            last + 1 < source.Lines.Length
            && !source.Lines[last + 1].IsBlank
            && !IsEmptyQuote(source, last + 1)
            && !Opens(source, shape, directions, furniture, first, last + 1)
        )
            last++;
        return last;

        bool IsOther(int i) =>
            MarkdownHeadings.LevelOf(source.ContentOf(source.Lines[i])) > 0
            || source.ContentOf(source.Lines[i])[0] == '>'
            || furniture.Holds(i)
            || (i > first && directions.Lines.ContainsKey(i + 1));
    }

    /// <summary>
    /// The last line of a chapter's title that is too long for one: each line but the last is full, and a blank line follows.
    /// </summary>
    private static int LastOfTitle(SourceText source, TextShape shape, ImportDirections directions, Furniture furniture, int first)
    {
        var last = first;
        while (last + 1 < source.Lines.Length && !source.Lines[last + 1].IsBlank)
        {
            if (
                last - first == 2
                || furniture.Holds(last + 1)
                || directions.Lines.ContainsKey(last + 2)
                || OpensBelowTitle(source, last + 1)
                || !TextShape.Fills(source, source.Lines[last], source.Lines[last + 1], shape.Width)
            )
                return first;
            last++;
        }
        return last;
    }

    /// <summary>
    /// Whether a line below a title stands for itself. A number alone may be the title's end: <c>… Of The Antonines. / Part IV.</c>
    /// </summary>
    private static bool OpensBelowTitle(SourceText source, int i)
    {
        var content = source.ContentOf(source.Lines[i]);
        return IsMarked(source, i)
            || (ChapterHeadings.IsLabelled(content) && ChapterHeadings.LabelOf(content) != Punctuation.Bare(content));
    }

    /// <summary>Whether a line of a wrapped text begins a passage though no blank line stands before it.</summary>
    private static bool Opens(SourceText source, TextShape shape, ImportDirections directions, Furniture furniture, int first, int at)
    {
        if (directions.Lines.ContainsKey(at + 1) || furniture.Holds(at))
            return true;
        if (IsMarked(source, at))
            return !NoteFrames.IsMark(source, at);
        var (line, previous) = (source.Lines[at], source.Lines[at - 1]);
        // "… in the Annals, / Book 12." is a sentence that fills its line
        var ends = Punctuation.EndsSentence(source.ContentOf(previous)) || !TextShape.Fills(source, previous, line, shape.Width);
        if (ends && ChapterHeadings.IsLabelled(source.ContentOf(line)))
            return true;
        if (shape.IndentOpens && line.Indent > shape.Indent && previous.Indent <= shape.Indent)
            return true;
        var lead = Lead.Of(source.ContentOf(line));
        if (lead.Kind is LeadKind.None or LeadKind.Quote)
            return false;
        if (lead.Kind == LeadKind.Returning)
            return true;
        // a number without a stop counts only where the passage begins with one: prose has figures anywhere
        if (lead.Kind == LeadKind.BareNumber && Lead.Of(source.ContentOf(source.Lines[first])).Kind != LeadKind.BareNumber)
            return false;
        for (var before = at - 1; before >= Math.Max(first, at - LongestItem); before--)
        {
            if (lead.Follows(Lead.Of(source.ContentOf(source.Lines[before]))))
                return true;
        }
        var introduced = source.ContentOf(previous)[^1] == ':';
        return introduced && (lead.Kind == LeadKind.Bullet || lead.Number == 1);
    }

    /// <summary>Lines that are a passage each in any text.</summary>
    private static bool StandsAlone(SourceText source, int i) =>
        IsMarked(source, i) || ChapterHeadings.IsLabelled(source.ContentOf(source.Lines[i]));

    private static bool IsMarked(SourceText source, int i)
    {
        var content = source.ContentOf(source.Lines[i]);
        return Breaks.IsBreak(content)
            || PageNumbers.IsBareNumber(content)
            || MarkdownHeadings.LevelOf(content) > 0
            || Captions.IsBracketed(content);
    }

    /// <summary>A line of > signs alone parts quoted paragraphs as a blank line does others.</summary>
    private static bool IsEmptyQuote(SourceText source, int i) =>
        source.Text[source.Lines[i].ContentStart] == '>' && source.ContentOf(source.Lines[i]).IndexOfAnyExcept('>', ' ') < 0;

    /// <summary>
    /// In a text of single-line paragraphs, three and more short lines between blank lines, few of them sentences, are a stanza.
    /// </summary>
    private static int LastOfStanza(SourceText source, TextShape shape, ImportDirections directions, Furniture furniture, int first)
    {
        if (first > 0 && !source.Lines[first - 1].IsBlank)
            return first;
        int last = first,
            sentences = 0,
            stops = 0;
        for (var i = first; i < source.Lines.Length && !source.Lines[i].IsBlank; i++)
        {
            var content = source.ContentOf(source.Lines[i]);
            if (
                content.Length > ShortLine
                || directions.Lines.ContainsKey(i + 1)
                || furniture.Holds(i)
                || StandsAlone(source, i)
                || Lead.Of(content).Kind != LeadKind.None
            )
                return first;
            if (Punctuation.EndsSentence(content))
                sentences++;
            if (Punctuation.EndsWithStop(content))
                stops++;
            last = i;
        }
        var count = last - first + 1;
        // short lines before any paragraph are a title page, unless they are pointed as verse is
        return count >= 3 && sentences * 2 <= count && (first > shape.FirstLong || stops * 2 >= count) ? last : first;
    }

    private static int LastVisible(SourceText source, int at)
    {
        while (source.Lines[at].IsBlank)
            at--;
        return at;
    }

    private static Passage PassageOf(SourceText source, TextShape shape, int first, int last)
    {
        var (start, end) = (source.Lines[first].ContentStart, source.Lines[last].ContentEnd);
        var underlined = last == first + 1 && Underlines.IsUnderlined(source, first);
        var gap = 0;
        while (first - gap > 0 && source.Lines[first - gap - 1].IsBlank)
            gap++;
        var indent = int.MaxValue;
        for (var i = first; i <= last; i++)
        {
            if (!source.Lines[i].IsBlank)
                indent = Math.Min(indent, source.Lines[i].Indent);
        }
        return new Passage
        {
            First = first,
            Last = last,
            Start = start,
            End = end,
            Words = Words(source, first, underlined ? first : last),
            Lead = Lead.Of(source.ContentOf(source.Lines[first])),
            Indent = Math.Max(indent - shape.Indent, 0),
            Gap = gap,
            Underlined = underlined,
            Ragged = last > first && !underlined && IsRagged(source, shape, first, last),
        };
    }

    private static string Words(SourceText source, int first, int last)
    {
        var to = new System.Text.StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (source.Lines[i].IsBlank)
                continue;
            if (to.Length > 0)
                to.Append(' ');
            foreach (var c in source.ContentOf(source.Lines[i]))
            {
                if (!char.IsWhiteSpace(c))
                    to.Append(c);
                else if (to.Length > 0 && to[^1] != ' ')
                    to.Append(' ');
            }
        }
        return to.ToString();
    }

    /// <summary>Lines of verse begin with capitals; that all of several lines of prose do, is chance.</summary>
    private static bool AllBeginLikeTitles(SourceText source, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!source.Lines[i].IsBlank && !Punctuation.BeginsLikeTitle(source.ContentOf(source.Lines[i])))
                return false;
        }
        return last - first >= 2;
    }

    /// <summary>Whether most lines end before the measure: their own, or where they are few, the text's.</summary>
    private static bool IsRagged(SourceText source, TextShape shape, int first, int last)
    {
        if (!shape.Wrapped)
            return true;
        var widest = 0;
        for (var i = first; i <= last; i++)
            widest = Math.Max(widest, source.Lines[i].Indent + source.Lines[i].Length);
        if (widest * 5 <= shape.Width * 4 && AllBeginLikeTitles(source, first, last))
            return true;
        var measure = last - first < 3 ? shape.Width * 9 / 10 : Math.Max(widest, shape.Width / 2);
        int pairs = 0,
            full = 0;
        for (var i = first; i < last; i++)
        {
            if (source.Lines[i].IsBlank || source.Lines[i + 1].IsBlank)
                continue;
            pairs++;
            if (TextShape.Fills(source, source.Lines[i], source.Lines[i + 1], measure))
                full++;
        }
        return pairs > 0 && full * 2 < pairs;
    }
}
