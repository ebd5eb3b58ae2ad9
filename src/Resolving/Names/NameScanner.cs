using System.Runtime.InteropServices;

namespace Annals.Resolving.Names;

/// <summary>
/// Finds the names in texts, one text after the other: keeps what it needs for that, so that each thread has one of its own.
/// </summary>
internal sealed class NameScanner(NameIndex index)
{
    private readonly List<char> _words = [];
    private readonly List<char> _key = [];

    /// <summary>
    /// Adds the names in a text in their order, none overlapping another: from the left, at each place the longest. Gives the number of
    /// words.
    /// </summary>
    /// <remarks>Every letter of the publication comes through here: one look at each, and no call, for the letters of ASCII.</remarks>
    public int Scan(ReadOnlySpan<char> text, List<NameFound> found)
    {
        var letters = Letters.Ascii;
        var (count, free, lastEnd, at) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            int c = text[at];
            if (c < 128 ? letters[c] == 0 : Letters.Length(text, at) == 0)
            {
                at++;
                continue;
            }
            var start = at;
            var hash = Spelling.HashOfNothing;
            while (at < text.Length && (c = text[at]) < 128 && letters[c] != 0)
            {
                hash = Spelling.Hash(hash, letters[c]);
                at++;
            }
            var marked = false;
            if (at < text.Length && c >= 128)
            {
                at = Letters.EndOfWord(text, start);
                (hash, marked) = HashOf(text[start..at]);
            }
            if (lastEnd < 0 || start - lastEnd != 1 || !Letters.Joins(text[lastEnd]))
                count++;
            lastEnd = at;
            if (
                (marked || index.MayBegin(hash))
                && start >= free
                && Begin(text[start..at]) is { } node
                && Longest(text, start, at, free, node) is { } name
            )
            {
                found.Add(name);
                free = name.End;
            }
        }
        return count;
    }

    private static (uint Hash, bool Marked) HashOf(ReadOnlySpan<char> word)
    {
        var hash = Spelling.HashOfNothing;
        var marked = false;
        foreach (var c in word)
        {
            marked |= Letters.IsMark(c);
            hash = Spelling.Hash(hash, char.ToLowerInvariant(c));
        }
        return (hash, marked);
    }

    private NameIndex.Node? Begin(ReadOnlySpan<char> word)
    {
        _words.Clear();
        _key.Clear();
        AppendWord(word);
        return index.First(CollectionsMarshal.AsSpan(_key));
    }

    /// <summary>Adds a word to what has been read of a name, and to the key that leads on.</summary>
    private void AppendWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Letters.IsMark(c))
                continue;
            word = Letters.Composed(word);
            break;
        }
        _words.AddRange(word);
        Spelling.AppendFolded(_key, word);
    }

    private NameFound? Longest(ReadOnlySpan<char> text, int start, int end, int free, NameIndex.Node node)
    {
        NameFound? best = null;
        while (true)
        {
            foreach (var form in node.Forms)
            {
                if (Stands(form, text, start, end, free) is { } name && (best is null || name.Length > best.Value.Length))
                    best = name;
            }
            if (node.IsLeaf)
                return best;
            var next = end;
            while (next < text.Length && Letters.Length(text, next) == 0 && text[next] != Excerpt.Thing)
                next++;
            if (next == text.Length || text[next] == Excerpt.Thing)
                return best;
            _key.Clear();
            var before = _words.Count;
            Spelling.AppendPlain(_words, text[end..next]);
            _key.AddRange(CollectionsMarshal.AsSpan(_words)[before..]);
            end = Letters.EndOfWord(text, next);
            AppendWord(text[next..end]);
            if (node.Next(CollectionsMarshal.AsSpan(_key)) is not { } further)
                return best;
            node = further;
        }
    }

    private NameFound? Stands(NameForm form, ReadOnlySpan<char> text, int start, int end, int free)
    {
        if (!form.Is(CollectionsMarshal.AsSpan(_words)))
            return null;
        var from = start - form.Before.Length;
        var to = end + form.After.Length;
        if (from < free || to > text.Length || !Same(text[from..start], form.Before) || !Same(text[end..to], form.After))
            return null;
        return new NameFound(form.Entry, from, to) { Form = form };
    }

    private static bool Same(ReadOnlySpan<char> text, string signs)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            if (Letters.Plain(text[i]) != signs[i])
                return false;
        }
        return true;
    }
}

/// <summary>A name found in a text, by the place of its entry among all entries.</summary>
/// <param name="Linked">The author has linked it.</param>
internal readonly record struct NameFound(int Entry, int Start, int End, bool Linked = false)
{
    public int Length => End - Start;

    /// <summary>The form that stands there; null where the author has linked other words.</summary>
    public NameForm? Form { get; init; }
}
