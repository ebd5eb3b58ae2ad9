using System.Collections.Concurrent;

namespace Annals.Resolving.Names.Lookalikes;

/// <summary>
/// Finds the name that a word looks like a spelling of. Only names of people, and names of places and organisations that are one word: the
/// words of parties and treaties are words of the language. Given names count only before the surname, for Karl and Carl, Marc and Mark are
/// different people. One for all threads; a word is looked at once.
/// </summary>
internal sealed class Lookalikes
{
    /// <summary>Shorter words are near to everything.</summary>
    private const int Shortest = 4;

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Likeness> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Likeness>> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Likeness>> _byShape = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Likeness>> _byEnds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Looked> _looked = new(StringComparer.Ordinal);

    public Lookalikes(ImmutableArray<Entry> entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var form in NameIndex.FormsOf(entries[i]))
                Add(i, entries[i], form);
        }
    }

    /// <summary>The name that a word could be a spelling of; null for one that is known, and for one like no other.</summary>
    /// <param name="next">The capitalised word that follows it; empty where none does.</param>
    public Likeness? Of(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        if (word.Length < Shortest)
            return null;
        if (!_looked.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var looked))
        {
            looked = Look(Letters.Composed(word));
            _looked.TryAdd(word.ToString(), looked);
        }
        if (looked.Like is not null || looked.Given.IsEmpty || next.IsEmpty)
            return looked.Like;
        foreach (var given in looked.Given)
        {
            if (given.Form.AsSpan().EndsWith(next))
                return given;
        }
        return null;
    }

    private void Add(int place, Entry entry, string form)
    {
        var words = WordsOf(form).ToList();
        foreach (var word in words)
            _known.Add(word);
        if (!(entry is Person || (entry is Place or Organisation && words.Count == 1)))
            return;
        if (words is not [.. var given, var name] || !char.IsUpper(name[0]))
            return;
        var likeness = new Likeness(place, form, name);
        foreach (var key in KeysOf(name))
            _bySound.TryAdd(key, likeness);
        foreach (var word in given.Where(w => char.IsUpper(w[0])))
        {
            foreach (var key in KeysOf(word))
                Add(_given, key, new Likeness(place, form, word));
        }
        if (name.Length < NearSpelling.Shortest)
            return;
        foreach (var shape in NearSpelling.Shortened(name).Append(name))
            Add(_byShape, shape, likeness);
        Add(_byEnds, NearSpelling.Ends(name), likeness);
    }

    private static void Add(Dictionary<string, List<Likeness>> to, string key, Likeness likeness)
    {
        if (!to.TryGetValue(key, out var alike))
            to.Add(key, alike = []);
        alike.Add(likeness);
    }

    private static IEnumerable<string> KeysOf(string word) =>
        word.Length < Shortest ? [] : SoundKey.Of(word).Where(k => k.Length >= Shortest);

    private Looked Look(string word) =>
        _known.Contains(word)
            ? Looked.Nothing
            : new Looked(LikeAName(word), [.. KeysOf(word).SelectMany(key => _given.GetValueOrDefault(key) ?? [])]);

    private Likeness? LikeAName(string word)
    {
        foreach (var key in KeysOf(word))
        {
            if (_bySound.TryGetValue(key, out var heard))
                return heard;
        }
        if (word.Length < NearSpelling.Shortest)
            return null;
        foreach (var shape in NearSpelling.Shortened(word).Append(word))
        {
            if (_byShape.TryGetValue(shape, out var alike) && alike.Find(l => NearSpelling.Of(word, l.Word)) is { } seen)
                return seen;
        }
        return _byEnds.TryGetValue(NearSpelling.Ends(word), out var ends) ? ends.Find(l => NearSpelling.Of(word, l.Word)) : null;
    }

    /// <param name="Like">The name.</param>
    /// <param name="Given">Those whose given name it would be, before their surname.</param>
    private sealed record Looked(Likeness? Like, ImmutableArray<Likeness> Given)
    {
        public static readonly Looked Nothing = new(null, []);
    }

    private static IEnumerable<string> WordsOf(string form)
    {
        var text = Letters.Composed(form);
        for (var at = 0; at < text.Length; at++)
        {
            var end = Letters.EndOfWord(text, at);
            if (end == at)
                continue;
            yield return text[at..end];
            at = end - 1;
        }
    }
}

/// <summary>What a word looks like.</summary>
/// <param name="Entry">By its place among all entries.</param>
/// <param name="Form">The form of its name.</param>
/// <param name="Word">The word of the form.</param>
internal sealed record Likeness(int Entry, string Form, string Word);
