using Annals.Core.Versions;
using Annals.Resolving.Versions;

namespace Annals.Resolving.Errata;

/// <summary>
/// Where each erratum's passage is now, and which release took it in: the first that has the right words in the place of the wrong ones.
/// </summary>
internal static class ErrataStandings
{
    public static ImmutableArray<Erratum> Of(ImmutableArray<Erratum> errata, Publication publication, List<Diagnostic> diagnostics) =>
        [
            .. errata
                .Select(e => e with { Standing = StandingOf(e, publication, diagnostics) })
                .OrderByDescending(e => e.Date)
                .ThenBy(e => e.Id, StringComparer.Ordinal),
        ];

    private static ErratumStanding? StandingOf(Erratum erratum, Publication publication, List<Diagnostic> diagnostics)
    {
        if (ChapterOf(erratum, publication, diagnostics) is not { } key)
            return null;
        var states = StatesOf(key, publication);
        var found = states.FindIndex(s => s.Version == erratum.Version.Value);
        if (found < 0)
        {
            var newest = states[^1].Version;
            diagnostics.Add(
                ErratumRules.NoVersion.At(
                    erratum.File,
                    erratum.Version.Span,
                    $"chapter '{erratum.Chapter}' has no version {erratum.Version}",
                    $"its newest is {newest}"
                )
            );
            return null;
        }
        var paragraphs = states[found].Paragraphs;
        var number = erratum.Paragraph.Value;
        if (number < 1 || number > paragraphs.Count)
        {
            diagnostics.Add(
                ErratumRules.NoParagraph.At(
                    erratum.File,
                    erratum.Paragraph.Span,
                    $"version {erratum.Version} has no paragraph {number}",
                    $"it has {paragraphs.Count}"
                )
            );
            return null;
        }
        if (!Has(paragraphs[number - 1], erratum.Wrong.Value))
        {
            var there = paragraphs.FindIndex(p => Has(p, erratum.Wrong.Value)) + 1;
            diagnostics.Add(
                ErratumRules.NotThere.At(
                    erratum.File,
                    erratum.Wrong.Span,
                    $"paragraph {number} of version {erratum.Version} does not have the words '{erratum.Wrong}'",
                    there > 0 ? $"paragraph {there} has them" : "copy them from the version's page"
                )
            );
            return null;
        }

        var corrected = states
            .Skip(found + 1)
            .Where(later =>
                IsCorrected(erratum, PassageMaps.Between(paragraphs, later.Paragraphs)[number].To.Select(n => later.Paragraphs[n - 1]))
            )
            .Select(later => (ChapterVersion?)later.Version)
            .FirstOrDefault();
        return publication.Histories.TryGetValue(key, out var history)
            ? new ErratumStanding(
                key.Work,
                key.Chapter,
                history.Title,
                history.Current is null ? 0 : PlaceOf(history.Versions[found].ToCurrent[number]),
                corrected
            )
            : new ErratumStanding(key.Work, key.Chapter, publication.ChapterByKey[key].Title, number, corrected);

        static int PlaceOf(PassageRoute route) => route.Fate == PassageFate.Removed ? 0 : route.Nearest;
    }

    private static ChapterKey? ChapterOf(Erratum erratum, Publication publication, List<Diagnostic> diagnostics)
    {
        var slash = erratum.Chapter.Value.IndexOf('/', StringComparison.Ordinal);
        var slug = new ChapterSlug(erratum.Chapter.Value[(slash + 1)..]);
        var keys = publication
            .Works.SelectMany(w => w.Chapters)
            .SelectMany(c =>
                c.Formerly.Select(f => f.Value)
                    .Prepend(c.Slug.Value)
                    .Select(s => (Name: new ChapterKey(c.Work, s), Key: new ChapterKey(c.Work, c.Slug.Value)))
            )
            .Concat(publication.Histories.Keys.Select(k => (Name: k, Key: k)))
            .ToList();
        var meant = keys.Where(k => k.Name.Chapter == slug && (slash < 0 || k.Name.Work.Value == erratum.Chapter.Value[..slash]))
            .Select(k => k.Key)
            .Distinct()
            .ToList();
        if (meant is [var only])
            return only;
        diagnostics.Add(
            meant.Count > 1
                ? ErratumRules.NoChapter.At(
                    erratum.File,
                    erratum.Chapter.Span,
                    $"several works have a chapter '{slug}'",
                    "write the work before it: " + string.Join(" or ", meant.Select(m => $"{m.Work}/{m.Chapter}"))
                )
                : ErratumRules.NoChapter.At(
                    erratum.File,
                    erratum.Chapter.Span,
                    $"there is no chapter '{erratum.Chapter}'",
                    Nearest.To(slug.Value, keys.Select(k => k.Name.Chapter.Value)) is { } near ? $"did you mean '{near}'?" : null
                )
        );
        return null;
    }

    /// <summary>The published versions, oldest first; of a chapter without any, the text as it is.</summary>
    private static List<(ChapterVersion Version, List<string> Paragraphs)> StatesOf(ChapterKey key, Publication publication)
    {
        if (publication.Histories.TryGetValue(key, out var history))
            return [.. history.Versions.Select(v => (v.Version, v.Text.Paragraphs.ToList()))];
        var chapter = publication.ChapterByKey[key];
        return [(chapter.Version, VersionTexts.Of(chapter, ApparatusRecords.None, new TextPool()).Paragraphs.ToList())];
    }

    private static bool IsCorrected(Erratum erratum, IEnumerable<string> passage)
    {
        var words = string.Join('\n', passage);
        if (!Has(words, erratum.Wrong.Value))
            return true;
        // The right words may hold the wrong ones: then they must stand wherever these do.
        return erratum.Right.Contains(erratum.Wrong.Value, StringComparison.Ordinal)
            && Count(words, erratum.Wrong.Value) == Count(words, erratum.Right);
    }

    private static bool Has(string words, string some) => some.Length > 0 && words.Contains(some, StringComparison.Ordinal);

    private static int Count(string words, string some)
    {
        var count = 0;
        for (var at = 0; (at = words.IndexOf(some, at, StringComparison.Ordinal)) >= 0; at += some.Length)
            count++;
        return count;
    }
}
