using Annals.Resolving.Names;

namespace Annals.Resolving.Pages;

/// <summary>
/// Entries in the alphabet of the publication's language, and with them the other forms of their names, which say where to look.
/// </summary>
internal static class Registers
{
    /// <summary>So many letters alike at their beginnings, and a reader who looks for one of two neighbours sees the other.</summary>
    private const int Alike = 3;

    public static ImmutableArray<RegisterLetter> Of(IEnumerable<Entry> entries, Collation collation)
    {
        var lines = entries.SelectMany(e => LinesOf(e, collation)).ToArray();
        Array.Sort(lines, InOrder);
        return
        [
            .. Wanted(lines)
                .GroupBy(l => collation.LetterOf(l.Line.Head), StringComparer.Ordinal)
                .Select(g => new RegisterLetter(g.Key, [.. g.Select(l => l.Line)])),
        ];
    }

    private static IEnumerable<Filed> LinesOf(Entry entry, Collation collation)
    {
        yield return new(collation.KeyOf(entry.SortName), new RegisterLine(entry, null));
        var aliases = entry is Term term ? term.Aliases : [];
        var forms = aliases
            .Concat(entry.Variants.SelectMany(v => v.Read is null ? [v.Source] : new[] { v.Source, v.Read }))
            .Append(entry.Name);
        foreach (var form in forms.Select(f => SortForms.Of(f, entry)).Distinct(StringComparer.Ordinal).Where(f => f != entry.SortName))
        {
            yield return new(collation.KeyOf(form), new RegisterLine(entry, form));
        }
    }

    /// <summary>
    /// Without the forms that would stand beside their own entry, or beside another form of it, and begin as it does: "Hoxha" needs no line
    /// of its own at "Hoxha, Enver", nor "Titoists" at "Titoism".
    /// </summary>
    private static IEnumerable<Filed> Wanted(Filed[] lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && lines[end].Line.Entry.Key == lines[start].Line.Entry.Key)
                end++;
            var kept = lines[start..end].Where(l => l.Line.Form is null).ToList();
            foreach (var form in lines[start..end].Where(l => l.Line.Form is not null))
            {
                // Sorted as they are, forms that begin alike stand next to each other: the last one kept is the one to look at.
                if (!(kept.Count > 0 && (Begin(kept[0].Key, form.Key) || Begin(kept[^1].Key, form.Key))))
                    kept.Add(form);
            }
            kept.Sort(InOrder);
            foreach (var line in kept)
                yield return line;
            start = end;
        }
    }

    private static bool Begin(string a, string b)
    {
        var length = Math.Min(Math.Min(a.Length, b.Length), Alike);
        return string.CompareOrdinal(a, 0, b, 0, length) == 0;
    }

    private static int InOrder(Filed a, Filed b)
    {
        var order = string.CompareOrdinal(a.Key, b.Key);
        if (order == 0)
            order = string.CompareOrdinal(a.Line.Head, b.Line.Head);
        if (order == 0)
            order = a.Line.Entry.Key.Kind.CompareTo(b.Line.Entry.Key.Kind);
        if (order == 0)
            order = string.CompareOrdinal(a.Line.Entry.Key.Id, b.Line.Entry.Key.Id);
        return order != 0 ? order : (a.Line.Form is null ? 0 : 1) - (b.Line.Form is null ? 0 : 1);
    }

    /// <param name="Key">What the line is compared by.</param>
    private readonly record struct Filed(string Key, RegisterLine Line);
}
