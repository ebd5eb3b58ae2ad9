using System.Collections.Frozen;
using Annals.Resolving.Chronology;
using Annals.Resolving.Citations;
using Annals.Resolving.Errata;
using Annals.Resolving.Figures;
using Annals.Resolving.Links;
using Annals.Resolving.Names;
using Annals.Resolving.Names.Lookalikes;
using Annals.Resolving.Names.Regularising;
using Annals.Resolving.Terms;
using Annals.Resolving.Versions;
using Annals.Resolving.Works;

namespace Annals.Resolving;

/// <summary>
/// Makes a publication of a manuscript: numbers what is numbered, leads every reference somewhere, finds every name. Two walks over each
/// chapter: the first learns what others may refer to, the second resolves. Chapters go side by side; what comes out does not depend on how
/// many do.
/// </summary>
public static class Resolution
{
    /// <summary>
    /// The publication, whole even where references lead nowhere or notes are missing: such things are reported as errors and left as plain
    /// words.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<Publication> Of(Manuscript manuscript, CancellationToken cancellation) =>
        Of(manuscript, new ResolvingMemory(), cancellation);

    /// <inheritdoc cref="Of(Manuscript, CancellationToken)"/>
    /// <param name="memory">Of earlier states of the same manuscript; for this resolving alone while it lasts.</param>
    public static Checked<Publication> Of(Manuscript manuscript, ResolvingMemory memory, CancellationToken cancellation)
    {
        var found = Of(manuscript, new Bearings(), site: null, memory, cancellation);
        var diagnostics = found.Diagnostics;
        diagnostics.AddRange(WorkChecks.Of(manuscript));
        var site = new StandingSite(found.Targets, found.Publication);
        var histories = Histories.Of(
            manuscript,
            found.Publication,
            (version, page) => Apart(version, page, site),
            memory.Histories,
            cancellation
        );
        diagnostics.AddRange(histories.Diagnostics);
        var publication = found.Publication with { Histories = histories.Value };
        publication = publication with { Errata = ErrataStandings.Of(publication.Errata, publication, diagnostics) };
        publication = DatedPassages.In(publication, memory.Dates, cancellation);
        diagnostics.AddRange(InnerLinks.Of(found.Links, publication));
        diagnostics.Sort(Diagnostic.InOrder);
        return Checked.Of(publication, diagnostics);
    }

    /// <summary>
    /// A published version by the same two walks, its references led to the version's own page or else into the site. What there was to
    /// report was reported when it was released: nobody can mend it now.
    /// </summary>
    private static Publication Apart(Manuscript version, UrlPath page, StandingSite site) =>
        Of(version, new Bearings(page), site, new ResolvingMemory(), CancellationToken.None).Publication;

    private static Found Of(
        Manuscript manuscript,
        Bearings bearings,
        StandingSite? site,
        ResolvingMemory memory,
        CancellationToken cancellation
    )
    {
        var diagnostics = new List<Diagnostic>();
        var chapters = manuscript.Works.SelectMany(w => w.Chapters).ToImmutableArray();

        var outlines = SideBySide.Of(chapters, () => 0, (chapter, _) => memory.Outline(chapter), cancellation);
        // Nobody can mend a spelling in a published version.
        memory.Enter(manuscript, outlines, () => new Ground(manuscript, bearings, spelling: site is null));
        var ground = memory.Ground!;
        var (entries, names) = (ground.Entries, ground.Names);
        var numbering = FigureNumbering.Of(outlines, manuscript.Figures, manuscript.FiguresBefore);
        var targets = new Targets(manuscript, entries, outlines, numbering, bearings, site);
        ProseResolver Resolver() =>
            new(targets, names, entries.Length, new CitationWriter(ground.Forms), ground.Pictures, ground.Languages, ground.Lookalikes);
        var resolved = SideBySide.Of(
            outlines,
            Resolver,
            (outline, resolver) => memory.Resolved(outline.Chapter, () => resolver.Chapter(outline)),
            cancellation
        );
        var records = memory.Records(() => new RecordTexts(Resolver(), manuscript, entries, numbering.Regularises(chapters)));
        HashSet<string> referredTo = [.. resolved.SelectMany(r => r.Findings.Figures), .. records.FiguresReferredTo];
        var figures = FigureRecords.Of(records.Figures, manuscript, numbering, ground.Pictures, referredTo, diagnostics);

        var mentions = MentionIndex.Of(entries, resolved.SelectMany(r => r.Findings.Mentions).Concat(records.Mentions));
        var makers = figures.Select(f => f.MakerKey).OfType<EntryKey>().ToHashSet();
        diagnostics.AddRange(NameClaims.Of(names, entries));
        diagnostics.AddRange(ReadingForms.Contradictions(entries));
        diagnostics.AddRange(NameUse.Of(entries, mentions, makers));
        diagnostics.AddRange(SeeAlso.Of(manuscript.Terms));
        diagnostics.AddRange(outlines.SelectMany(o => o.Diagnostics));
        diagnostics.AddRange(numbering.Diagnostics);
        diagnostics.AddRange(resolved.SelectMany(r => r.Findings.Diagnostics));
        diagnostics.AddRange(records.Diagnostics);

        var changed = resolved.Where(r => r.Findings.IsChanged).Select(r => r.Chapter.Work).ToHashSet();
        var publication = Assembled(manuscript, [.. resolved.Select(r => r.Chapter)], changed, records, figures, mentions) with
        {
            Citations = resolved
                .SelectMany(r => r.Findings.Cited)
                .Concat(records.Cited)
                .GroupBy(c => c.Key, c => c.Place, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToImmutableArray(), StringComparer.Ordinal),
        };
        return new(publication, targets, [.. resolved.SelectMany(r => r.Findings.Links), .. records.Links], diagnostics);
    }

    /// <summary>What resolving a manuscript gives beside the publication.</summary>
    private sealed record Found(
        Publication Publication,
        Targets Targets,
        ImmutableArray<(InnerLink Link, UrlPath Page)> Links,
        List<Diagnostic> Diagnostics
    );

    /// <param name="changed">The works that differ from their sources.</param>
    private static Publication Assembled(
        Manuscript manuscript,
        ImmutableArray<Chapter> chapters,
        HashSet<WorkSlug> changed,
        RecordTexts records,
        ImmutableArray<Figure> figures,
        FrozenDictionary<EntryKey, ImmutableArray<Mention>> mentions
    )
    {
        var collation = Collation.Of(manuscript.Settings.Language);
        ImmutableArray<T> Sorted<T>()
            where T : Entry => [.. collation.Sort(records.Entries.OfType<T>(), e => e.SortName)];
        var publication = new Publication
        {
            Settings = manuscript.Settings,
            Works = WithChapters(manuscript.Works, chapters, changed),
            Terms = Sorted<Term>(),
            People = Sorted<Person>(),
            Places = Sorted<Place>(),
            Organisations = Sorted<Organisation>(),
            Events = EventOrder.Of(records.Events),
            Errata = records.Errata,
            Figures = figures,
            FigureById = figures.DistinctBy(f => f.Id).ToFrozenDictionary(f => f.Id, StringComparer.Ordinal),
            Bibliography = CitationForms.Entries(BibliographyOrder.Of(manuscript.Bibliography, collation), manuscript.Settings.Language),
            Pages = records.Pages,
            Images = manuscript.Images.DistinctBy(i => i.Path).ToFrozenDictionary(i => i.Path, StringComparer.Ordinal),
            Mentions = mentions,
            ChapterByKey = chapters.DistinctBy(c => (c.Work, c.Slug.Value)).ToFrozenDictionary(c => new ChapterKey(c.Work, c.Slug.Value)),
        };
        return publication with { EntryByKey = publication.Entries.DistinctBy(e => e.Key).ToFrozenDictionary(e => e.Key) };
    }

    /// <summary>The works with their chapters, which come in the same order as before.</summary>
    private static ImmutableArray<Work> WithChapters(
        ImmutableArray<Work> works,
        ImmutableArray<Chapter> chapters,
        HashSet<WorkSlug> changed
    )
    {
        var resolved = ImmutableArray.CreateBuilder<Work>(works.Length);
        var at = 0;
        foreach (var work in works)
        {
            resolved.Add(
                work with
                {
                    Chapters = chapters.Slice(at, work.Chapters.Length),
                    HasSourceText = work.Source is not null || changed.Contains(work.Slug),
                }
            );
            at += work.Chapters.Length;
        }
        return resolved.MoveToImmutable();
    }
}
