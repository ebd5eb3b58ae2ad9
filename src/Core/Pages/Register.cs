using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>A part of an alphabetical list: everything that is filed under one letter of the publication's alphabet.</summary>
/// <param name="Letter">As its heading shows it: <c>C</c>, <c>Ç</c>, <c>Dh</c>; <c>0–9</c> for what begins with a number.</param>
public sealed record RegisterLetter(string Letter, ImmutableArray<RegisterLine> Lines)
{
    /// <summary>Its anchor on the list's page.</summary>
    public string Anchor => "letter-" + Letter.ToLowerInvariant();
}

/// <summary>A line of an alphabetical list: an entry, or another form of its name that only says where to look.</summary>
/// <param name="Form">The other form as it is filed: <c>Khoja, Enver Khalil</c>; null on the entry's own line.</param>
public sealed record RegisterLine(Entry Entry, string? Form)
{
    /// <summary>What the line begins with.</summary>
    public string Head => Form ?? Entry.SortName;
}
