namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about works and chapters: their folders, slugs, order and versions.</summary>
public static class WorkRules
{
    public static readonly Rule NoSuchWork = new(
        "WORK001",
        Severity.Error,
        "publication.yml names a work that has no folder under works.",
        "Correct the name, or make the folder with its work.yml."
    );

    public static readonly Rule WorkNotListed = new(
        "WORK002",
        Severity.Warning,
        "A work has a folder but publication.yml does not name it; it comes last.",
        "Add it to works in publication.yml, at its place in the order."
    );

    public static readonly Rule WorkListedTwice = new(
        "WORK003",
        Severity.Error,
        "publication.yml names a work twice.",
        "Delete one of the two."
    );

    public static readonly Rule NoWorkFile = new(
        "WORK004",
        Severity.Error,
        "A folder under works has no work.yml.",
        "Write one with at least a title."
    );

    public static readonly Rule NoChapters = new(
        "WORK005",
        Severity.Warning,
        "A work has no chapters.",
        "Put its chapters into the work's folder chapters, or take the work out of publication.yml."
    );

    public static readonly Rule ReservedSlug = new(
        "WORK006",
        Severity.Error,
        "A work or a page has a name that the site uses for a page of its own.",
        "Choose another name."
    );

    public static readonly Rule SlugTwice = new(
        "CHAP001",
        Severity.Error,
        "Two chapters of a work have the same slug.",
        "Give one of them another slug."
    );

    public static readonly Rule OrderTwice = new(
        "CHAP002",
        Severity.Error,
        "Two chapters of a work have the same place in the order.",
        "Number the chapters through; 0 is an opening without a number."
    );

    public static readonly Rule OrderGap = new(
        "CHAP003",
        Severity.Warning,
        "The order of a work's chapters leaves out a number.",
        "Number the chapters through, or look for a chapter that is missing."
    );

    public static readonly Rule RevisionsOutOfOrder = new(
        "CHAP004",
        Severity.Error,
        "The revisions of a chapter do not go from the newest to the oldest.",
        "Put the newest first; each has a lower version than the one above it and no later date."
    );

    public static readonly Rule VersionNotNewest = new(
        "CHAP005",
        Severity.Error,
        "A chapter's version or date is not that of its newest revision.",
        "Bring the two together: version and date repeat what the first of the revisions says."
    );

    public static readonly Rule FormerSlugTaken = new(
        "CHAP006",
        Severity.Error,
        "A former slug of a chapter is the slug, or a former slug, of another.",
        "Each address leads to one chapter: delete it from formerly where it does not belong."
    );

    public static readonly Rule NoText = new(
        "CHAP007",
        Severity.Warning,
        "A chapter or a page has no text.",
        "Write it below the particulars."
    )
    {
        Strict = true,
    };

    public static ImmutableArray<Rule> All { get; } =
    [
        NoSuchWork,
        WorkNotListed,
        WorkListedTwice,
        NoWorkFile,
        NoChapters,
        ReservedSlug,
        SlugTwice,
        OrderTwice,
        OrderGap,
        RevisionsOutOfOrder,
        VersionNotNewest,
        FormerSlugTaken,
        NoText,
    ];
}
