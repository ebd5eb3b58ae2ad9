using System.Security.Cryptography;
using Annals.Core.Files;
using Annals.Publishing;

namespace Annals.App.Preview;

/// <summary>
/// The site as it is now, its files made when they are asked for: a save costs the pages that are looked at, not those of the whole site.
/// Nothing but the site's own files can be had of it.
/// </summary>
internal sealed class PreviewSite
{
    private Dictionary<string, OutputFile> _files = [];
    private Dictionary<string, OutputFile> _index = [];
    private Lazy<OutputFile?> _checksums = new(() => null);
    private PressRun? _run;

    /// <summary>Whether a site was ever made.</summary>
    public bool IsThere => _run is not null;

    public void Show(PressRun run)
    {
        (_run, _files) = (run, ByPath(run.Files));
        _checksums = new(ChecksumsNow);
    }

    /// <summary>Has searches answered from these files, until others are shown.</summary>
    public void ShowIndex(IEnumerable<OutputFile> files)
    {
        _index = ByPath(files);
        _checksums = new(ChecksumsNow);
    }

    /// <summary>The file that answers a path, which begins with a slash; null for none.</summary>
    public OutputFile? Find(string path)
    {
        var name = path[1..] + (path.EndsWith('/') ? "index.html" : "");
        return _files.GetValueOrDefault(name) ?? _index.GetValueOrDefault(name) ?? (name == Checksums.Path ? _checksums.Value : null);
    }

    // Made of all other files: only for who asks. The lists of what to keep for offline are not to be had, as every page of a work
    // asks for them, and nobody keeps a preview.
    private OutputFile? ChecksumsNow()
    {
        if (_run is not { } run)
            return null;
        var site = run with { Files = [.. run.Files, .. _index.Values] };
        var written = site.Files.AsParallel().AsOrdered().Select(Written).ToImmutableArray();
        var closing = ClosingFiles.Of(site, written);
        var sums = written.Concat(closing.Select(Written)).Select(f => (f.Path, f.Sha256)).ToList();
        return new OutputFile(Checksums.Path, () => Checksums.Of(sums));
    }

    private static WrittenFile Written(OutputFile file)
    {
        var content = file.Content();
        return new(file.Path, content.Length, SHA256.HashData(content.Span));
    }

    private static Dictionary<string, OutputFile> ByPath(IEnumerable<OutputFile> files) =>
        files.ToDictionary(f => f.Path, StringComparer.Ordinal);
}
