using System.Collections.Immutable;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Core.Wording;

/// <summary>What the theme says of versions and of what changed between them.</summary>
public sealed partial class English
{
    // A version and its list
    public string Versions => "Versions";

    public string VersionNumber(ChapterVersion version) => $"Version {version}";

    public string TheVersion(ChapterVersion version) => $"version {version}";

    public string DraftOf(ChapterVersion version) => $"Draft of {version}";

    public string VersionOf(ChapterVersion version, DateOnly date) => $"Version {version} of {Day(date)}";

    public string IsSuperseded => "superseded";
    public string IsNewest => "the newest";
    public string IsWithdrawn => "the last one: the chapter was withdrawn";
    public string CurrentText => "The current text";
    public string NewestVersion => "The newest version";
    public string AllVersions => "All versions";
    public string ChangedSince => "What changed since";

    public string ChangedSinceThe(ChapterVersion version) => $"What changed since {version}";

    public string CompareWithCurrent => "Compare with the current text";
    public string CompareWithNewest => "Compare with the newest version";
    public string ReadIt => "Read it";

    public string ReadThe(string version) => $"Read {version}";

    public string ToFollow => "To follow what changes:";
    public string CorrectionsOnly => "corrections only";
    public string ReadTheDraft => "Read the draft";
    public string NotReleased => "Not released yet";

    public string ReleasedBy(string name) => "by " + name;

    public string ForMachines => "For machines";
    public string TimeMap => "the list of versions (RFC 7089)";
    public string PassageData => "where each passage is now (JSON)";
    public string Withdrawn => "This chapter is no longer part of the work. Its versions stay, as they were published.";

    public string ReleasesIntroduced => "Everything that was published here, newest first. Each version stays readable at its own address.";

    // The records of a version
    public string RecordsAsTheyWere => "Names and terms as this version had them";
    public string EventsAsTheyWere => "Dates as this version had them";
    public string WorksCitedThen => "Works cited in this version";

    // Where a passage is now
    public string Now => "now";
    public string NowPartOf => "now part of";
    public string MovedTo => "moved to";
    public string EditedSince => "edited since";
    public string NoLonger => "no longer in the text";
    public string StoodAt => "it stood by";

    public string ParagraphHeard(int number) => $"paragraph {Number(number)}";

    public string Paragraphs(ImmutableArray<int> numbers) =>
        numbers is [var one] ? Paragraph(one) : "¶¶\u2009" + Numbers(numbers, "–", ", ");

    public string ParagraphsHeard(ImmutableArray<int> numbers) =>
        numbers is [var one] ? ParagraphHeard(one) : "paragraphs " + Numbers(numbers, " to ", " and ");

    // What changed
    public string ChangesFrom(string from, string to) => $"What changed from {from} to {to}";

    public string TheDraft(ChapterVersion? version) => version is { } v ? $"the draft of {v}" : "the draft";

    public string WordsChanged(int added, int removed) =>
        (added, removed) switch
        {
            (0, 0) => "No word was added or removed",
            (_, 0) => $"{Count(added, "word", "words")} added",
            (0, _) => $"{Count(removed, "word", "words")} removed",
            _ => $"{Count(added, "word", "words")} added, {Number(removed)} removed",
        };

    /// <summary>Before a chapter's old and new titles.</summary>
    public string Retitled => "Title:";

    public string Touched(int paragraphs) => $"{Count(paragraphs, "paragraph", "paragraphs")} touched";

    public string TextIsSame => "The text is the same, word for word";
    public string ApparatusIsSame => "Notes and records are the same";

    public string ApparatusChanged(int added, int removed, int changed) =>
        "Notes and records: "
        + string.Join(
            ", ",
            new[] { (added, "added"), (removed, "removed"), (changed, "changed") }
                .Where(n => n.Item1 > 0)
                .Select(n => $"{Number(n.Item1)} {n.Item2}")
        );

    public string TheText => "The text";
    public string Apparatus => "Notes and records";

    public string Unchanged(int paragraphs, int passages) =>
        paragraphs > 0
            ? $"{Count(paragraphs, "paragraph", "paragraphs")} unchanged"
            : $"{Count(passages, "passage", "passages")} unchanged";

    public string PreviousShort => "previous";
    public string NextShort => "next";
    public string ChangeHeard => " change";
    public string ToNotesAndRecords => "notes and records";
    public string StepsHint => "Alt with the arrows down and up leads from change to change.";
    public string Before => "before";
    public string From => "from";
    public string To => "to";
    public string PartOf => "part of what was";
    public string WithWhatFollows => "several into one, from";
    public string MarkupOnly => "only emphasis, links or languages";

    public string Change(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Same => "Unchanged",
            ChangeKind.Edited => "Edited",
            ChangeKind.Added => "Added",
            ChangeKind.Removed => "Removed",
            ChangeKind.MovedHere => "Moved here",
            ChangeKind.MovedAway => "Moved away",
            ChangeKind.Split => "Split",
            ChangeKind.Joined => "Joined",
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    public string Passage(PassageKind kind) =>
        kind switch
        {
            PassageKind.Paragraph => "paragraph",
            PassageKind.Heading => "heading",
            PassageKind.Verse => "verse",
            PassageKind.TableRow => "row of a table",
            PassageKind.Verbatim => "verbatim",
            PassageKind.Figure => "figure",
            PassageKind.Break => "break",
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    public string Part(ApparatusKind kind) =>
        kind switch
        {
            ApparatusKind.Note => Notes,
            ApparatusKind.Figure => Figures,
            ApparatusKind.Term => Register(EntryKind.Term),
            ApparatusKind.Person => Register(EntryKind.Person),
            ApparatusKind.Place => Register(EntryKind.Place),
            ApparatusKind.Organisation => Register(EntryKind.Organisation),
            ApparatusKind.Event => "Dates",
            ApparatusKind.WorkCited => "Works cited",
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    public string PartChanged(ApparatusKind kind, ChangeKind change) =>
        $"{Part(kind)}, {char.ToLowerInvariant(Change(change)[0])}{Change(change)[1..]}";

    private string Numbers(ImmutableArray<int> numbers, string between, string beside)
    {
        var inOrder = numbers.Zip(numbers.Skip(1), (a, b) => b == a + 1).All(next => next);
        return inOrder && numbers.Length > 1
            ? Number(numbers[0]) + between + Number(numbers[^1])
            : string.Join(beside, numbers.Select(Number));
    }
}
