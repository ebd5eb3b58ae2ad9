using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Annals.Core.Publications;

namespace Annals.Theme.Parts;

/// <summary>A register's lines under their letters: its entries, and for names the source spells otherwise, where to look.</summary>
internal sealed record Register(string Letter, ImmutableArray<RegisterLine> Lines)
{
    public static ImmutableArray<Register> Of(ImmutableArray<Entry> entries)
    {
        var lines = entries.SelectMany(LinesOf).OrderBy(l => l.Key, StringComparer.Ordinal).ThenBy(l => l.Entry.Key.Id, StringComparer.Ordinal);
        return [.. lines.GroupBy(l => LetterOf(l.Key)).Select(g => new Register(g.Key, [.. g]))];
    }

    private static string LetterOf(string key) => key.Length == 0 || char.IsDigit(key[0]) ? "0–9" : key[..1];

    private static IEnumerable<RegisterLine> LinesOf(Entry entry)
    {
        yield return new(Filed(entry.SortName), entry, null);
        var found = new List<string> { Filed(entry.SortName) };
        var aliases = entry is Term term ? term.Aliases : [];
        foreach (var form in entry.Variants.Select(v => v.Source).Concat(aliases))
        {
            // "Hoxha" needs no line of its own beside "Hoxha, Enver", nor "Titoists" beside "Titoism": one line leads there from that place.
            var inverted = Inverted(form, entry);
            var key = Filed(inverted);
            if (found.Exists(k => SameStart(k, key))) continue;
            found.Add(key);
            yield return new(key, entry, inverted);
        }
    }

    // A form of a name that is filed by surname is filed so too: "Kochi Dzodze" stands at "Dzodze, Kochi".
    private static string Inverted(string form, Entry entry)
    {
        var last = form.LastIndexOf(' ');
        return entry is Person && entry.SortName.Contains(',', StringComparison.Ordinal) && last > 0 ? $"{form[(last + 1)..]}, {form[..last]}" : form;
    }

    private static bool SameStart(string a, string b)
    {
        var length = Math.Min(Math.Min(a.Length, b.Length), 5);
        return string.CompareOrdinal(a, 0, b, 0, length) == 0;
    }

    /// <summary>What a name is filed by: its letters and digits without marks, in capitals.</summary>
    private static string Filed(string name)
    {
        var filed = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) || c == ' ') filed.Append(char.ToUpper(c, CultureInfo.InvariantCulture));
        }
        return filed.ToString();
    }
}

/// <param name="Key">What it is filed by.</param>
/// <param name="Form">Another form of the entry's name, whose line only says where to look; null on the entry's own line.</param>
internal sealed record RegisterLine(string Key, Entry Entry, string? Form);
