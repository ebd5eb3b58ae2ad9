using System.Collections.Frozen;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Offline;

/// <summary>
/// What of the site is kept with a work. A file belongs to the works whose pages show or name what it is about; what is about no work in
/// particular is the site's and is kept with each. Outside stays what grows without being read on the way: earlier versions and what
/// changed, sources as received, and what is for machines.
/// </summary>
internal sealed class KeptFiles
{
    /// <summary>Of the site: kept with every work.</summary>
    public static readonly ImmutableArray<WorkSlug> Site = [];

    private readonly FrozenSet<string> _works;
    private readonly FrozenDictionary<string, ImmutableArray<WorkSlug>> _records;
    private readonly FrozenDictionary<string, ImmutableArray<WorkSlug>> _images;
    private readonly Func<string, UrlPath?> _found;

    /// <param name="found">
    /// The address that a fragment of the search index leads to, by the fragment's path; null where it leads nowhere.
    /// </param>
    public KeptFiles(Publication publication, Func<string, UrlPath?> found)
    {
        _works = publication.Works.Select(w => w.Slug.Value).ToFrozenSet(StringComparer.Ordinal);
        var shown = ShownWorks.Of(publication);
        _records = RecordWorks.Of(publication, shown);
        // Images that differ in their endings alone may share a file.
        _images = shown
            .Images.GroupBy(i => Stem("images/" + i.Key), i => i.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Any(works => works.IsEmpty) ? Site : [.. g.SelectMany(works => works).Distinct()],
                StringComparer.Ordinal
            );
        _found = found;
    }

    /// <summary>The works with which a file is kept; <see cref="Site"/> for all of them, null for a file that is not kept.</summary>
    /// <param name="path">Below the output folder.</param>
    public ImmutableArray<WorkSlug>? WorksOf(string path) =>
        path.Split('/') switch
        {
            [var file] => file.EndsWith(".html", StringComparison.Ordinal) ? Site : null,
            ["pagefind", "fragment", _] => _found(path) is { } address && WorksOf(address.File) is { } works ? works : Site,
            ["offline", var file] => file == "index.html" ? Site : null,
            ["offline", ..] => null,
            ["images", ..] => OfImage(path),
            // A card goes with the page that it is of: cards/people/caesar.json with people/caesar/index.html.
            ["cards", .. var of] => WorksOf(string.Join('/', [.. of[..^1], Path.GetFileNameWithoutExtension(of[^1]), "index.html"])),
            [var work, .. var below] when _works.Contains(work) => OfWork(below) ? [new WorkSlug(work)] : null,
            [var list, var id, ..] when _records.TryGetValue($"{list}/{id}", out var naming) => naming,
            _ => IsRead(path) ? Site : null,
        };

    private static bool OfWork(ReadOnlySpan<string> below) =>
        below switch
        {
            [_, "versions" or "changes", ..] => false,
            ["source", "index.html"] => true,
            ["source", ..] => false,
            [.., var file] => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".css", StringComparison.Ordinal),
            [] => false,
        };

    // Feeds and other lists for machines are read by none of the pages.
    private static bool IsRead(string path) =>
        !path.EndsWith(".xml", StringComparison.Ordinal) && !path.EndsWith(".link", StringComparison.Ordinal);

    // An image may be published at several sizes and in several formats: the names of all of them begin with its own, to which each adds
    // its width, its hash and its ending with a dot.
    private ImmutableArray<WorkSlug> OfImage(string path)
    {
        for (var end = path.Length - 1; end > 0; end--)
        {
            if (path[end] == '.' && _images.TryGetValue(path[..end], out var works))
                return works;
        }
        return Site;
    }

    private static string Stem(string path) => path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? path[..dot] : path;
}
