using System.Buffers;
using System.Globalization;
using System.Text;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;

namespace Annals.Rendering.Citing;

/// <summary>
/// Says how each page of a publication is cited: in the publication's own style, and in the formats of reference managers.
/// </summary>
/// <param name="entry">Writes a work's entry in the publication's style.</param>
/// <param name="note">Writes a place in a work as a note has it.</param>
public sealed class PageCitations(
    Publication publication,
    Func<BibliographyItem, ImmutableArray<Inline>> entry,
    Func<BibliographyItem, string, ImmutableArray<Inline>> note
) : ICiting
{
    // What an address may hold in this place stands as it is: encoding everything would double it.
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?"
    );

    private readonly DateOnly _edition = publication.Works.SelectMany(w => w.Chapters).Select(c => c.Date).DefaultIfEmpty().Max();

    public PageCitation? Of(Page page, SiteFrame frame)
    {
        if (_edition == default || CitedPage.Of(page, publication, _edition, frame) is not { } cited)
            return null;
        var item = ItemOf(cited);
        return new(Written(entry(item)), cited.HasPassages ? Written(note(item, $"¶ {PageCitation.Number}")) : null, FormsOf(cited));

        Core.Pages.Html Written(ImmutableArray<Inline> words) => frame.Prose.Phrases([new Paragraph(Span.None, words)]);
    }

    /// <summary>
    /// Chicago cites what is on the web as a page of a site, with its version and its day; the name of our site is the title of a work, in
    /// italics.
    /// </summary>
    private BibliographyItem ItemOf(CitedPage page)
    {
        var publisher = publication.Settings.Publisher;
        var edition = page.Version is null && page.Kind == CitedKind.Book ? $"Edition of {Day(page.Date)}" : null;
        // The edition's day says the year, which stands again only where a publisher does.
        var dated = edition is null || publisher is not null;
        return new()
        {
            Key = page.Key,
            Type = page.Kind == CitedKind.Book ? "book" : "webpage",
            Title = page.Title,
            ContainerTitle = page.Within is { } work && page.Kind != CitedKind.Book ? $"<i>{work}</i>" : null,
            Editors = [.. publication.Settings.Editors.Select(name => new BibliographyName(null, null, name))],
            Publisher = publisher,
            Edition =
                page.Version is { } version ? (char.IsAsciiDigit(version[0]) ? "version " : "") + version
                : dated ? edition
                : null,
            Issued = dated
                ? new BibliographyDate(new BibliographyDay(page.Date.Year, page.Date.Month, page.Date.Day), null, false, null)
                : null,
            Status = dated ? null : edition,
            Url = page.Address,
        };
    }

    private ImmutableArray<CitationFile> FormsOf(CitedPage page)
    {
        var settings = publication.Settings;
        return
        [
            new("BibTeX", page.Key + ".bib", DataOf("application/x-bibtex", BibTeX.Of(page, settings))),
            new("RIS", page.Key + ".ris", DataOf("application/x-research-info-systems", Ris.Of(page, settings))),
            new("CSL-JSON", page.Key + ".json", DataOf("application/vnd.citationstyles.csl+json", CslJson.Of(page, settings))),
        ];
    }

    private static string Day(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>A text as an address that is the text.</summary>
    private static string DataOf(string type, string text)
    {
        var address = new StringBuilder($"data:{type};charset=utf-8,");
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var plain = rest.IndexOfAnyExcept(s_plain) is >= 0 and var end ? end : rest.Length;
            address.Append(rest[..plain]);
            rest = rest[plain..];
            var other = rest.IndexOfAny(s_plain) is >= 0 and var next ? next : rest.Length;
            address.Append(Uri.EscapeDataString(rest[..other]));
            rest = rest[other..];
        }
        return address.ToString();
    }
}
