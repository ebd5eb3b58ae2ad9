using System.Collections.Concurrent;

namespace Annals.Resolving.Names.Lookalikes;

/// <summary>
/// Finds the name that a word looks like a spelling of. Only names of people, and names of places that are one word: the words of parties and treaties are words of the language. Given names
/// count only before the surname, for Karl and Carl, Marc and Mark are different people. One for all threads; a word is looked at once.
/// </summary>
internal sealed class Lookalikes
{
    /// <summary>Shorter words are near to everything.</summary>
    private const int Shortest = 4;

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Likeness> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Likeness>> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Likeness>> _byShape = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Likeness?> _looked = new(StringComparer.Ordinal);

    public Lookalikes(ImmutableArray<Entry> entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var form in NameIndex.FormsOf(entries[i])) Add(i, entries[i], form);
        }
    }

    /// <summary>The name that a word could be a spelling of; null for one that is known, and for one like no other.</summary>
    /// <param name="next">The word that follows it; empty where none does.</param>
    public Likeness? Of(string word, string next)
    {
        if (_known.Count == 0 || word.Length < Shortest || _known.Contains(word)) return null;
        return _looked.GetOrAdd(word, static (w, all) => all.Look(w), this) ?? GivenBefore(next, word);
    }

    private void Add(int place, Entry entry, string form)
    {
        var words = WordsOf(form).ToList();
        foreach (var word in words) _known.Add(word);
        if (!(entry is Person || (entry is Place && words.Count == 1))) return;
        if (words is not [.. var given, var name] || !char.IsUpper(name[0])) return;
        var likeness = new Likeness(place, form, name);
        foreach (var key in KeysOf(name)) _bySound.TryAdd(key, likeness);
        foreach (var word in given.Where(w => char.IsUpper(w[0])))
        {
            foreach (var key in KeysOf(word)) Add(_given, key, new Likeness(place, form, word));
        }
        if (name.Length < NearSpelling.Shortest) return;
        foreach (var shape in NearSpelling.Shortened(name).Append(name)) Add(_byShape, shape, likeness);
    }

    private static void Add(Dictionary<string, List<Likeness>> to, string key, Likeness likeness)
    {
        if (!to.TryGetValue(key, out var alike)) to.Add(key, alike = []);
        alike.Add(likeness);
    }

    private static IEnumerable<string> KeysOf(string word) => word.Length < Shortest ? [] : SoundKey.Of(word).Where(k => k.Length >= Shortest);

    private Likeness? GivenBefore(string next, string word)
    {
        if (next.Length == 0) return null;
        foreach (var key in KeysOf(word))
        {
            if (_given.TryGetValue(key, out var alike) && alike.Find(l => l.Form.EndsWith(next, StringComparison.Ordinal)) is { } given) return given;
        }
        return null;
    }

    private Likeness? Look(string word)
    {
        foreach (var key in KeysOf(word))
        {
            if (_bySound.TryGetValue(key, out var heard)) return heard;
        }
        if (word.Length < NearSpelling.Shortest) return null;
        foreach (var shape in NearSpelling.Shortened(word).Append(word))
        {
            if (_byShape.TryGetValue(shape, out var alike) && alike.Find(l => NearSpelling.Of(word, l.Word)) is { } seen) return seen;
        }
        return null;
    }

    private static IEnumerable<string> WordsOf(string form)
    {
        var text = Letters.Composed(form);
        for (var at = 0; at < text.Length; at++)
        {
            var end = Letters.EndOfWord(text, at);
            if (end == at) continue;
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
