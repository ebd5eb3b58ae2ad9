using Annals.Core.Publications;

namespace Annals.Rendering.Search;

/// <summary>Which words stand for one another: a reader who knows one form of a name finds the passages that have another.</summary>
internal static class FormTable
{
    /// <summary>An entry's forms, the standard one first.</summary>
    public static IEnumerable<string> Of(Entry entry)
    {
        IEnumerable<string> forms =
        [
            entry.Name,
            .. (entry as Term)?.Aliases ?? [],
            .. entry.Variants.SelectMany(v => v.Read is null ? (string[])[v.Source] : [v.Source, v.Read]),
        ];
        return forms.Distinct(StringComparer.Ordinal);
    }

    /// <summary>
    /// Groups of forms, each group of two or more: every entry's own, and the words that answer each other in forms of one length. So
    /// <c>Enver Khalil Khoja</c> for <c>Enver Halil Hoxha</c> gives Khalil and Halil, Khoja and Hoxha; and a person's variant of one word
    /// answers the last word of the name.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Groups(IEnumerable<Entry> entries)
    {
        var groups = new List<ImmutableArray<string>>();
        var pairs = new SortedSet<(string, string)>(
            Comparer<(string One, string Other)>.Create(
                (a, b) => string.CompareOrdinal(a.One, b.One) is var c and not 0 ? c : string.CompareOrdinal(a.Other, b.Other)
            )
        );
        foreach (var entry in entries)
        {
            ImmutableArray<string> forms = [.. Of(entry)];
            if (forms.Length > 1)
                groups.Add(forms);
            foreach (var form in forms)
            {
                // The names of parties and congresses differ in more than their spelling.
                if (entry is Person or Place)
                    Match(forms, form.Split(' '), entry is Person, pairs);
                foreach (var word in form.Split(' '))
                    Apostrophe(word, pairs);
            }
        }
        return [.. groups, .. pairs.Select(p => ImmutableArray.Create(p.Item1, p.Item2))];
    }

    private static void Match(ImmutableArray<string> forms, string[] own, bool isPerson, SortedSet<(string, string)> pairs)
    {
        foreach (var other in forms.Select(f => f.Split(' ')))
        {
            if (own.Length == other.Length && own.Length > 1)
            {
                for (var i = 0; i < own.Length; i++)
                    Pair(own[i], other[i], pairs);
            }
            else if (isPerson && own.Length == 1 && other.Length > 1 && !other.Contains(own[0]))
            {
                Pair(own[0], other[^1], pairs);
            }
        }
    }

    /// <summary>O’Neill is one word to the index; who types Neill means it.</summary>
    private static void Apostrophe(string word, SortedSet<(string, string)> pairs)
    {
        var at = word.AsSpan().IndexOfAny('\'', '’');
        if (at is > 0 and <= 2 && word.Length - at > 3)
            Pair(word[(at + 1)..], word, pairs);
    }

    private static void Pair(string one, string other, SortedSet<(string, string)> pairs)
    {
        // Initials answer nothing.
        if (one == other || one.Length < 3 || other.Length < 3 || one.EndsWith('.') || other.EndsWith('.'))
            return;
        pairs.Add(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one));
    }
}
