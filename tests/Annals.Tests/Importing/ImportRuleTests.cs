using System.Text;
using Annals.App.Commands;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Importing.Formats;
using Annals.Importing.Text;
using Annals.Tests.App;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>
/// Each rule of import has a folder <c>tests/rules/CODE</c> with <c>import.txt</c>: the text as the file <c>source.txt</c>, or as the one
/// that <c>name:</c> says, or the parts of a Word document of that name, beside it the input folder as it was, and above them what the
/// command line said. <c>expected.txt</c> is what import then says.
/// </summary>
public sealed class ImportRuleTests
{
    public static TheoryData<string> Folders =>
        [
            .. Directory
                .EnumerateDirectories(TestFolder.Of("rules"))
                .Where(f => File.Exists(Path.Combine(f, "import.txt")))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void An_import_that_breaks_the_rule_is_told_so(string code)
    {
        var said = File.ReadLines(TestFolder.Of("rules", code, "import.txt"))
            .TakeWhile(l => !l.StartsWith("-- ", StringComparison.Ordinal))
            .Select(l => (l + " ").Split(": ", 2))
            .Where(l => l.Length == 2)
            .ToDictionary(l => l[0], l => l[1].Trim());
        var actual = said.TryGetValue("file", out var file)
            ? FromTheCommandLine(file)
            : FromTheStage(SiteText.Read("rules", code, "import.txt"), said);

        var golden = TestFolder.Of("rules", code, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Contains(code, actual, StringComparison.Ordinal);
    }

    private static string FromTheStage(InputTree files, Dictionary<string, string> said)
    {
        var name = said.GetValueOrDefault("name", "source.txt");
        var order = new ImportOrder
        {
            Source = said.TryGetValue("bytes", out var bytes)
                ? new byte[int.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture)]
                : files.Find(name)?.Open() ?? DocxParts.Zipped(files),
            FileName = name,
            Format = said.TryGetValue("as", out var format) ? Enum.Parse<SourceFormat>(format, ignoreCase: true) : null,
            Work = new WorkSlug(said.GetValueOrDefault("work", "gallic-war")),
            Title = "The Gallic War",
            Encoding = said.GetValueOrDefault("encoding"),
            Language = said.GetValueOrDefault("language", "en") is { Length: > 0 } language ? language : null,
            Date = Imported.Day,
            Input = new InputTree(files.Files.Where(f => f.Path != name)),
        };
        var (work, found) = SourceImport.Of(order);
        var all = found.ToList();
        if (said.TryGetValue("spoil", out var words))
            all.AddRange(ImportProof.Of(work with { Reading = Spoilt(work.Reading, words.Split(" -> ")) }, order, CancellationToken.None));
        all.Sort(Diagnostic.InOrder);
        return string.Concat(all.Select(d => d + "\n"));
    }

    /// <summary>A work whose chapters do not have the source's words: what a fault of import would make.</summary>
    private static InputTree Spoilt(InputTree reading, string[] words) =>
        new(
            reading.Files.Select(f =>
                f.Path.Contains("/chapters/", StringComparison.Ordinal)
                    ? new InputFile(
                        f.Path,
                        () =>
                            Encoding.UTF8.GetBytes(
                                Encoding.UTF8.GetString(f.Open().Span).Replace(words[0], words[1], StringComparison.Ordinal)
                            )
                    )
                    : f
            )
        );

    private static string FromTheCommandLine(string file)
    {
        using var folder = new TemporaryFolder();
        var import = AnnalsProcess.Run(folder.Path, "import", file, "--work", "gallic-war", "--title", "The Gallic War");
        Assert.Equal(1, import.ExitCode);
        return import.Errors.Replace(folder.Path + "/", "", StringComparison.Ordinal);
    }
}
