using System.Net;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Rendering.Html;

/// <summary>
/// Writes prose as HTML: the one writer. The elements and class names below are what the theme's style sheets and scripts hold on to
/// (theme/css/07-apparatus.css lists them too); nothing in prose carries a style.
/// <code>
/// p#p12[data-n=12]                          a numbered paragraph; on pages that join chapters #slug-p12, as with every other id
/// h2#id … h6#id                             headings, one level lower on pages that join chapters
/// a.noteref[role=doc-noteref][data-layer]   a note's mark, #ref-ed-zhou-1, to #note-ed-zhou; named "Editors’ note E1"
/// p.note-hand#notes-editor[data-layer], ol.notes-list[data-layer] > li.note#note-ed-zhou[data-layer] >
///   span.note-mark, div.note-text, span.backlinks > a.backlink[role=doc-backlink]
/// a.term a.person a.place a.organisation[data-entry="term:juche"]   names, linked to their entries
/// a.event a.figure-link a.chapter-link      other references within the publication;  a[rel=external]  links out of it
/// span.citation > a.cite[role=doc-biblioref]
/// a.emendation#emended-3                    what an editor changed, to li.note#emendation-3; .dropped where nothing stands;
///   span.emendation#emended-3 + a.emendation-mark      the same where it holds a link or stands in one
/// span.regularised[data-source=Khoja]       a name in its standard form
/// i[lang]                                   a phrase in another language;  span[lang] the title of a work in another
/// figure.figure#figure-id > div.picture > img  or  div.plate > div.plate-label > p.plate-maker, p.plate-title, p.plate-kind; then
///   figcaption > (a|span).figure-number, p …, p.figure-label, p.figure-credit
/// blockquote, ul|ol(.tight), dl, hr.break, pre > code
/// div.verse > p.stanza > span.line(.indent-1 … .indent-8)
/// ins > span.unseen, del > span.unseen      what two texts do not share, where they are compared; del.sign where it is punctuation alone
/// span.range                                from number to number, on one line
/// div.table[role=group][tabindex=0] > table, (th|td).align-start|align-center|align-end
/// </code>
/// </summary>
public sealed class ProseHtml : IProseWriter
{
    private readonly PressRoom _room;

    /// <param name="basePath">The folder that links begin with: <c>/</c> or <c>/sub/</c>.</param>
    /// <param name="recordsHere">
    /// The page shows the publication's records beside its text: a published version's page, whose records are as they were.
    /// </param>
    public ProseHtml(Publication publication, string basePath, IAssetAddresses assets, bool recordsHere = false) =>
        _room = new PressRoom(publication, basePath, assets, recordsHere);

    private ProseHtml(PressRoom room) => _room = room;

    public IProseWriter AsTyped => new ProseHtml(_room.WithoutTypography());

    public Core.Pages.Html Chapter(Chapter chapter, bool joined = false, Func<int, Core.Pages.Html>? after = null)
    {
        using var sheet = Sheet.Of(_room, _room.LanguageOf(chapter), chapter, joined, after);
        return sheet.Blocks(chapter.Body).Finished();
    }

    public Core.Pages.Html Notes(Chapter chapter, bool joined = false)
    {
        using var sheet = Sheet.Of(_room, _room.LanguageOf(chapter), chapter, joined);
        return sheet.Notes(chapter, "#" + sheet.Prefix).Finished();
    }

    public Core.Pages.Html Emendations(Chapter chapter, bool joined = false)
    {
        using var sheet = Sheet.Of(_room, _room.LanguageOf(chapter), chapter, joined);
        return sheet.Emendations(chapter).Finished();
    }

    public Core.Pages.Html NotesApart(Chapter chapter)
    {
        using var sheet = Sheet.Of(_room, _room.LanguageOf(chapter), chapter, joined: true);
        return sheet.Notes(chapter, _room.Href(Addresses.Chapter(chapter)) + "#").Finished();
    }

    public Core.Pages.Html Note(Chapter chapter, Note note)
    {
        using var sheet = Sheet.Of(_room, _room.LanguageOf(chapter), chapter);
        return sheet.Blocks(note.Content).Finished();
    }

    public Core.Pages.Html Blocks(ImmutableArray<Block> blocks)
    {
        using var sheet = Sheet.Of(_room, _room.Language);
        return sheet.Blocks(blocks).Finished();
    }

    public Core.Pages.Html Phrases(ImmutableArray<Block> blocks)
    {
        using var sheet = Sheet.Of(_room, _room.Language);
        return sheet.Phrases(blocks).Finished();
    }

    public Core.Pages.Html Words(string text)
    {
        using var sheet = Sheet.Of(_room, _room.Language);
        return sheet.Words(text).Finished();
    }

    public string Refined(string text) => WebUtility.HtmlDecode(Words(text).Value);

    public Core.Pages.Html Compared(ImmutableArray<WordRun> runs, string? language = null)
    {
        using var sheet = Sheet.Of(_room, language ?? _room.Language);
        return sheet.Compared(runs).Finished();
    }

    public Core.Pages.Html Figure(Figure figure, bool large = false)
    {
        using var sheet = Sheet.Of(_room, _room.Language);
        return sheet.Figure(figure, large).Finished();
    }
}
