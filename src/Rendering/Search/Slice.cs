using Annals.Core.Pages;

namespace Annals.Rendering.Search;

/// <summary>
/// What is indexed as one: about ten passages of one page and one kind. Measured on a book of 1.57 million words, slices of ten keep both the index's table and what
/// a shown result loads small; whole chapters load all their text, single paragraphs make the table large.
/// </summary>
/// <param name="Page">The page that a result leads to.</param>
/// <param name="Part">What tells this slice's address from others of its page: <c>text-1</c>; empty where the page is one slice.</param>
/// <param name="Kind">Of the whole slice, as filters act on slices: <c>text</c>, <c>note</c>, <c>figure</c>, <c>term</c>, <c>person</c> …</param>
internal sealed record Slice(UrlPath Page, string Part, string Kind, ImmutableArray<Passage> Passages)
{
    public const int Length = 10;

    /// <summary>Found by its words too; only a page's first slice has it, so that a title is found once.</summary>
    public string? Title { get; init; }

    /// <summary>The work's slug, where the slice belongs to one; so too <see cref="Chapter"/>, as <c>work/chapter</c>.</summary>
    public string? Work { get; init; }

    public string? Chapter { get; init; }

    public string? Layer { get; init; }
}

/// <summary>A passage that a result can lead to.</summary>
/// <param name="Anchor">Its anchor on the page; empty where it has none: then its words belong to the passage before it.</param>
/// <param name="Label">What a result is called: <c>Conflict with Yugoslavia, paragraph 12</c>.</param>
/// <param name="Words">The reading text, plain.</param>
internal readonly record struct Passage(string Anchor, string Label, string Words);
