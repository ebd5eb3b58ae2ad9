using Annals.Core.Files;

namespace Annals.Editing.Renaming;

/// <summary>What is to have another name.</summary>
/// <param name="Input">The folder as it is; the check has nothing against it.</param>
/// <param name="Old">The id, slug, key or label that it has; a chapter's may have its work before it: <c>rome/rubicon</c>.</param>
/// <param name="New">The one that it is to have.</param>
public sealed record RenamingOrder(InputTree Input, RenamedKind Kind, string Old, string New)
{
    /// <summary>Of a note, its chapter: a slug, or work/slug.</summary>
    public string? Chapter { get; init; }
}
