namespace Annals.Core.Publications;

/// <summary>The names of the publication's entries with their other forms: from a variant to the standard form and back.</summary>
/// <param name="Names">Kind by kind, each by its place in its list.</param>
public sealed record NameTable(ImmutableArray<NameForms> Names)
{
    public static readonly NameTable Empty = new([]);

    public static NameTable Of(IEnumerable<Entry> entries) => new([.. entries.Select(NameForms.Of)]);

    /// <summary>The names that have a form, compared without regard to case: mostly one.</summary>
    public IEnumerable<NameForms> With(string form) =>
        Names.Where(n => n.Standard.Equals(form, StringComparison.OrdinalIgnoreCase) || n.Others.Contains(form, StringComparer.OrdinalIgnoreCase));
}

/// <summary>One name: the standard form and every other form, each once, in the order in which the record has them.</summary>
public sealed record NameForms(EntryKey Entry, string Standard, ImmutableArray<string> Others)
{
    public static NameForms Of(Entry entry)
    {
        IEnumerable<string> aliases = entry is Term term ? term.Aliases : [];
        var others = aliases.Concat(entry.Variants.Select(v => v.Source)).Where(form => form != entry.Name).Distinct(StringComparer.Ordinal);
        return new NameForms(entry.Key, entry.Name, [.. others]);
    }
}
