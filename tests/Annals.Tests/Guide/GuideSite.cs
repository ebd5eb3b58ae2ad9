using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Publishing;

namespace Annals.Tests.Guide;

/// <summary>A small publication that has all that the guide's examples refer to.</summary>
internal static class GuideSite
{
    public const string Chapter = "works/work/chapters/09-example.md";
    public const string Head = "---\ntitle: Example\norder: 9\nslug: example\nversion: 1.0.0\ndate: 2026-11-22\n---\n";

    private static readonly (string Path, string Text)[] s_files =
    [
        ("publication.yml", "title: The Last Stalinist Fortress\nlanguage: en\nworks: [work]\n"),
        ("works/work/work.yml", "title: Albania\n"),
        (
            "works/work/chapters/01-conflict.md",
            "---\ntitle: Conflict\norder: 1\nslug: conflict\nversion: 1.0.0\ndate: 2026-11-22\n---\n"
                + string.Concat(Enumerable.Repeat("It went on.\n\n", 12))
        ),
        ("glossary/party-of-labour.md", "---\nterm: Party of Labour\n---\nThe party that ruled.\n"),
        ("people/koci-xoxe.md", "---\nname: Koçi Xoxe\n---\nMinister of the interior.\n"),
        ("people/hoxha-enver.md", "---\nname: Enver Hoxha\nvariants: [Hoxha]\n---\nFirst secretary.\n"),
        ("figures/land-reform.md", "---\ntitle: Land Reform\n---\nA painting.\n"),
        ("figures/speech-in-moscow.md", "---\ntitle: Speech in Moscow\n---\nA painting.\n"),
        (
            "bibliography.json",
            $"[{string.Join(",", new[] { "biberaj-1990", "elsie-2010", "griffith-1963", "gibbon-1896" }.Select(id => $$"""{ "id": "{{id}}", "type": "book", "title": "Title of {{id}}" }"""))}]"
        ),
    ];

    /// <summary>What a check says of the site with an example as a file at a path.</summary>
    public static IEnumerable<Diagnostic> Told(string path, string text)
    {
        var files = s_files
            .Where(f => f.Path != path)
            .Append((Path: path, Text: text))
            .Select(f => new InputFile(f.Path, () => Encoding.UTF8.GetBytes(f.Text)));
        var images = new[] { "coin", "plan" }.Select(name => new InputFile($"images/{name}.png", () => DrawnImage.Landscape(8, 8)));
        return Publisher.Check(new InputTree(files.Concat(images)), new PressTerms(Thorough: true)).Diagnostics.Where(d => d.Path == path);
    }

    /// <summary>The same of an example as the text of a chapter. Notes whose marks alone the example shows are written for it.</summary>
    public static IEnumerable<Diagnostic> ToldOfText(string markdown)
    {
        var notes = System
            .Text.RegularExpressions.Regex.Matches(markdown, @"\[\^([\w-]+)\](?!:)")
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .Where(label => !markdown.Contains($"[^{label}]:", StringComparison.Ordinal))
            .Select(label => $"\n[^{label}]: The note.\n");
        return Told(Chapter, Head + markdown + "\n" + string.Concat(notes));
    }
}
