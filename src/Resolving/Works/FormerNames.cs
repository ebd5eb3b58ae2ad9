namespace Annals.Resolving.Works;

/// <summary>Whether the names that things had before lead to one thing each. Those of chapters are looked at with the chapters.</summary>
internal static class FormerNames
{
    public static IEnumerable<Diagnostic> Of(Manuscript manuscript) =>
        [
            // Works and pages have their addresses in one folder, with the pages of the site's own.
            .. Taken([
                .. manuscript.Works.Select(w => new Holder(
                    w.Slug.Value,
                    w.File.Path,
                    w.File,
                    [.. w.Formerly.Select(f => new Located<string>(f.Value.Value, f.Span))]
                )),
                .. manuscript.Pages.Select(p => new Holder(p.Slug, p.File.Path, p.File, p.Formerly)),
                .. Addresses.Reserved.Select(name => new Holder(name, "a page of the site's own", null, [])),
            ]),
            .. manuscript
                .Entries.GroupBy(e => e.Key.Kind)
                .SelectMany(kind => Taken(kind.Select(e => new Holder(e.Key.Id, e.File.Path, e.File, e.Formerly)))),
            .. Taken(manuscript.Events.Select(e => new Holder(e.Id, e.File.Path, e.File, e.Formerly))),
            .. Taken(manuscript.Figures.Select(f => new Holder(f.Id, f.File.Path, f.File, f.Formerly))),
            .. Taken(
                manuscript.Bibliography.Select(b => new Holder(
                    b.Key,
                    $"the work '{b.Key}'",
                    null,
                    [.. b.Formerly.Select(f => new Located<string>(f, Span.None))]
                ))
            ),
        ];

    private static IEnumerable<Diagnostic> Taken(IEnumerable<Holder> holders)
    {
        ImmutableArray<Holder> all = [.. holders];
        if (all.All(h => h.Formerly.IsEmpty))
            yield break;
        var taken = new Dictionary<string, Holder>(StringComparer.Ordinal);
        foreach (var holder in all)
            taken.TryAdd(holder.Name, holder);
        foreach (var holder in all)
        {
            foreach (var former in holder.Formerly)
            {
                if (taken.TryAdd(former.Value, holder))
                    continue;
                var message =
                    taken[former.Value] == holder
                        ? $"former name '{former}' is its own"
                        : $"former name '{former}' belongs to {taken[former.Value].Called}";
                const string hint = "take it out of formerly where it does not belong";
                yield return holder.File is { } file
                    ? ReferenceRules.FormerNameTaken.At(file, former.Span, message, hint)
                    : ReferenceRules.FormerNameTaken.About(BibliographyItem.File, message, hint);
            }
        }
    }

    /// <param name="Called">What a message calls it.</param>
    /// <param name="File">Where it is written; null for what has no file of its own.</param>
    private sealed record Holder(string Name, string Called, SourceFile? File, ImmutableArray<Located<string>> Formerly);
}
