using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>Everything in a passage that could be a note's mark: what it is, its note's text decides.</summary>
internal static class NoteMarks
{
    private static readonly System.Buffers.SearchValues<char> Openings = System.Buffers.SearchValues.Create("[(*†‡¹²³⁰⁴⁵⁶⁷⁸⁹0123456789");

    /// <summary>Marks that count on so far do so in more than a page: the next page would begin with one.</summary>
    private const int FewestOfBook = 9;

    private static readonly string[] Units = ["km", "cm", "mm", "dm", "ft", "in", "yd", "км", "см", "mc"];

    /// <param name="counts">
    /// Numbers in round brackets before a word are taken too, as <c>bread (1) and salt (2) came</c>: most such enumerate, and only
    /// where an editor says that there are notes to them do they mark any.
    /// </param>
    public static void In(string text, Passage passage, List<NoteMark> found, bool counts = false)
    {
        var from = passage.Start + Math.Max(passage.Lead.Length, 1);
        while (from < passage.End)
        {
            var at = text.AsSpan(from, passage.End - from).IndexOfAny(Openings);
            if (at < 0)
                return;
            at += from;
            var mark = text[at] switch
            {
                '[' => Enclosed(text, at, passage.End, ']', NoteStyle.Bracket, counts),
                '(' when at + 2 < passage.End && text[at + 1] is '*' or '+' or '†' && text[at + 2] == ')' => new NoteMark(
                    at,
                    at + 3,
                    SymbolNumber(text.AsSpan(at, 3)),
                    NoteStyle.Symbol,
                    -1
                ),
                '(' => Enclosed(text, at, passage.End, ')', NoteStyle.Parenthesis, counts),
                '*' or '†' or '‡' => Symbol(text, at, passage.End),
                >= '0' and <= '9' => passage.Kind == SourceBlockKind.Heading ? null : Glued(text, at, passage.End),
                _ => Raised(text, at, passage.End),
            };
            if (mark is { } one)
                found.Add(one);
            from = mark?.End ?? (char.IsAsciiDigit(text[at]) ? SkipDigits(text, at, passage.End) : SkipSame(text, at, passage.End));
        }
    }

    /// <summary>
    /// Parts marks into series: a number that was there before begins a new one if a heading, a break or a note stands between, and is the
    /// same note cited again if none does.
    /// </summary>
    public static List<NoteMark> InSeries(Galley galley, List<NoteMark> marks)
    {
        var boundaries = Enumerable.Range(0, galley.Count).Where(i => IsBoundary(galley, i)).Select(i => galley[i].Start).ToList();
        var parted = new List<NoteMark>(marks.Count);
        var state = new Dictionary<(NoteStyle, bool), (int Series, int Last, int Highest)>();
        var next = NextNumbers(marks);
        for (var m = 0; m < marks.Count; m++)
        {
            var mark = marks[m];
            var (series, last, highest) = state.GetValueOrDefault((mark.Style, IsCapital(mark)));
            // figures glued to a word are many things: marks are those that count on
            if (mark.Style == NoteStyle.Glued && mark.Number != 1 && (mark.Number <= highest || mark.Number > highest + 3))
                continue;
            // one number out of its turn begins none where the next goes on with those before
            var strays = highest > 1 && next[m] == highest + 1 && next[m] != mark.Number + 1;
            // and the highest of many that comes again before the next is its note cited again
            // (a misprint leaves its own number out)
            strays |=
                highest > FewestOfBook
                && (mark.Number == highest ? next[m] == highest + 1 : next[m] == highest + 2 && next[m] != mark.Number + 1);
            if (mark.Number <= highest && !strays && Crosses(boundaries, last, mark.Start))
                (series, highest) = (series + 1, 0);
            parted.Add(mark with { Series = series });
            state[(mark.Style, IsCapital(mark))] = (
                series,
                mark.Start,
                IsBetween(mark.Number, highest) ? highest : Math.Max(highest, mark.Number)
            );
        }
        return parted;
    }

    /// <summary>
    /// A note that a later editor put between others has the number of the one before, and a figure or two behind it: 821 stands between 82
    /// and 83.
    /// </summary>
    public static bool IsBetween(int number, int before) => before >= 10 && (number / 10 == before || number / 100 == before);

    /// <summary>For each mark the number of the next one of its kind; 0 for the last.</summary>
    private static int[] NextNumbers(List<NoteMark> marks)
    {
        var next = new int[marks.Count];
        var ahead = new Dictionary<(NoteStyle, bool), int>();
        for (var m = marks.Count - 1; m >= 0; m--)
        {
            var kind = (marks[m].Style, IsCapital(marks[m]));
            next[m] = ahead.GetValueOrDefault(kind);
            ahead[kind] = marks[m].Number;
        }
        return next;
    }

    /// <summary>Capitals and small letters count each for themselves.</summary>
    private static bool IsCapital(NoteMark mark) => mark.Style == NoteStyle.Letter && char.IsAsciiLetterUpper(Lead.LetterOf(mark.Number));

    private static bool IsBoundary(Galley galley, int i) =>
        galley[i].Kind is SourceBlockKind.Heading or SourceBlockKind.Break
        || (
            !galley.IsJudged(i)
            && (
                Titles.CouldBe(galley[i])
                || Punctuation.IsCapitals(galley[i].Words)
                || galley[i].Lead.Kind is not (LeadKind.None or LeadKind.Bullet or LeadKind.Quote)
            )
        );

    private static bool Crosses(List<int> boundaries, int from, int to)
    {
        var at = boundaries.BinarySearch(from);
        if (at < 0)
            at = ~at;
        return at < boundaries.Count && boundaries[at] < to;
    }

    /// <summary>Stars and daggers as numbers, so that a mark and its note can be compared.</summary>
    public static int SymbolNumber(ReadOnlySpan<char> mark) =>
        mark[0] switch
        {
            '(' => 100 + SymbolNumber(mark[1..^1]),
            '[' => SymbolNumber(mark[1..^1]),
            var sign => 10 * Lead.NoteSigns.IndexOf(sign, StringComparison.Ordinal) + mark.Length,
        };

    private static NoteMark? Enclosed(string text, int at, int end, char close, NoteStyle style, bool counts)
    {
        var from = at + 1;
        if (style == NoteStyle.Bracket && from < end && text[from] == '^')
            from++;
        int number = 0,
            digit = from;
        while (digit < end && digit - from < Lead.MostDigits && char.IsAsciiDigit(text[digit]))
            number = number * 10 + (text[digit++] - '0');
        if (digit == from && style == NoteStyle.Bracket && LettersIn(text, at, from, end) is > 0 and var letters)
            return new NoteMark(at, digit + letters + 1, Lead.NumberOf(text[digit], letters), NoteStyle.Letter, -1);
        if (
            style == NoteStyle.Bracket
            && Lead.SignsAt(text.AsSpan(0, end), from) is var signs and > 0
            && from + signs < end
            && text[from + signs] == close
        )
        {
            return new NoteMark(at, from + signs + 1, SymbolNumber(text.AsSpan(from, signs)), NoteStyle.Symbol, -1);
        }
        if (digit == from || digit >= end || text[digit] != close)
            return null;
        // an enumeration stands before what it counts: after a space and before a word
        var apart =
            char.IsWhiteSpace(text[at - 1]) && digit + 2 < end && char.IsWhiteSpace(text[digit + 1]) && char.IsLetter(text[digit + 2]);
        return style == NoteStyle.Parenthesis && apart && !counts ? null : new NoteMark(at, digit + 1, number, style, -1);
    }

    /// <summary>
    /// How many letters stand in brackets that are no part of a word: <c>[A]nd</c> mends a text. Small ones stand right behind their word.
    /// </summary>
    private static int LettersIn(string text, int at, int from, int end) =>
        Lead.LettersAt(text.AsSpan(0, end), from) is var letters and > 0
        && from + letters < end
        && text[from + letters] == ']'
        && (char.IsAsciiLetterUpper(text[from]) || !char.IsWhiteSpace(text[at - 1]))
        && (from + letters + 1 == end || !char.IsLetter(text[from + letters + 1]))
            ? letters
            : 0;

    private static NoteMark? Raised(string text, int at, int end)
    {
        int number = 0,
            to = at;
        while (to < end && to - at < 4 && Lead.Superscript(text[to]) is var digit and >= 0)
            (number, to) = (number * 10 + digit, to + 1);
        if (char.IsWhiteSpace(text[at - 1]))
            return null;
        var word = at;
        while (word > 0 && char.IsLetter(text[word - 1]))
            word--;
        // so is x²
        var isPower = number is 2 or 3 && (at - word == 1 || Units.Contains(text[word..at]));
        return isPower ? null : new NoteMark(at, to, number, NoteStyle.Raised, -1);
    }

    /// <summary>
    /// A number right behind a word or a stop, as marks look that lost their raising: <c>the Moor.2 Ferdinand</c>. Decimals and years are
    /// none.
    /// </summary>
    private static NoteMark? Glued(string text, int at, int end)
    {
        var to = SkipDigits(text, at, end);
        var before = text[at - 1];
        if (to - at > 3 || text[at] == '0' || !(char.IsLetter(before) || ".,;:!?)\"”’»".Contains(before)))
            return null;
        if (to < end && !char.IsWhiteSpace(text[to]) && !".,;:!?)\"”’»—".Contains(text[to]))
            return null;
        var figures = at - 1;
        while (figures > 0 && char.IsAsciiDigit(text[figures - 1]))
            figures--;
        if (before is '.' or ',' or ':' && figures < at - 1 && at - 1 - figures != 4)
            return null;
        return new NoteMark(
            at,
            to,
            int.Parse(text.AsSpan(at, to - at), System.Globalization.CultureInfo.InvariantCulture),
            NoteStyle.Glued,
            -1
        );
    }

    private static int SkipDigits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static NoteMark? Symbol(string text, int at, int end)
    {
        var to = SkipSame(text, at, end);
        var closes = to == end || char.IsWhiteSpace(text[to]) || ".,;:!?)]\"'”’»—–-".Contains(text[to]);
        return to - at <= 4 && !char.IsWhiteSpace(text[at - 1]) && closes
            ? new NoteMark(at, to, SymbolNumber(text.AsSpan(at, to - at)), NoteStyle.Symbol, -1)
            : null;
    }

    private static int SkipSame(string text, int at, int end)
    {
        var to = at + 1;
        while (to < end && text[to] == text[at])
            to++;
        return to;
    }
}
