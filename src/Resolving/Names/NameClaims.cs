namespace Annals.Resolving.Names;

/// <summary>Names that two records claim: a mention could mean either.</summary>
internal static class NameClaims
{
    public static IEnumerable<Diagnostic> Of(NameIndex names, ImmutableArray<Entry> entries)
    {
        foreach (var (form, earlier) in names.Conflicts)
        {
            var (second, first) = (entries[form.Entry], entries[earlier.Entry]);
            var other = $"{first.File.Path}:{first.File.PositionOf(SpanOf(first, earlier.Written).Start)}";
            yield return NameRules.ClaimedTwice.At(
                second.File,
                SpanOf(second, form.Written),
                $"name '{form.Written}' belongs to {other} too",
                "keep it in the record that the texts mean; give the other one that tells the two apart, and link it by hand"
            );
        }
    }

    private static Span SpanOf(Entry entry, string form) =>
        entry.Variants.FirstOrDefault(v => v.Source == form || v.Read == form)?.Span ?? entry.NameSpan;
}
