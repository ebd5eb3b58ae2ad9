using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Reading;

namespace Annals.Editing.Releases;

/// <summary>
/// The input folder with its chapters as they were last published: what goes to readers while the next versions are being written. A record that a published chapter uses and that is gone
/// since comes back, and so does a work that it cites; in a work that has published versions, chapters that have none are left out and told of.
/// </summary>
public static class ReleasedText
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<ReleasedInput> Of(InputTree input, CancellationToken cancellation = default)
    {
        var (manuscript, found) = Manuscripts.Of(input, cancellation);
        var faulty = Silencing.Of(found, manuscript?.Silences ?? []).Heard.Where(d => d.Severity == Severity.Error).Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        // Versions that are not as they were are for the press to tell of, and it tells of them whatever text it is given.
        if (manuscript is null || manuscript.Releases.IsEmpty || faulty.Any(path => path.Contains("/versions", StringComparison.Ordinal))) return Checked.Of(ReleasedInput.AsItIs(input));

        var versions = new PublishedVersions(manuscript.Releases);
        var published = manuscript.Releases.Select(r => r.Work).ToHashSet();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var origins = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        var longer = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var without = new HashSet<string>(StringComparer.Ordinal);
        var bibliography = input.Find(WorksCited.Path) is { } file ? Encoding.UTF8.GetString(file.Open().Span) : "[]";
        var works = bibliography;
        foreach (var chapter in manuscript.Works.Where(w => published.Contains(w.Slug)).SelectMany(w => w.Chapters))
        {
            var path = chapter.File.Path;
            if (versions.NewestOf(chapter) is { } newest)
            {
                origins.Add(path, newest.ChapterPath);
                files[path] = new InputFile(path, input.Find(newest.ChapterPath)!.Open);
                var snapshot = newest.Snapshot();
                var records = snapshot.Records;
                if (snapshot.NamesAsInSource && NamesAsInSource(snapshot.Chapter) is { } kept)
                {
                    files[path] = new InputFile(path, () => kept);
                    longer.Add(path);
                }
                foreach (var (record, text) in records.Where(r => r.Key != WorksCited.Path && input.Find(r.Key) is null))
                {
                    if (files.TryAdd(record, new InputFile(record, () => Encoding.UTF8.GetBytes(text)))) origins.Add(record, newest.RecordsPath);
                }
                if (!faulty.Contains(WorksCited.Path) && records.TryGetValue(WorksCited.Path, out var cited)) works = WorksCited.With(works, cited) ?? works;
            }
            else if (!faulty.Contains(path))
            {
                // What cannot be read may well be published under a slug that nobody can see: that stays, and the press refuses it.
                without.Add(path);
                diagnostics.Add(ReleaseRules.LeftOut.At(chapter.File, chapter.Slug.Span, $"chapter '{chapter.Slug}' was never published and is left out", $"release {chapter.Slug}"));
            }
        }
        if (works != bibliography) files[WorksCited.Path] = new InputFile(WorksCited.Path, () => Encoding.UTF8.GetBytes(works));
        return Checked.Of(new ReleasedInput(new InputTree(input.With(files.Values).Files.Where(f => !without.Contains(f.Path))), origins.ToImmutable()) { LongerByALine = longer.ToImmutable() }, diagnostics);
    }

    /// <summary>A chapter that was published before names were regularised, with the word in its particulars that they stay as they are; null where it has such a word.</summary>
    private static byte[]? NamesAsInSource(ReadOnlyMemory<byte> chapter)
    {
        var text = Encoding.UTF8.GetString(chapter.Span);
        var first = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var matter = text.IndexOf("\n---", first, StringComparison.Ordinal);
        if (first == 0 || matter < 0 || text[..matter].Contains("\nregularise:", StringComparison.Ordinal)) return null;
        return Encoding.UTF8.GetBytes(text.Insert(first, "regularise: false\n"));
    }
}

/// <summary>An input folder in which some files are others than lie there.</summary>
/// <param name="Origins">Where the content of a file lies, by the path that it has here.</param>
public sealed record ReleasedInput(InputTree Tree, ImmutableDictionary<string, string> Origins)
{
    /// <summary>The files that have a line more than where they lie, after their first.</summary>
    public ImmutableHashSet<string> LongerByALine { get; init; } = [];

    /// <summary>Nothing is other than it lies there.</summary>
    public static ReleasedInput AsItIs(InputTree input) => new(input, ImmutableDictionary<string, string>.Empty);

    /// <summary>Diagnostics at the files as they lie in the input folder.</summary>
    public ImmutableArray<Diagnostic> Located(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => Origins.TryGetValue(d.Path, out var origin) ? d with { Path = origin, Position = PositionIn(origin, InOrigin(d)) } : d)];

    private Position InOrigin(Diagnostic told) => LongerByALine.Contains(told.Path) && told.Position.Line > 1 ? told.Position with { Line = told.Position.Line - 1 } : told.Position;

    // Where a record begins in the file that keeps all of a version's is not known here.
    private static Position PositionIn(string origin, Position position) => origin.EndsWith("/records.yml", StringComparison.Ordinal) ? new Position(1, 1) : position;
}
