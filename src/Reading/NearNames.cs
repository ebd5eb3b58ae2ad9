using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;

namespace Annals.Reading;

/// <summary>
/// Files and folders right in the input folder whose names are much like one that Annals reads: what lies there is meant to be read, and is
/// not.
/// </summary>
internal static class NearNames
{
    private static readonly string[] s_known =
    [
        "publication.yml",
        BibliographyItem.File,
        "works",
        "glossary",
        "people",
        "places",
        "organisations",
        "errata",
        "events",
        "figures",
        "pages",
        "images",
    ];

    private static readonly (string Name, string Meant)[] s_others =
    [
        ("work", "works"),
        ("term", "glossary"),
        ("terms", "glossary"),
        ("person", "people"),
        ("persons", "people"),
        ("place", "places"),
        ("organisation", "organisations"),
        ("organization", "organisations"),
        ("organizations", "organisations"),
        ("erratum", "errata"),
        ("event", "events"),
        ("figure", "figures"),
        ("page", "pages"),
        ("image", "images"),
        ("publication.yaml", "publication.yml"),
        ("chapters", "works/<work>/chapters"),
    ];

    public static IEnumerable<Diagnostic> In(InputTree input)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in input.Files)
        {
            var name = file.Path.Split('/')[0];
            if (s_known.Contains(name) || name.StartsWith('.') || name == "README.md" || !told.Add(name))
                continue;
            var meant =
                s_others.FirstOrDefault(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Meant ?? Nearest.To(name, s_known);
            if (meant is not null && IsFolder(meant) == (name.Length < file.Path.Length))
                yield return InputRules.NearName.About(file.Path, $"Annals reads nothing called '{name}' here", $"did you mean {meant}?");
        }
    }

    private static bool IsFolder(string name) =>
        !name.EndsWith(".yml", StringComparison.Ordinal) && !name.EndsWith(".json", StringComparison.Ordinal);
}
