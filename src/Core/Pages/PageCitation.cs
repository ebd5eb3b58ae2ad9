namespace Annals.Core.Pages;

/// <summary>How others cite a page of this site.</summary>
/// <param name="Entry">As Chicago's bibliography has it.</param>
/// <param name="Passage">
/// As a note cites one paragraph of it: with <see cref="Number"/> where the paragraph's number goes, and the page's address as its one
/// link. Null for a page without numbered paragraphs.
/// </param>
/// <param name="Forms">For reference managers; empty for pages that hardly anyone keeps a record of.</param>
public sealed record PageCitation(Html Entry, Html? Passage, ImmutableArray<CitationFile> Forms)
{
    public const string Number = "{n}";
}

/// <summary>A record of a page for a reference manager.</summary>
/// <param name="Label">What the format is called.</param>
/// <param name="Name">The file's name when it is kept.</param>
/// <param name="Address">
/// The file itself as a <c>data:</c> address: it is smaller than a file beside the page would be, and goes where the page goes.
/// </param>
public sealed record CitationFile(string Label, string Name, string Address);

/// <summary>Says how pages are cited. Rendering has the one.</summary>
public interface ICiting
{
    /// <summary>The citation of a page; null for pages that are not cited, such as the search.</summary>
    PageCitation? Of(Page page, SiteFrame frame);
}
