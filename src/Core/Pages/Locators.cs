using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>Where an index leads its reader within one work.</summary>
/// <param name="Chapters">
/// In reading order; empty where there are so many that to list them would lead nobody anywhere: then only their number is told.
/// </param>
/// <param name="Passages">How many passages there are.</param>
/// <param name="InChapters">In how many chapters they are.</param>
public sealed record WorkLocators(Work Work, ImmutableArray<ChapterLocators> Chapters, int Passages, int InChapters)
{
    public bool IsEverywhere => Chapters.IsEmpty;
}

/// <summary>A chapter, or several that follow each other, and the passages in it.</summary>
/// <param name="Last">The last of several chapters that follow each other; the first again where it is one.</param>
/// <param name="Places">
/// In the order in which an index gives them: the title, paragraphs, figures, notes. Empty where only the chapter is named.
/// </param>
public sealed record ChapterLocators(Chapter First, Chapter Last, ImmutableArray<Locator> Places);

/// <summary>A passage that an index leads to: a closed family.</summary>
/// <param name="Address">Page and anchor.</param>
public abstract record Locator(UrlPath Address);

/// <summary>The chapter's title.</summary>
public sealed record TitleLocator(UrlPath Address) : Locator(Address);

/// <summary>Numbered paragraphs that follow each other, both included; a heading counts as the paragraph below it.</summary>
public sealed record ParagraphLocator(UrlPath Address, int First, int Last) : Locator(Address);

/// <summary>A figure or its caption.</summary>
/// <param name="Number">Within its work.</param>
public sealed record FigureLocator(UrlPath Address, int Number) : Locator(Address);

/// <summary>A note of a chapter.</summary>
/// <param name="Note">Numbered; its mark says its layer too.</param>
public sealed record NoteLocator(UrlPath Address, Note Note) : Locator(Address);
