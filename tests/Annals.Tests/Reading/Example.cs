using System.Collections.Immutable;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>A text read as the body of a chapter.</summary>
internal static class Example
{
    public const string Path = "works/rome/chapters/01-rubicon.md";
    public const string Head = "---\ntitle: Rubicon\norder: 1\nslug: rubicon\nversion: 1.0.0\ndate: 2026-11-22\n---\n";
    private const string Publication = "title: Annals\nlanguage: en\nworks: [rome]\n";

    public const int LinesBefore = 7;

    public static (ImmutableArray<Block> Body, ImmutableArray<Note> Notes, ImmutableArray<Diagnostic> Remarks) Read(string markdown)
    {
        var (chapter, remarks) = ReadFile(Head + markdown);
        return (chapter.Body, chapter.Notes, remarks);
    }

    /// <summary>A chapter's whole file.</summary>
    public static (Chapter Chapter, ImmutableArray<Diagnostic> Remarks) ReadFile(string file)
    {
        var read = Manuscripts.Of(Tree((Path, file)));
        return (Assert.Single(Assert.Single(read.Value!.Works).Chapters), read.Diagnostics);
    }

    /// <summary>A publication with one work and these files.</summary>
    public static InputTree Tree(params (string Path, string Text)[] files) =>
        InputTree.Of([("publication.yml", Publication), ("works/rome/work.yml", "title: Rome\n"), .. files]);

    /// <summary>The examples in the specifications: what an author types.</summary>
    public static IEnumerable<string> Specified()
    {
        foreach (var spec in Directory.EnumerateFiles(TestFolder.Of("specs"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var part in File.ReadAllText(spec).Split("```` markdown\n").Skip(1))
                yield return part[..part.IndexOf("````", StringComparison.Ordinal)];
        }
    }
}
