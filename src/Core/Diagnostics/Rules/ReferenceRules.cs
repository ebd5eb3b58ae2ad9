namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about references: links whose scheme names a record or a chapter.</summary>
public static class ReferenceRules
{
    public static readonly Rule UnknownTarget = new(
        "REF001",
        Severity.Error,
        "A reference leads to nothing: no record or chapter has that id.",
        "Correct the id (the message names the nearest one), or write the record."
    );

    public static readonly Rule UnknownFragment = new(
        "REF002",
        Severity.Error,
        "A reference to a chapter names a place in it that is not there.",
        "Name a paragraph that the chapter has (p1, p2, …), one of its headings, notes or figures, or leave the fragment out."
    );

    public static readonly Rule FormerSlug = new(
        "REF003",
        Severity.Warning,
        "A reference names a chapter by a slug that it no longer has.",
        "Write the new slug; the link works meanwhile."
    );

    public static readonly Rule AmbiguousChapter = new(
        "REF004",
        Severity.Error,
        "A reference names a chapter slug that several works have.",
        "Write the work before it: chapter:work/slug."
    );

    public static readonly Rule UnknownAddress = new(
        "REF005",
        Severity.Error,
        "A link leads to an address of this site that nothing has.",
        "Correct the address, or refer to the record or chapter itself: then a change of its address cannot break the link."
    )
    {
        Yields = true,
    };

    public static readonly Rule WithdrawnChapter = new(
        "REF006",
        Severity.Warning,
        "A reference names a chapter that was withdrawn.",
        "Leave it, for the chapter's address says so and has its versions, or refer to something else."
    );

    public static readonly Rule FormerNameTaken = new(
        "REF007",
        Severity.Error,
        "A former name of a work, a record, a page or a work cited is the name, or a former name, of another of its kind.",
        "Each old name leads to one thing: delete it from formerly where it does not belong."
    );

    public static ImmutableArray<Rule> All { get; } =
    [UnknownTarget, UnknownFragment, FormerSlug, AmbiguousChapter, UnknownAddress, WithdrawnChapter, FormerNameTaken];
}
