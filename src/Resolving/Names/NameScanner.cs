using System.Runtime.InteropServices;

namespace Annals.Resolving.Names;

/// <summary>Finds the names in texts, one text after the other: keeps what it needs for that, so that each thread has one of its own.</summary>
internal sealed class NameScanner(NameIndex index)
{
    private readonly List<char> _words = [];
    private readonly List<char> _key = [];

    /// <summary>
    /// Adds the names in a text in their order, none overlapping another: from the left, at each place the longest. Gives the number of words.
    /// </summary>
    public int Scan(ReadOnlySpan<char> text, List<NameFound> found)
    {
        var count = 0;
        var free = 0;
        var lastEnd = -1;
        var at = 0;
        while (at < text.Length)
        {
            if (Letters.Length(text, at) == 0)
            {
                at++;
                continue;
            }
            var end = Letters.EndOfWord(text, at);
            if (lastEnd < 0 || !Letters.Joins(text[lastEnd..at])) count++;
            if (at >= free && Begin(text, at, end) is { } node && Longest(text, at, end, free, node) is { } name)
            {
                found.Add(name);
                free = name.End;
            }
            at = lastEnd = end;
        }
        return count;
    }

    private NameIndex.Node? Begin(ReadOnlySpan<char> text, int start, int end)
    {
        var hash = Spelling.HashOfNothing;
        var marked = false;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c < 128)
            {
                hash = Spelling.Hash(hash, c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
                continue;
            }
            marked |= Letters.IsMark(c);
            hash = Spelling.Hash(hash, char.ToLowerInvariant(c));
        }
        if (!marked && !index.MayBegin(hash)) return null;
        _words.Clear();
        _key.Clear();
        AppendWord(text[start..end]);
        return index.First(CollectionsMarshal.AsSpan(_key));
    }

    /// <summary>Adds a word to what has been read of a name, and to the key that leads on.</summary>
    private void AppendWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Letters.IsMark(c)) continue;
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
                if (Stands(form, text, start, end, free) is { } name && (best is null || name.Length > best.Value.Length)) best = name;
            }
            if (node.IsLeaf) return best;
            var next = end;
            while (next < text.Length && Letters.Length(text, next) == 0 && text[next] != Letters.Thing) next++;
            if (next == text.Length || text[next] == Letters.Thing) return best;
            _key.Clear();
            var before = _words.Count;
            Spelling.AppendPlain(_words, text[end..next]);
            _key.AddRange(CollectionsMarshal.AsSpan(_words)[before..]);
            end = Letters.EndOfWord(text, next);
            AppendWord(text[next..end]);
            if (node.Next(CollectionsMarshal.AsSpan(_key)) is not { } further) return best;
            node = further;
        }
    }

    private NameFound? Stands(NameForm form, ReadOnlySpan<char> text, int start, int end, int free)
    {
        if (!form.Is(CollectionsMarshal.AsSpan(_words))) return null;
        var from = start - form.Before.Length;
        var to = end + form.After.Length;
        if (from < free || to > text.Length || !Same(text[from..start], form.Before) || !Same(text[end..to], form.After)) return null;
        return new NameFound(form.Entry, from, to);
    }

    private static bool Same(ReadOnlySpan<char> text, string signs)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            if (Letters.Plain(text[i]) != signs[i]) return false;
        }
        return true;
    }
}

/// <summary>A name found in a text, by the place of its entry among all entries.</summary>
internal readonly record struct NameFound(int Entry, int Start, int End)
{
    public int Length => End - Start;
}
