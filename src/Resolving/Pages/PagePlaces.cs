using Annals.Core.Versions;

namespace Annals.Resolving.Pages;

/// <summary>
/// The places on a page that an address can lead to with a fragment. A test holds them against the anchors that the theme sets.
/// </summary>
public static class PagePlaces
{
    /// <summary>What every page has around what it shows.</summary>
    private static readonly ImmutableArray<string> s_around = ["contents", "text", "settings", "shortcuts"];

    /// <summary>
    /// The anchors of a page. Null of the editor's report, which no text can lead to: it is in the preview only.
    /// </summary>
    public static IReadOnlySet<string>? Of(Page page) =>
        Within(page) is { } own ? own.Concat(s_around).ToHashSet(StringComparer.Ordinal) : null;

    private static IEnumerable<string>? Within(Page page) =>
        page switch
        {
            TitlePage p => ["back-matter", p.Publication.Works.Length == 1 ? "chapters" : "works"],
            ChapterPage p => Of(p.Chapter),
            ChapterSourcePage p => Of(SourceForm.Of(p.Chapter, p.Publication.FigureById)),
            WholeTextPage p => p.Work.Chapters.SelectMany(c => Joined(c, c)),
            WholeTextSourcePage p => p.Work.Chapters.SelectMany(c => Joined(c, SourceForm.Of(c, p.Publication.FigureById))),
            NotesPage p => p.Work.Chapters.Where(c => c.Notes.Length > 0).SelectMany(NotesApart),
            VersionPage p => OfVersion(p.Version.AsItWas()),
            EntryListPage p => OfRegister(p.Letters, entry => entry.Id),
            IndexPage p => OfRegister(p.Letters, Addresses.EntryAnchor),
            EntryPage p => Headings(p.Entry.Body),
            FigurePage p => Headings(p.Figure.Caption).Append(Addresses.FigureAnchor(p.Figure.Id)),
            EditorsPage p => Headings(p.Text.Body),
            TimelinePage { Publication.Timeline: { } line } => line
                .Sections.Select(Addresses.SectionAnchor)
                .Concat(line.Sections.SelectMany(s => s.Events).Select(e => Addresses.EventAnchor(e.Event.Id))),
            BibliographyPage p => p.Publication.Bibliography.Select(w => Addresses.WorkAnchor(w.Key)),
            ErrataPage p => p.Errata.Select(e => Addresses.ErratumAnchor(e.Id)),
            MapPage p => p.Places.Length > 0 ? ["on-the-map", "beyond-the-map"] : [],
            SearchPage => ["search-words", "search-work", "back-matter"],
            NotFoundPage or OfflinePage => ["back-matter"],
            WorkPage or TimelinePage or FigureListPage or ReleasesPage or VersionListPage or WithdrawnPage or ProofPage => [],
            ChangesPage p => Of(p.Comparison()),
            ReportPage => null,
            _ => throw new System.Diagnostics.UnreachableException(page.GetType().Name),
        };

    /// <summary>The anchors of a resolved chapter where it stands alone.</summary>
    private static IEnumerable<string> Of(Chapter chapter) => InBody(chapter).Concat(InNotes(chapter)).Concat(InEmendations(chapter));

    private static IEnumerable<string> InBody(Chapter chapter)
    {
        foreach (var block in Blocks.In(chapter.Body))
        {
            switch (block)
            {
                case Paragraph { Number: > 0 } paragraph:
                    yield return Addresses.ParagraphAnchor(paragraph.Number);
                    break;
                case Heading { Id.Length: > 0 } heading:
                    yield return heading.Id;
                    break;
                case FigurePlace figure:
                    yield return Addresses.FigureAnchor(figure.FigureId);
                    break;
            }
        }
        foreach (var inline in Inlines.In(chapter.Body))
        {
            switch (inline)
            {
                case NoteReference { Occurrence: > 0 } mark:
                    yield return Addresses.NoteReferenceAnchor(mark.Note, mark.Occurrence);
                    break;
                case Emendation { Number: > 0 } emendation:
                    yield return Addresses.EmendationAnchor(emendation.Number);
                    break;
            }
        }
    }

    private static IEnumerable<string> InNotes(Chapter chapter) =>
        chapter.Notes.IsEmpty ? [] : NoteAnchors(chapter).Prepend("notes");

    private static IEnumerable<string> NoteAnchors(Chapter chapter)
    {
        var numbered = chapter.Notes.Where(n => n.Number > 0).ToList();
        var hands = numbered.Select(n => n.Key.Layer).Distinct().ToList();
        return numbered
            .Select(n => n.Key.Anchor)
            .Concat(hands.Where(h => h != NoteLayer.Author || hands.Count > 1).Select(Addresses.NotesOfHandAnchor));
    }

    private static IEnumerable<string> InEmendations(Chapter chapter)
    {
        var anchors = Interventions
            .In(chapter.Body)
            .OfType<Emendation>()
            .Where(e => e.Number > 0)
            .Select(e => Addresses.EmendationNoteAnchor(e.Number))
            .ToList();
        return anchors.Count == 0 ? [] : anchors.Prepend("emendations");
    }

    /// <param name="shown">The chapter in the words that the page shows.</param>
    private static IEnumerable<string> Joined(Chapter chapter, Chapter shown) =>
        Of(shown).Prepend("title").Select(anchor => Addresses.Joined(chapter.Slug.Value, anchor)).Prepend(chapter.Slug.Value.Value);

    private static IEnumerable<string> NotesApart(Chapter chapter) =>
        NoteAnchors(chapter).Select(anchor => Addresses.Joined(chapter.Slug.Value, anchor)).Prepend(chapter.Slug.Value.Value);

    private static IEnumerable<string> OfVersion(Publication was)
    {
        var records = was.Entries.Select(e => Addresses.EntryAnchor(e.Key)).ToList();
        var events = was.Events.Select(e => Addresses.EventAnchor(e.Id)).ToList();
        var works = was.Bibliography.Select(w => Addresses.WorkAnchor(w.Key)).ToList();
        return
        [
            .. Of(was.Works[0].Chapters[0]),
            .. records.Count > 0 ? records.Prepend("records-then") : [],
            .. events.Count > 0 ? events.Prepend("dates-then") : [],
            .. works.Count > 0 ? works.Prepend("works-then") : [],
        ];
    }

    private static IEnumerable<string> Of(Comparison comparison)
    {
        var changed = comparison.Changes.Count(c => c.Kind != ChangeKind.Same);
        return
        [
            "the-text",
            .. comparison.Changes.Select(PassageAnchor.Of).OfType<string>(),
            .. Enumerable.Range(1, changed).Select(n => Addresses.ChangeAnchor(n) + "-name"),
            .. Enumerable.Range(1, changed + comparison.Apparatus.Length).Select(Addresses.ChangeAnchor),
            .. comparison.Apparatus.IsEmpty ? [] : (string[])["apparatus", "the-apparatus"],
        ];
    }

    private static IEnumerable<string> OfRegister(ImmutableArray<RegisterLetter> letters, Func<EntryKey, string> anchor) =>
        letters.SelectMany(letter => letter.Lines.Where(l => l.Form is null).Select(l => anchor(l.Entry.Key)).Prepend(letter.Anchor));

    private static IEnumerable<string> Headings(ImmutableArray<Block> text) =>
        Blocks.In(text).OfType<Heading>().Select(h => h.Id).Where(id => id.Length > 0);
}
