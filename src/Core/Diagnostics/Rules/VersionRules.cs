namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about published versions: what lies in a work's folder versions, and its versions.lock.</summary>
public static class VersionRules
{
    public static readonly Rule Altered = new(
        "VERS001",
        Severity.Error,
        "A file of a published version is not what it was when it was published.",
        "Bring it back with git checkout; a correction is a new version of the chapter."
    );

    public static readonly Rule Missing = new(
        "VERS002",
        Severity.Error,
        "A file of a published version is gone.",
        "Bring it back with git checkout; readers have cited what it says."
    );

    public static readonly Rule NotLocked = new(
        "VERS003",
        Severity.Error,
        "A file lies among the published versions that versions.lock does not have.",
        "Bring versions.lock back with git checkout, or delete the folder if release did not write it."
    );

    public static readonly Rule BadLockLine = new(
        "VERS004",
        Severity.Error,
        "A line of versions.lock is not a sha256, two spaces and a file's path, or two lines contradict each other.",
        "Bring the file back with git checkout. After a merge keep every line of both sides and delete git's marks."
    );

    public static readonly Rule Stray = new(
        "VERS005",
        Severity.Warning,
        "A file in a work's folder versions belongs to no version.",
        "Move it away; only release writes there."
    );

    public static readonly Rule BadRecords = new(
        "VERS006",
        Severity.Error,
        "The records of a published version cannot be read.",
        "Build with the Annals that wrote them, or a newer one."
    );

    public static readonly Rule OtherVersion = new(
        "VERS007",
        Severity.Error,
        "A published version has another slug or version in its particulars than its folder's name.",
        "Put it where it belongs, or delete it and release the chapter again."
    );

    public static ImmutableArray<Rule> All { get; } = [Altered, Missing, NotLocked, BadLockLine, Stray, BadRecords, OtherVersion];
}
