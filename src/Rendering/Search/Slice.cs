using Annals.Core.Pages;

namespace Annals.Rendering.Search;

/// <summary>
/// What is indexed as one: some passages of one page and one kind, about 700 words. Measured on a book of 1.3 million words with paragraphs
/// of 250 and notes of 25: such slices keep both the index's table and what a shown result loads small. Whole chapters load all their text,
/// and so do ten long paragraphs; single ones make the table large.
/// </summary>
/// <param name="Page">The page that a result leads to.</param>
/// <param name="Part">What tells this slice's address from others of its page: <c>text-1</c>; empty where the page is one slice.</param>
/// <param name="Kind">
/// Of the whole slice, as filters act on slices: <c>text</c>, <c>note</c>, <c>figure</c>, <c>term</c>, <c>person</c> …
/// </param>
internal sealed record Slice(UrlPath Page, string Part, string Kind, ImmutableArray<Passage> Passages)
{
    private const int MostPassages = 20;
    private const int MostWords = 700;

    /// <summary>Passages in their order, so many together as make a slice.</summary>
    public static IEnumerable<ImmutableArray<Passage>> Cut(IEnumerable<Passage> passages)
    {
        var slice = ImmutableArray.CreateBuilder<Passage>();
        var words = 0;
        foreach (var passage in passages)
        {
            var own = passage.Words.AsSpan().Count(' ') + 1;
            if (slice.Count == MostPassages || (slice.Count > 0 && words + own > MostWords))
            {
                yield return slice.ToImmutable();
                slice.Clear();
                words = 0;
            }
            slice.Add(passage);
            words += own;
        }
        if (slice.Count > 0)
            yield return slice.ToImmutable();
    }

    /// <summary>Found by its words too; only a page's first slice has it, so that a title is found once.</summary>
    public string? Title { get; init; }

    /// <summary>The work's slug, where the slice belongs to one and the publication has several to choose from.</summary>
    public string? Work { get; init; }

    public string? Layer { get; init; }
}

/// <summary>A passage that a result can lead to.</summary>
/// <param name="Anchor">Its anchor on the page; empty where it has none: then its words belong to the passage before it.</param>
/// <param name="Label">What a result is called: <c>Conflict with Yugoslavia, paragraph 12</c>.</param>
/// <param name="Words">The reading text, plain.</param>
internal readonly record struct Passage(string Anchor, string Label, string Words);
