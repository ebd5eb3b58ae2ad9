using Annals.Core.Publications;

namespace Annals.Core.Prose;

/// <summary>
/// Words that the reading text has in the place of the source's: a closed family. The <em>reading text</em> shows <see cref="Reading"/>,
/// the <em>source text</em> <see cref="Source"/>; whatever looks for words, mentions or paragraphs means the reading text unless it says
/// otherwise.
/// </summary>
/// <param name="Source">What the source has; empty where words were added.</param>
/// <param name="Reading">What stands in the reading text; empty where words were dropped.</param>
public abstract record Intervention(Span Span, ImmutableArray<Inline> Source, ImmutableArray<Inline> Reading) : Inline(Span)
{
    /// <summary>
    /// Its number among the chapter's interventions of its kind, from 1 in document order; 0 until resolved, and outside a chapter's body.
    /// </summary>
    public int Number { get; init; }
}

/// <summary>
/// What an editor changed, as written: <c>{~~Tito~>Xoxe~~}{&gt;&gt;why&lt;&lt;}</c>, <c>{++added++}</c>, <c>{--dropped--}</c>.
/// </summary>
/// <param name="Reason">Why, in the editor's words; null where the editor gave none.</param>
public sealed record Emendation(Span Span, ImmutableArray<Inline> Source, ImmutableArray<Inline> Reading, string? Reason)
    : Intervention(Span, Source, Reading);

/// <summary>
/// A name given its standard form, by a record's variant: <c>{ source: Khoja, read: Hoxha }</c>. Made by Resolving, never read.
/// </summary>
/// <param name="Entry">The record whose variant it is.</param>
public sealed record Regularisation(Span Span, ImmutableArray<Inline> Source, ImmutableArray<Inline> Reading, EntryKey Entry)
    : Intervention(Span, Source, Reading);
