namespace Annals.Editing.Renaming;

/// <summary>What has a name that texts refer to it by.</summary>
public enum RenamedKind
{
    Work,
    Chapter,
    Term,
    Person,
    Place,
    Organisation,
    Event,
    Figure,

    /// <summary>A work of the bibliography, by the key that citations have.</summary>
    Source,

    /// <summary>A note of a chapter, by its label.</summary>
    Note,

    /// <summary>A page of the editors'.</summary>
    Page,
}
