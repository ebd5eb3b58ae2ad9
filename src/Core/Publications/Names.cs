namespace Annals.Core.Publications;

/// <summary>A work's name in addresses.</summary>
public readonly record struct WorkSlug(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A chapter's name in addresses, unique within its work.</summary>
public readonly record struct ChapterSlug(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What a record of the name registry or the glossary is.</summary>
public enum EntryKind
{
    Term,
    Person,
    Place,
    Organisation,
}

/// <summary>A record's name: its kind and its file's name without the ending.</summary>
public readonly record struct EntryKey(EntryKind Kind, string Id)
{
    public override string ToString() => $"{Kind}:{Id}";
}

/// <summary>A value together with the place where it was written, for diagnostics.</summary>
public readonly record struct Located<T>(T Value, Span Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}

/// <summary>Another form of a name.</summary>
/// <param name="Source">The form that texts have.</param>
/// <param name="Read">The form that replaces it in the reading text, or null where it is linked and searched but never replaced.</param>
public sealed record Variant(string Source, string? Read, Span Span);
