using Annals.Core.Prose;

namespace Annals.Core.Publications;

/// <summary>
/// Words of a text with some words around them, made when asked for: a publication has many more mentions than pages show at a time, and
/// its texts are in memory once already.
/// </summary>
/// <param name="Content">The content of the paragraph, heading, line or cell.</param>
/// <param name="Start">
/// Where the words begin, in UTF-16 units of the content's words; a line's end and what has no words (<see cref="Thing"/>) count as one.
/// </param>
/// <param name="End">The offset after their last.</param>
public readonly record struct Excerpt(ImmutableArray<Inline> Content, int Start, int End)
{
    /// <summary>
    /// Stands for what has no words of the text's and parts them: a note's mark, a picture, a citation. Unicode's object replacement
    /// character.
    /// </summary>
    public const char Thing = '\uFFFC';

    /// <summary>How far to look, in UTF-16 units: about ten words.</summary>
    private const int Reach = 64;

    /// <summary>The words themselves, on one line.</summary>
    public string Words
    {
        get
        {
            Span<char> room = End - Start <= 256 ? stackalloc char[End - Start] : new char[End - Start];
            return Clean(Stretch(room, Start));
        }
    }

    /// <summary>
    /// The words before: whole words, one space between them, with what is cited there and without note marks and soft hyphens.
    /// </summary>
    public string Before => Behind().Words;

    /// <summary>Whether the text has other words before those.</summary>
    public bool BeginsInside => Behind().Cut;

    /// <summary>The words after, likewise.</summary>
    public string After => Ahead().Words;

    /// <summary>Whether the text has other words after those.</summary>
    public bool EndsInside => Ahead().Cut;

    /// <summary>What the source has in the place of the words, on one line; null where it has the words themselves.</summary>
    public string? InSource
    {
        get
        {
            var undone = new Undone(Start, End);
            undone.Read(Content);
            return undone.Source is { } source && Clean(source) is var clean && clean != Words ? clean : null;
        }
    }

    private (string Words, bool Cut) Behind()
    {
        // With the character before those in reach: whether it is a space says whether a word begins after it.
        var first = Math.Max(Start - Reach - 1, 0);
        var text = Spelled(stackalloc char[Start - first], first);
        var reach = Math.Max(text.Length - Reach, 0);
        var from = reach;
        while (from > 0 && from < text.Length && !char.IsWhiteSpace(text[from - 1]))
            from++;
        if (from == text.Length)
            from = Whole(text, reach);
        return (Clean(text[from..]), first > 0 || from > 0);
    }

    private (string Words, bool Cut) Ahead()
    {
        // With two characters beyond reach: a space, where the last word ends there, and what follows it.
        var text = Spelled(stackalloc char[Reach + 2], End);
        var reach = Math.Min(Reach, text.Length);
        var to = reach;
        while (to < text.Length && to > 0 && !char.IsWhiteSpace(text[to]))
            to--;
        if (to == 0)
            to = Whole(text, reach);
        return (Clean(text[..to]), !text[to..].IsWhiteSpace());
    }

    /// <summary>A place within what has no spaces, as Chinese, that halves no letter.</summary>
    private static int Whole(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string Clean(ReadOnlySpan<char> text)
    {
        Span<char> to = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var left = false;
        foreach (var c in text)
        {
            if (c is Thing or '\u00AD')
            {
                left |= c == Thing;
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                if (length == 0 || to[length - 1] != ' ')
                    to[length++] = ' ';
                continue;
            }
            // "his life [a citation]." leaves no space before the full stop.
            if (left && c is ('.' or ',' or ';' or ':' or '?' or '!') && length > 0 && to[length - 1] == ' ')
                length--;
            to[length++] = c;
            left = false;
        }
        return new string(to[..length]);
    }

    /// <summary>The part of the content's words that begins at an offset and fills the room, or ends with the content.</summary>
    private ReadOnlySpan<char> Stretch(Span<char> room, int from)
    {
        var window = new Window(room, from);
        window.Read(Content);
        return room[..window.Filled];
    }

    /// <summary>The same with the words of its citations, which few stretches have.</summary>
    private ReadOnlySpan<char> Spelled(Span<char> room, int from)
    {
        var window = new Window(room, from);
        window.Read(Content);
        ReadOnlySpan<char> stretch = room[..window.Filled];
        if (window.Citations is not { } citations)
            return stretch;
        var spelled = new System.Text.StringBuilder();
        var next = 0;
        foreach (var (at, citation) in citations)
        {
            spelled.Append(stretch[next..at]);
            PlainText.Append(spelled, [citation]);
            next = at + 1;
        }
        return spelled.Append(stretch[next..]).ToString();
    }

    /// <summary>
    /// A stretch of the reading text with what was put into it taken out again: whole interventions, for it is not known what answers a
    /// part of one.
    /// </summary>
    private sealed class Undone(int start, int end)
    {
        private readonly System.Text.StringBuilder _source = new();
        private int _at;
        private bool _changed;

        public string? Source => _changed ? _source.ToString() : null;

        public void Read(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                if (_at >= end)
                    return;
                switch (inline)
                {
                    case TextRun t:
                        Pass(t.Value);
                        break;
                    case Code c:
                        Pass(c.Value);
                        break;
                    case LineEnd:
                        Pass(" ");
                        break;
                    case Emphasis e:
                        Read(e.Content);
                        break;
                    case Strong s:
                        Read(s.Content);
                        break;
                    case ForeignPhrase f:
                        Read(f.Content);
                        break;
                    case Link l:
                        Read(l.Content);
                        break;
                    case Reference r:
                        Read(r.Content);
                        break;
                    case Intervention i:
                        Pass(i, PlainText.Of(i.Reading).Length);
                        break;
                    case NoteReference or Citation or Picture:
                        Pass([Thing]);
                        break;
                    default:
                        throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
                }
            }
        }

        private void Pass(Intervention intervention, int length)
        {
            if (length == 0 || _at + length <= start)
            {
                _at += length;
                return;
            }
            if (_at < start || _at + length > end)
            {
                Read(intervention.Reading);
                return;
            }
            _changed = true;
            _source.Append(PlainText.Of(intervention.Source));
            _at += length;
        }

        private void Pass(ReadOnlySpan<char> words)
        {
            var (from, to) = (Math.Clamp(start - _at, 0, words.Length), Math.Clamp(end - _at, 0, words.Length));
            _source.Append(words[from..to]);
            _at += words.Length;
        }
    }

    /// <summary>What is seen of a content's words when they pass by from the first to the last.</summary>
    private ref struct Window(Span<char> room, int from)
    {
        private readonly Span<char> _room = room;
        private int _ahead = from;

        public int Filled { get; private set; }

        /// <summary>What is cited in the room, by its place there; null where nothing is.</summary>
        public List<(int At, Citation Citation)>? Citations { get; private set; }

        public void Read(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                if (Filled == _room.Length)
                    return;
                switch (inline)
                {
                    case TextRun t:
                        Pass(t.Value);
                        break;
                    case Code c:
                        Pass(c.Value);
                        break;
                    case LineEnd:
                        Pass(" ");
                        break;
                    case Emphasis e:
                        Read(e.Content);
                        break;
                    case Strong s:
                        Read(s.Content);
                        break;
                    case ForeignPhrase f:
                        Read(f.Content);
                        break;
                    case Link l:
                        Read(l.Content);
                        break;
                    case Reference r:
                        Read(r.Content);
                        break;
                    case Intervention i:
                        Read(i.Reading);
                        break;
                    case Citation c:
                        if (_ahead == 0)
                            (Citations ??= []).Add((Filled, c));
                        Pass([Thing]);
                        break;
                    case NoteReference or Picture:
                        Pass([Thing]);
                        break;
                    default:
                        throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
                }
            }
        }

        private void Pass(ReadOnlySpan<char> words)
        {
            if (words.Length <= _ahead)
            {
                _ahead -= words.Length;
                return;
            }
            words = words[_ahead..];
            _ahead = 0;
            words = words[..Math.Min(words.Length, _room.Length - Filled)];
            words.CopyTo(_room[Filled..]);
            Filled += words.Length;
        }
    }
}
