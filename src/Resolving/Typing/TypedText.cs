namespace Annals.Resolving.Typing;

/// <summary>
/// How texts are typed: quotation marks of two kinds, spaces too many, hyphens in the place of dashes. Of a work that has a source only the
/// notes of editors and translators, as the other words are the source's; nowhere what an emendation holds.
/// </summary>
public static class TypedText
{
    /// <summary>What there is to tell, file by file.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<Diagnostic> Of(Manuscript manuscript, CancellationToken cancellation) =>
        [
            .. SideBySide
                .Of([.. Texts(manuscript)], () => 0, (text, _) => TypedFile.Of(text.File, text.Prose), cancellation)
                .SelectMany(told => told),
        ];

    private static IEnumerable<(SourceFile File, ImmutableArray<Block> Prose)> Texts(Manuscript manuscript) =>
        [
            .. manuscript.Works.SelectMany(w => w.Chapters.Select(c => (c.File, Words(c, isSource: w.Source is not null)))),
            .. manuscript.Entries.Select(e => (e.File, e.Body)),
            .. manuscript.Events.Select(e => (e.File, e.Body)),
            .. manuscript.Errata.Select(e => (e.File, e.Body)),
            .. manuscript.Figures.Select(f => (f.File, f.Caption)),
            .. manuscript.Pages.Select(p => (p.File, p.Body)),
        ];

    private static ImmutableArray<Block> Words(Chapter chapter, bool isSource) =>
        [
            .. isSource ? [] : chapter.Body,
            .. chapter.Notes.Where(n => !isSource || n.Key.Layer != NoteLayer.Author).SelectMany(n => n.Content),
        ];
}
