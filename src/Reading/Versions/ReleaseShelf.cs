using System.Security.Cryptography;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Versions;
using Annals.Reading.FrontMatter;
using Annals.Reading.FrontMatter.Shapes;

namespace Annals.Reading.Versions;

/// <summary>
/// The published versions in the input folder, and whether they are as they were. Every file is read for it and none is kept.
/// </summary>
internal static class ReleaseShelf
{
    private const string HintToRestore = "bring it back with git checkout; a correction is a new version";

    public static bool IsVersion(InputFile file) =>
        file.Path.Split('/') is ["works", _, .. var parts] && SnapshotPlace.Of(parts) is not null;

    /// <summary>The versions whose two files are there, by work, folder and version.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<ImmutableArray<Release>> Of(InputTree input, ReadingMemory? memory, CancellationToken cancellation)
    {
        var kept = input.Files.Where(f => f.Path.Contains("/versions", StringComparison.Ordinal)).ToImmutableArray();
        return memory is null ? Of(kept, cancellation) : memory.Of(kept, () => Of(kept, cancellation));
    }

    private static Checked<ImmutableArray<Release>> Of(ImmutableArray<InputFile> kept, CancellationToken cancellation)
    {
        var diagnostics = new List<Diagnostic>();
        var locked = new Dictionary<string, (InputFile Lock, LockLine Line)>(StringComparer.Ordinal);
        var files = new List<Kept>();
        foreach (var file in kept)
        {
            if (file.Path.Split('/') is not ["works", var work, .. var parts])
                continue;
            if (parts is ["versions.lock"])
            {
                var (lines, found) = Lock(file);
                diagnostics.AddRange(found);
                foreach (var line in lines)
                    locked.Add($"works/{work}/{line.Path}", (file, line));
            }
            else if (
                parts is ["versions", .. var below]
                && !below.Any(p => p.StartsWith('.'))
                && below[^1] != "README.md"
                && !below[^1].EndsWith('~')
            )
            {
                if (SnapshotPlace.Of(parts) is { } place)
                    files.Add(new Kept(new WorkSlug(work), place, file));
                else
                    diagnostics.Add(
                        VersionRules.Stray.About(
                            file.Path,
                            "this file belongs to no published version",
                            "move it away; only release writes here"
                        )
                    );
            }
        }

        var remarks = new ImmutableArray<Diagnostic>[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { CancellationToken = cancellation },
            i => remarks[i] = Look(files[i], locked.TryGetValue(files[i].File.Path, out var l) ? l.Line.Sha256 : null)
        );
        diagnostics.AddRange(remarks.SelectMany(r => r));
        var there = files.Select(f => f.File.Path).ToHashSet(StringComparer.Ordinal);
        diagnostics.AddRange(
            locked
                .Where(l => !there.Contains(l.Key))
                .Select(l => new Diagnostic(
                    VersionRules.Missing,
                    l.Value.Lock.Path,
                    l.Value.Line.Position,
                    $"the published file {l.Value.Line.Path} is gone",
                    HintToRestore
                ))
        );
        return Checked.Of(Releases(files, locked.Keys, diagnostics), diagnostics);
    }

    private static Checked<ImmutableArray<LockLine>> Lock(InputFile file)
    {
        try
        {
            return LockText.Parse(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Checked.Of(ImmutableArray<LockLine>.Empty, [Unreadable(file, e)]);
        }
    }

    /// <summary>What is wrong with a file. Of one that was altered nothing else is told: that is the cause.</summary>
    private static ImmutableArray<Diagnostic> Look(Kept kept, string? sha256)
    {
        var file = kept.File;
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = file.Open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(file, e)];
        }
        if (sha256 is null)
            return
            [
                VersionRules.NotLocked.About(
                    file.Path,
                    "versions.lock does not have this file",
                    "bring versions.lock back with git checkout, or delete the folder if release did not write it"
                ),
            ];
        if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != sha256)
            return
            [
                VersionRules.Altered.About(file.Path, $"version {kept.Place.Version} was altered after it was published", HintToRestore),
            ];
        var read = file with { Open = () => bytes };
        return kept.Place.IsChapter ? Particulars(read, kept.Place)
            : SnapshotReading.Records(read).Refusal is { } refusal ? [refusal]
            : [];
    }

    private static ImmutableArray<Diagnostic> Particulars(InputFile file, SnapshotPlace place)
    {
        var (text, refusal) = InputText.Of(file);
        if (text is null)
            return [refusal!];
        var record = MarkdownRecord.Open(text, ChapterShape.Whole);
        var slug = record.RequiredSlug("slug");
        var version = record.Version("version");
        if (slug is { } s && s.Value != place.Folder.Value && record.Slugged("formerly").All(f => f.Value != place.Folder.Value))
        {
            text.Margin.Add(
                VersionRules.OtherVersion,
                s.Span,
                $"the chapter's slug is '{s}' and never was '{place.Folder}', as its folder says",
                "put the folder below the slug that the chapter was first released with"
            );
        }
        if (version is { } v && v != place.Version)
        {
            text.Margin.Add(
                VersionRules.OtherVersion,
                record.SpanOf("version"),
                $"the chapter is version {v}, and its folder says {place.Version}",
                "name the folder as the version"
            );
        }
        // nobody can mend what else could be remarked upon: it was, when the version was released
        return [.. text.Margin.Remarks.Where(r => r.Severity == Severity.Error)];
    }

    private static ImmutableArray<Release> Releases(List<Kept> files, IReadOnlyCollection<string> locked, List<Diagnostic> diagnostics)
    {
        var releases = ImmutableArray.CreateBuilder<Release>();
        var versions = files
            .GroupBy(f => (f.Work, f.Place.Folder, f.Place.Version))
            .OrderBy(g => g.Key.Work.Value, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Folder.Value, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Version);
        foreach (var version in versions)
        {
            var path = $"works/{version.Key.Work}/versions/{version.Key.Folder}/{version.Key.Version}";
            var chapter = version.FirstOrDefault(f => f.Place.IsChapter)?.File;
            var records = version.FirstOrDefault(f => !f.Place.IsChapter)?.File;
            if (chapter is not null && records is not null)
            {
                releases.Add(
                    new Release(
                        version.Key.Work,
                        version.Key.Folder,
                        version.Key.Version,
                        path,
                        () => SnapshotReading.Snapshot(chapter, records)
                    )
                    {
                        Read = () => SnapshotReading.Manuscript(chapter, records),
                    }
                );
                continue;
            }
            var missing = path + (chapter is null ? "/chapter.md" : "/records.yml");
            if (!locked.Contains(missing))
                diagnostics.Add(
                    VersionRules.Missing.About(missing, "a published version has two files, and this one is gone", HintToRestore)
                );
        }
        return releases.DrainToImmutable();
    }

    private static Diagnostic Unreadable(InputFile file, Exception e) =>
        InputRules.Unreadable.About(file.Path, $"this file cannot be read: {e.Message}", "look at its permissions");

    private sealed record Kept(WorkSlug Work, SnapshotPlace Place, InputFile File);
}
