namespace Annals.BrowserTests.Site;

public enum PageKind
{
    Title,
    Work,
    Chapter,
    ChapterSource,
    WholeText,
    WholeTextSource,
    Proof,
    Notes,
    EntryList,
    Entry,
    FigureList,
    Figure,
    Timeline,
    Map,
    Bibliography,
    Index,
    Releases,
    VersionList,
    Version,
    Changes,
    Search,
    NotFound,
    Offline,
    Editors,
}

/// <summary>A page of a built site.</summary>
/// <param name="Address">Below the site's base, such as <c>/glossary/lek/</c>.</param>
/// <param name="File">Below the output folder.</param>
public sealed record SitePage(string Address, string File, PageKind Kind)
{
    public static ImmutableArray<SitePage> AllOf(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("pagefind/", StringComparison.Ordinal))
            .ToHashSet();
        return
        [
            .. files
                .Select(f => new SitePage(AddressOf(f), f, KindOf(AddressOf(f), files)))
                .OrderBy(p => p.Address, StringComparer.Ordinal),
        ];
    }

    internal static string AddressOf(string file) =>
        "/" + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    private static PageKind KindOf(string address, HashSet<string> files) =>
        address.Trim('/').Split('/') switch
        {
            [""] => PageKind.Title,
            ["404.html"] => PageKind.NotFound,
            ["offline"] => PageKind.Offline,
            ["glossary" or "people" or "places" or "organisations"] => PageKind.EntryList,
            ["glossary" or "people" or "places" or "organisations", _] => PageKind.Entry,
            ["figures"] => PageKind.FigureList,
            ["figures", _] => PageKind.Figure,
            ["timeline"] => PageKind.Timeline,
            ["map"] => PageKind.Map,
            ["bibliography"] => PageKind.Bibliography,
            ["index"] => PageKind.Index,
            ["versions"] => PageKind.Releases,
            ["search"] => PageKind.Search,
            [var work] when files.Contains(work + "/text/index.html") => PageKind.Work,
            [_] => PageKind.Editors,
            [_, "text"] => PageKind.WholeText,
            [_, "text", "source"] => PageKind.WholeTextSource,
            [_, "source"] => PageKind.Proof,
            [_, "notes"] => PageKind.Notes,
            [_, _] => PageKind.Chapter,
            [_, _, "source"] => PageKind.ChapterSource,
            [_, _, "versions"] => PageKind.VersionList,
            [_, _, "versions", _] => PageKind.Version,
            [_, _, "changes", _] => PageKind.Changes,
            _ => throw new InvalidOperationException($"a page of an unknown kind: {address}"),
        };

    public override string ToString() => Address;
}
