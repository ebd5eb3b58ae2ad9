using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Core.Reports;

/// <summary>
/// What an editor looks through before a release: nothing in it is an error, all of it may be meant so. Every list is in reading order, or
/// by kind and name.
/// </summary>
public sealed record EditorsReport
{
    /// <summary>Terms that no text names, a caption, note or another definition included.</summary>
    public ImmutableArray<ReportedEntry> TermsNeverUsed { get; init; } = [];

    /// <summary>Terms whose first mention in a work stands before the first place at which its reader is led to their meaning.</summary>
    public ImmutableArray<UnexplainedTerm> TermsUsedBeforeExplained { get; init; } = [];

    /// <summary>Entries whose first mention in a chapter is no link.</summary>
    public ImmutableArray<UnlinkedMention> FirstMentionsNotLinked { get; init; } = [];

    public ImmutableArray<RepeatedNote> NotesCitedTwice { get; init; } = [];

    /// <summary>Figures to which no chapter's text or note refers; where they stand is no reference.</summary>
    public ImmutableArray<UnmentionedFigure> FiguresNeverMentioned { get; init; } = [];

    public ImmutableArray<ReportedEntry> PeopleWithoutDates { get; init; } = [];

    /// <summary>People, places and organisations that no text names and that made no figure.</summary>
    public ImmutableArray<ReportedEntry> RecordsNeverMentioned { get; init; } = [];

    public ImmutableArray<UnreasonedEmendation> EmendationsWithoutReasons { get; init; } = [];

    /// <summary>Chapters with paragraphs that have no note, link, citation or emendation.</summary>
    public ImmutableArray<BareParagraphs> ParagraphsWithoutApparatus { get; init; } = [];

    /// <summary>Every chapter, measured.</summary>
    public ImmutableArray<ChapterMeasure> Chapters { get; init; } = [];
}

/// <summary>A record that is reported.</summary>
public sealed record ReportedEntry(EntryKey Key, string Name, ReportedPlace Place);

/// <param name="Used">Its first mention in the work's body.</param>
/// <param name="Explained">The first link to it, or the definition list that explains it; null where the work has neither.</param>
public sealed record UnexplainedTerm(EntryKey Key, string Name, ReportedPlace Used, ReportedPlace? Explained);

/// <param name="LinkedAt">The first later paragraph of the chapter that has a link to it; 0 where none has.</param>
public sealed record UnlinkedMention(EntryKey Key, string Name, ReportedPlace Place, UnlinkedReason Reason, int LinkedAt);

/// <summary>Why the first mention of an entry in a chapter is no link.</summary>
public enum UnlinkedReason
{
    /// <summary>Only headings of the chapter name it, and headings have no links.</summary>
    Heading,

    /// <summary>It stands within another link.</summary>
    Link,

    /// <summary>Markup begins or ends within the name.</summary>
    Markup,

    /// <summary>The chapter has <c>autolink: false</c>.</summary>
    ChapterAutolink,

    /// <summary>The record has <c>autolink: false</c>.</summary>
    RecordAutolink,
}

public sealed record RepeatedNote(NoteKey Note, string Mark, int Times, ReportedPlace Place);

/// <param name="Number">Its number in its work; 0 where no chapter shows it.</param>
public sealed record UnmentionedFigure(string Id, string Title, int Number, ReportedPlace Place);

/// <param name="Source">The source's words; empty where words were added.</param>
/// <param name="Reading">The editor's; empty where words were dropped.</param>
public sealed record UnreasonedEmendation(string Source, string Reading, ReportedPlace Place);

/// <param name="Paragraphs">Their numbers, those that follow each other joined.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Of">How many paragraphs the chapter has.</param>
public sealed record BareParagraphs(ReportedPlace Place, ImmutableArray<(int First, int Last)> Paragraphs, int Count, int Of);
