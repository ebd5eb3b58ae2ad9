using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Versions;
using Annals.Reading.Versions;

namespace Annals.Tests.Reading.Versions;

/// <summary>An input folder with published versions, as tests write it.</summary>
internal static class Shelf
{
    public const string Publication = "title: Annals\nlanguage: en\nworks: [rome]\n";
    public const string Work = "title: Rome\n";

    public static string Chapter(string version, string body = "Caesar crossed the river.\n", string slug = "rubicon", string more = "") =>
        $"---\ntitle: The Rubicon\norder: 1\nslug: {slug}\nversion: {version}\ndate: 2026-11-22\n{more}---\n{body}";

    /// <summary>A published version's two files.</summary>
    public static IEnumerable<(string Path, string Text)> Version(
        string version,
        string chapter,
        string folder = "rubicon",
        params (string Path, string Text)[] records
    )
    {
        var all = records
            .Append(("publication.yml", Publication))
            .Append(("works/rome/work.yml", Work))
            .ToImmutableSortedDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        var place = $"works/rome/versions/{folder}/{version}";
        yield return ($"{place}/chapter.md", chapter);
        yield return ($"{place}/records.yml", RecordsText.Of(new Snapshot("works/rome/chapters/01-rubicon.md", default, 0, all)));
    }

    /// <summary>The files with a lock of all that lies in versions, and what every publication has.</summary>
    public static InputTree Tree(params IEnumerable<(string Path, string Text)> files)
    {
        var all = files.ToList();
        if (all.All(f => f.Path != "works/rome/versions.lock"))
            all.Add(("works/rome/versions.lock", Lock(all)));
        return InputTree.Of([("publication.yml", Publication), ("works/rome/work.yml", Work), .. all]);
    }

    public static string Lock(IEnumerable<(string Path, string Text)> files) =>
        LockText.Of(
            files
                .Where(f => f.Path.Contains("/versions/", StringComparison.Ordinal))
                .Select(f =>
                    KeyValuePair.Create(
                        f.Path["works/rome/".Length..],
                        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(f.Text)))
                    )
                )
        );
}
