using System.Collections.Immutable;
using System.Text;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>
/// Where an index leads, as a book prints it: <c>II ¶ 3, 5–7, fig. 2, E4; III ¶ 1</c>. One piece of markup a line, as an index has many
/// thousands of them.
/// </summary>
internal sealed class LocatorLine(SiteFrame site, bool namesWorks)
{
    private readonly StringBuilder _to = new();
    private readonly Dictionary<WorkSlug, ChapterNumerals> _numerals = [];
    private string _of = "";

    private static English Say => English.Words;

    /// <param name="of">What the places are places of, in plain words: links are heard by it, of which only a number is seen.</param>
    /// <param name="entry">Where every passage is listed.</param>
    public MarkupString Of(string of, ImmutableArray<WorkLocators> works, UrlPath entry)
    {
        _to.Clear();
        _of = site.Prose.Refined(of);
        if (works.IsEmpty)
        {
            Link(entry, Say.OnlyInTheApparatus);
            return new(_to.ToString());
        }
        for (var i = 0; i < works.Length; i++)
        {
            if (i > 0)
                _to.Append("; ");
            _to.Append("<span class=\"locators\">");
            Work(works[i], entry);
            _to.Append("</span>");
        }
        return new(_to.ToString());
    }

    private void Work(WorkLocators work, UrlPath entry)
    {
        if (namesWorks)
            _to.Append("<i>").Append(site.Prose.Words(FullTitle.Of(work.Work.Title, work.Work.Subtitle).Main).Value).Append("</i> ");
        if (work.IsEverywhere)
            Link(entry, Say.Throughout(work.Passages, work.InChapters));
        if (!_numerals.TryGetValue(work.Work.Slug, out var numerals))
            _numerals.Add(work.Work.Slug, numerals = new(work.Work));
        for (var i = 0; i < work.Chapters.Length; i++)
        {
            if (i > 0)
                _to.Append("; ");
            Chapter(work.Chapters[i], numerals);
        }
    }

    private void Chapter(ChapterLocators found, ChapterNumerals numerals)
    {
        _to.Append("<span class=\"locator\">");
        Chapter(found.First, numerals);
        if (found.Last != found.First)
        {
            _to.Append('–');
            Chapter(found.Last, numerals);
        }
        Type? before = null;
        var heard = Heard(found.First, numerals);
        foreach (var place in found.Places)
        {
            // The sign stands once before the first of its kind; the first of all follows the chapter without a comma.
            _to.Append(before is null ? "\u00a0" : ", ");
            Place(place, before, heard);
            before = place is NoteLocator { Note.Key.Layer: not NoteLayer.Author } ? typeof(Note) : place.GetType();
        }
        _to.Append("</span>");
    }

    private void Chapter(Chapter chapter, ChapterNumerals numerals)
    {
        _to.Append("<b>");
        Link(Addresses.Chapter(chapter), NameOf(chapter, numerals), Say.LocatorHeard(_of, Heard(chapter, numerals), null));
        _to.Append("</b>");
    }

    private void Place(Locator place, Type? before, string chapter)
    {
        var isFirst = before != place.GetType();
        var heard = Say.LocatorHeard(_of, chapter, Say.PlaceHeard(place));
        switch (place)
        {
            case TitleLocator:
                Link(place.Address, Say.InTitle, heard);
                break;
            case ParagraphLocator p:
                if (isFirst)
                    _to.Append("<span aria-hidden=\"true\">¶\u202F</span>");
                Link(p.Address, p.First == p.Last ? Say.Number(p.First) : $"{Say.Number(p.First)}–{Say.Number(p.Last)}", heard);
                break;
            case FigureLocator f:
                if (isFirst)
                    _to.Append(Say.FigureShort).Append('\u00a0');
                Link(f.Address, Say.Number(f.Number), heard);
                break;
            case NoteLocator { Note: var note }:
                if (note.Key.Layer == NoteLayer.Author && isFirst)
                    _to.Append(Say.NoteShort).Append('\u00a0');
                Link(place.Address, note.Mark, heard);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(place.GetType().Name);
        }
    }

    private void Link(UrlPath to, string words, string? heard = null)
    {
        _to.Append("<a href=\"").Append(Templates.Encoder.Encode(site.Href(to))).Append('"');
        if (heard is not null)
            _to.Append(" aria-label=\"").Append(Templates.Encoder.Encode(heard)).Append('"');
        _to.Append('>').Append(Templates.Encoder.Encode(words)).Append("</a>");
    }

    private static string Heard(Chapter chapter, ChapterNumerals numerals) => numerals.HeardOf(chapter) ?? NameOf(chapter, numerals);

    /// <summary>A chapter's numeral; the title of one that has none.</summary>
    private static string NameOf(Chapter chapter, ChapterNumerals numerals) => numerals.Of(chapter) ?? FullTitle.Of(chapter.Title).Main;
}
