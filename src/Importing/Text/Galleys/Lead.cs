using System.Globalization;
using Annals.Core.Sources;

namespace Annals.Importing.Text.Galleys;

/// <summary>The mark a line begins with: a bullet, a number, a note's mark.</summary>
/// <param name="Number">The number in it; 0 where there is none.</param>
/// <param name="Mark">The mark itself, without the space after it.</param>
/// <param name="Length">Its length with the white space after it.</param>
internal readonly record struct Lead(LeadKind Kind, int Number, string Mark, int Length)
{
    public static readonly Lead None = new(LeadKind.None, 0, "", 0);

    /// <summary>Notes that a later editor put between others have their numbers with one or two figures more.</summary>
    public const int MostDigits = 5;

    /// <summary>The mark of a line; a mark that nothing follows is none.</summary>
    public static Lead Of(ReadOnlySpan<char> line) =>
        line.IsEmpty ? None
        : Read(line) is var lead && (lead.Length < line.Length || lead.IsFramed) ? lead
        : None;

    /// <summary>The letter right behind the number, as in <c>71b (return)</c>; NUL where there is none.</summary>
    public char Letter =>
        Kind is LeadKind.Returning or LeadKind.Footnote
        && Mark.AsSpan().LastIndexOfAnyInRange('0', '9') is var digit and >= 0
        && Mark[digit + 1] is >= 'a' and <= 'z' and var letter
            ? letter
            : '\0';

    /// <summary>Its bracket closes behind its number, <c>[Footnote 3] words</c>, and where the note ends is not marked.</summary>
    public bool IsHalfFramed => Kind == LeadKind.Footnote && Mark[^1] == ']';

    /// <summary>It begins a note whose end its source marks as well, with a bracket.</summary>
    public bool IsFramed =>
        !IsHalfFramed
        && Kind is LeadKind.Returning or LeadKind.Footnote or LeadKind.FramedLetter or LeadKind.FramedSign or LeadKind.FramedAlone;

    private static Lead Read(ReadOnlySpan<char> line)
    {
        var first = line[0];
        if (first == '[' && line.StartsWith("[^"))
            return Bracketed(line, 2, ']', LeadKind.Bracket);
        return first switch
        {
            '[' when FrameWords.Of(line[1..]) is { } word => Framed(line, word),
            '['
                when LettersAt(line, 1) is var letters and > 0
                    && letters + 2 < line.Length
                    && line[letters + 1] == ']'
                    && line[letters + 2] == ' ' => new Lead(
                LeadKind.Letter,
                NumberOf(line[1], letters),
                line[..(letters + 2)].ToString(),
                letters + 2 + WhiteSpaceAt(line, letters + 2)
            ),
            '[' when SignsAt(line, 1) is var signs and > 0 && 2 + signs < line.Length && line[1 + signs] == ']' => new Lead(
                LeadKind.Symbol,
                0,
                line[..(2 + signs)].ToString(),
                2 + signs + WhiteSpaceAt(line, 2 + signs)
            ),
            '[' => Bracketed(line, 1, ']', LeadKind.Bracket),
            '(' when line.Length > 3 && line[1] is '*' or '+' or '†' && line[2] == ')' => new Lead(
                LeadKind.Symbol,
                0,
                line[..3].ToString(),
                3 + WhiteSpaceAt(line, 3)
            ),
            '(' => Bracketed(line, 1, ')', LeadKind.Parenthesis),
            '-' or '–' or '—' or '•' or '·' or '●' or '▪' or '‣' or '◦' or '+' or '■' => Bullet(line),
            '*' or '†' or '‡' => Symbol(line),
            '>' => new Lead(LeadKind.Quote, 0, ">", line.IndexOfAnyExcept("> \t") is var words and >= 0 ? words : line.Length),
            _ when Superscript(first) >= 0 => Raised(line),
            _ when char.IsAsciiDigit(first) => Numbered(line),
            _ => None,
        };
    }

    /// <summary>The digit that a raised digit stands for; -1 for anything else.</summary>
    public static int Superscript(char c) =>
        c switch
        {
            '¹' => 1,
            '²' => 2,
            '³' => 3,
            '⁰' or (>= '⁴' and <= '⁹') => c - '⁰',
            _ => -1,
        };

    /// <summary>Whether this mark continues a series that the other began.</summary>
    public bool Follows(Lead before) =>
        Kind == before.Kind
        && Kind switch
        {
            LeadKind.None => false,
            LeadKind.Bullet => Mark == before.Mark,
            LeadKind.Symbol => true,
            LeadKind.Quote => true,
            _ => Number == before.Number + 1,
        };

    private static Lead Bracketed(ReadOnlySpan<char> line, int from, char close, LeadKind kind)
    {
        var digits = DigitsAt(line, from);
        if (digits is 0 or > MostDigits || from + digits >= line.Length || line[from + digits] != close)
            return None;
        var end = from + digits + 1;
        if (kind == LeadKind.Bracket && end < line.Length && line[end] == ':')
            end++;
        return new Lead(kind, Parse(line.Slice(from, digits)), line[..end].ToString(), end + WhiteSpaceAt(line, end));
    }

    private static Lead Framed(ReadOnlySpan<char> line, string word)
    {
        var from = word.Length + 2;
        if (line[from - 1] == ':')
            return FrameWords.Alone.Contains(word)
                ? new Lead(LeadKind.FramedAlone, 0, line[..from].ToString(), from + WhiteSpaceAt(line, from))
                : None;
        var digits = DigitsAt(line, from);
        var end = from + digits;
        if (digits > MostDigits)
            return None;
        if (digits == 0)
        {
            end = from + SignsAt(line, from);
            if (end > from)
                return Closed(LeadKind.FramedSign, 0, line, end);
            return LettersAt(line, from) is var letters and > 0
                ? Closed(LeadKind.FramedLetter, NumberOf(line[from], letters), line, from + letters)
                : None;
        }
        if (end < line.Length && line[end] is >= 'a' and <= 'z')
            end++;
        return Closed(LeadKind.Footnote, Parse(line.Slice(from, digits)), line, end);

        static Lead Closed(LeadKind kind, int number, ReadOnlySpan<char> line, int colon) =>
            colon < line.Length && (line[colon] == ':' || (kind == LeadKind.Footnote && line[colon..].StartsWith("] ")))
                ? new Lead(kind, number, line[..(colon + 1)].ToString(), colon + 1 + WhiteSpaceAt(line, colon + 1))
                : None;
    }

    /// <summary>
    /// The place of a letter among the marks of notes: capitals are others than small ones, and those that stand twice come behind all that
    /// stand once.
    /// </summary>
    public static int NumberOf(char letter, int times = 1) =>
        (letter is >= 'a' and <= 'z' ? letter - 'a' + 1 : FirstCapital + letter - 'A') + (times - 1) * Twice;

    public static char LetterOf(int number) =>
        number % Twice is var once && once < FirstCapital ? (char)('a' + once - 1) : (char)('A' + once - FirstCapital);

    /// <summary>The mark whose place among letters this is: <c>A</c>, <c>AA</c>.</summary>
    public static string LettersOf(int number) => new(LetterOf(number), number / Twice + 1);

    private const int FirstCapital = 101;

    private const int Twice = 10_000;

    private const int MostTimes = 3;

    /// <summary>How many letters stand in a row that mark a note, all alike.</summary>
    public static int LettersAt(ReadOnlySpan<char> line, int from)
    {
        var at = from;
        while (at < line.Length && at - from < MostTimes && char.IsAsciiLetter(line[at]) && line[at] == line[from])
            at++;
        return at - from;
    }

    /// <summary>How many signs stand in a row that mark notes, all alike.</summary>
    public static int SignsAt(ReadOnlySpan<char> line, int from)
    {
        var at = from;
        while (at < line.Length && at - from < 4 && NoteSigns.Contains(line[at]) && line[at] == line[from])
            at++;
        return at - from;
    }

    /// <summary>The signs that mark notes, in the order in which printers use them.</summary>
    public const string NoteSigns = "*†‡+§|¶#";

    /// <summary>A number, a letter perhaps, and the way back to the mark.</summary>
    private static Lead Returning(ReadOnlySpan<char> line, int digits)
    {
        var end = digits;
        if (end < line.Length && line[end] is >= 'a' and <= 'z')
            end++;
        return digits <= MostDigits && line[end..].StartsWith(" (return)")
            ? new Lead(LeadKind.Returning, Parse(line[..digits]), line[..(end + 9)].ToString(), end + 9)
            : None;
    }

    private static Lead Bullet(ReadOnlySpan<char> line)
    {
        var space = WhiteSpaceAt(line, 1);
        var glued = line[0] is '•' or '●' or '▪' or '■';
        return space == 0 && !glued ? None : new Lead(LeadKind.Bullet, 0, line[..1].ToString(), 1 + space);
    }

    private static Lead Symbol(ReadOnlySpan<char> line)
    {
        var length = 1;
        while (length < line.Length && line[length] == line[0] && length < 4)
            length++;
        if (length == line.Length || line[length] == line[0])
            return None;
        return new Lead(LeadKind.Symbol, 0, line[..length].ToString(), length + WhiteSpaceAt(line, length));
    }

    private static Lead Raised(ReadOnlySpan<char> line)
    {
        int length = 0,
            number = 0;
        while (length < line.Length && length < 4 && Superscript(line[length]) is var digit and >= 0)
            (number, length) = (number * 10 + digit, length + 1);
        return length == line.Length
            ? None
            : new Lead(LeadKind.Raised, number, line[..length].ToString(), length + WhiteSpaceAt(line, length));
    }

    private static Lead Numbered(ReadOnlySpan<char> line)
    {
        var digits = DigitsAt(line, 0);
        if (Returning(line, digits) is { Kind: LeadKind.Returning } returning)
            return returning;
        if (digits > 4 || digits == line.Length)
            return None;
        var number = Parse(line[..digits]);
        if (line[digits] is '.' or ')' && WhiteSpaceAt(line, digits + 1) is var space and > 0)
        {
            return new Lead(LeadKind.Number, number, line[..(digits + 1)].ToString(), digits + 1 + space);
        }
        if (
            digits <= 3
            && WhiteSpaceAt(line, digits) is var gap and > 0
            && digits + gap < line.Length
            && Punctuation.BeginsLikeTitle(line[(digits + gap)..])
        )
        {
            return new Lead(LeadKind.BareNumber, number, line[..digits].ToString(), digits + gap);
        }
        return None;
    }

    private static int DigitsAt(ReadOnlySpan<char> line, int from)
    {
        var at = from;
        while (at < line.Length && char.IsAsciiDigit(line[at]))
            at++;
        return at - from;
    }

    private static int WhiteSpaceAt(ReadOnlySpan<char> line, int from)
    {
        var at = from;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at - from;
    }

    private static int Parse(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

internal enum LeadKind
{
    None,

    /// <summary>A dash or bullet.</summary>
    Bullet,

    /// <summary>Stars and daggers.</summary>
    Symbol,

    /// <summary><c>[3]</c></summary>
    Bracket,

    /// <summary><c>[c]</c>, <c>[C]</c> or <c>[CC]</c></summary>
    Letter,

    /// <summary><c>[Footnote 3: …]</c> or <c>[Footnote 3] …</c></summary>
    Footnote,

    /// <summary><c>[Footnote A: …]</c></summary>
    FramedLetter,

    /// <summary><c>[Footnote *: …]</c></summary>
    FramedSign,

    /// <summary><c>[Footnote: …]</c>: a note that no mark leads to.</summary>
    FramedAlone,

    /// <summary><c>3 (return) [ … ]</c>: in an HTML page the mark in the text led here, and this word back.</summary>
    Returning,

    /// <summary><c>(3)</c></summary>
    Parenthesis,

    /// <summary>A raised number.</summary>
    Raised,

    /// <summary><c>3.</c> or <c>3)</c></summary>
    Number,

    /// <summary>A number and a space.</summary>
    BareNumber,

    /// <summary>The sign that mail and Markdown put before quoted lines.</summary>
    Quote,
}
