namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about bibliography.json.</summary>
public static class BibliographyRules
{
    public static readonly Rule NotJson = new(
        "BIB001",
        Severity.Error,
        "bibliography.json cannot be read as CSL-JSON: a list of works, each between braces.",
        "Export it again from Zotero as CSL JSON, or mend the place shown."
    );

    public static readonly Rule BadItem = new(
        "BIB002",
        Severity.Error,
        "A work in bibliography.json lacks its id, type or title, or a field has a value of another sort.",
        "Mend the field at the place shown."
    );

    public static readonly Rule IdTwice = new(
        "BIB003",
        Severity.Error,
        "Two works in bibliography.json have the same id.",
        "Give one of them another id, here and where it is cited."
    );

    public static ImmutableArray<Rule> All { get; } = [NotJson, BadItem, IdTwice];
}
