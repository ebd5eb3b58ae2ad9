using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Reading;

namespace Annals.Editing.Releases;

/// <summary>
/// The input folder with its chapters as they were last published: what goes to readers while the next versions are being written. A record
/// that a published chapter uses and that is gone since comes back, and so does a work that it cites; in a work that has published
/// versions, chapters that have none are left out and told of. What was renamed since is called by its present name throughout: addresses
/// are the site's and not a version's.
/// </summary>
public static class ReleasedText
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<ReleasedInput> Of(InputTree input, CancellationToken cancellation = default)
    {
        var (manuscript, found) = Manuscripts.Of(input, cancellation);
        var faulty = Silencing
            .Of(found, manuscript?.Silences ?? [])
            .Heard.Where(d => d.Severity == Severity.Error)
            .Select(d => d.Path)
            .ToHashSet(StringComparer.Ordinal);
        // Versions that are not as they were are for the press to tell of, and it tells of them whatever text it is given.
        if (manuscript is null || manuscript.Releases.IsEmpty || faulty.Any(path => path.Contains("/versions", StringComparison.Ordinal)))
            return Checked.Of(ReleasedInput.AsItIs(input));

        var versions = new PublishedVersions(manuscript.Releases);
        var published = manuscript.Releases.Select(r => r.Work).ToHashSet();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var origins = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        var longer = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var without = new HashSet<string>(StringComparer.Ordinal);
        var names = new PresentNames(manuscript);
        var bibliography = input.Find(BibliographyItem.File) is { } file ? Encoding.UTF8.GetString(file.Open().Span) : "[]";
        var works = bibliography;
        foreach (var work in manuscript.Works.Where(w => published.Contains(w.Slug)))
        {
            var newest = work.Chapters.Select(c => (Chapter: c, Release: versions.NewestOf(c))).ToList();
            var released = newest
                .Where(c => c.Release is not null)
                .Select(c => (c.Chapter, Release: c.Release!, Snapshot: c.Release!.Snapshot()))
                .ToList();
            foreach (var (chapter, text) in names.Of([.. released.Select(r => (r.Chapter, r.Snapshot))]))
            {
                files[chapter.File.Path] = new InputFile(chapter.File.Path, () => text.Bytes);
                if (text.LinesMore > 0)
                    longer.Add(chapter.File.Path, text.LinesMore);
            }
            foreach (var (chapter, release, snapshot) in released)
            {
                origins.Add(chapter.File.Path, release.ChapterPath);
                foreach (
                    var (record, text) in snapshot.Records.Where(r =>
                        r.Key != BibliographyItem.File && input.Find(r.Key) is null && !names.IsRenamed(r.Key)
                    )
                )
                {
                    if (files.TryAdd(record, names.In(record, text)))
                        origins.Add(record, release.RecordsPath);
                }
                if (!faulty.Contains(BibliographyItem.File) && snapshot.Records.TryGetValue(BibliographyItem.File, out var cited))
                    works = WorksCited.With(works, cited, names.OfWorksCited) ?? works;
            }
            // What cannot be read may well be published under a slug that nobody can see: that stays, and the press refuses it.
            foreach (var chapter in newest.Where(c => c.Release is null && !faulty.Contains(c.Chapter.File.Path)).Select(c => c.Chapter))
            {
                without.Add(chapter.File.Path);
                diagnostics.Add(
                    ReleaseRules.LeftOut.At(
                        chapter.File,
                        chapter.Slug.Span,
                        $"chapter '{chapter.Slug}' was never published and is left out",
                        $"release {chapter.Slug}"
                    )
                );
            }
        }
        if (works != bibliography)
            files[BibliographyItem.File] = new InputFile(BibliographyItem.File, () => Encoding.UTF8.GetBytes(works));
        return Checked.Of(
            new ReleasedInput(
                new InputTree(input.With(files.Values).Files.Where(f => !without.Contains(f.Path))) { Links = input.Links },
                origins.ToImmutable()
            )
            {
                LinesMore = longer.ToImmutable(),
            },
            diagnostics
        );
    }
}

/// <summary>An input folder in which some files are others than lie there.</summary>
/// <param name="Origins">Where the content of a file lies, by the path that it has here.</param>
public sealed record ReleasedInput(InputTree Tree, ImmutableDictionary<string, string> Origins)
{
    /// <summary>How many lines files have more than where they lie, after their first; files that have none more are not in it.</summary>
    public ImmutableDictionary<string, int> LinesMore { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Nothing is other than it lies there.</summary>
    public static ReleasedInput AsItIs(InputTree input) => new(input, ImmutableDictionary<string, string>.Empty);

    /// <summary>Diagnostics at the files as they lie in the input folder.</summary>
    public ImmutableArray<Diagnostic> Located(ImmutableArray<Diagnostic> diagnostics) =>
        [
            .. diagnostics.Select(d =>
                Origins.TryGetValue(d.Path, out var origin) ? d with { Path = origin, Position = PositionIn(origin, InOrigin(d)) } : d
            ),
        ];

    private Position InOrigin(Diagnostic told) =>
        LinesMore.TryGetValue(told.Path, out var more) && told.Position.Line > 1
            ? told.Position with
            {
                Line = Math.Max(told.Position.Line - more, 1),
            }
            : told.Position;

    // Where a record begins in the file that keeps all of a version's is not known here.
    private static Position PositionIn(string origin, Position position) =>
        origin.EndsWith("/records.yml", StringComparison.Ordinal) ? new Position(1, 1) : position;
}
