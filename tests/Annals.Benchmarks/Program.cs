using System.Globalization;
using Annals.Benchmarks.Corpus;
using Annals.Benchmarks.Measuring;

// dotnet run -c Release --project tests/Annals.Benchmarks -- 100 1000 10000 [--runs 3] [--no-search] [--preview] [--versions 200] [--write
// <folder>]
//
// Measures whole builds: the published executable as a process of its own, into a folder that does not exist yet, on a memory
// file system where there is one; and Hugo, where it is installed, on the plain form of the same corpus, in turns with ours.
// --preview measures, instead of builds, how long it takes from saving a chapter until its new bytes are served: of the
// publication in this checkout, and of the corpora.
// --versions builds, after these, a chapter of 30,000 words with so many published versions, and one with half as many.
// --search-book builds a book of 70 chapters and 1.5 million words with its index and tells what first searches in it load.
// --write only writes the corpora, and with --search-book the book, whose questions it prints: to look at or to try things with.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var sizes = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))
    .Select(a => int.Parse(a, CultureInfo.InvariantCulture))
    .ToArray();
var versions = int.Parse(After("--versions") ?? "0", CultureInfo.InvariantCulture);
var book = args.Contains("--search-book");
if (sizes.Length == 0 && versions == 0 && !book)
    sizes = [100, 1_000];
var runs = int.Parse(After("--runs") ?? "3", CultureInfo.InvariantCulture);
if (After("--write") is { } folder)
{
    foreach (var size in sizes)
        CorpusFolders.Of(size, Path.Combine(folder, $"corpus-{size}"));
    if (book)
        foreach (var question in BookFolder.Write(Path.Combine(folder, "book")))
            Console.WriteLine(question);
    return;
}

var scratch = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"annals-benchmarks-{Environment.ProcessId}");
Directory.CreateDirectory(scratch);
try
{
    var press = Press.Publish(Path.Combine(scratch, "app"));
    var hugo = Press.HugoVersion();
    Console.WriteLine(
        $"{Environment.ProcessorCount} cores, {scratch}, .NET {Environment.Version}, {hugo ?? "no Hugo here: apt-get install hugo"}; the median of {runs} runs, cold output"
    );
    if (args.Contains("--preview"))
    {
        var own = Path.Combine(scratch, "input");
        CopyOf(Path.Combine(Press.Checkout(), "input"), own);
        await SaveToShown.PrintAsync("this publication", () => press.Preview(own), ChapterIn(own), PageOf(ChapterIn(own)));
        foreach (var size in sizes)
        {
            var input = CorpusFolders.Of(size, Path.Combine(scratch, $"corpus-{size}")).Ours;
            await SaveToShown.PrintAsync($"{size:N0} chapters", () => press.Preview(input), ChapterIn(input), PageOf(ChapterIn(input)));
            Directory.Delete(Path.Combine(scratch, $"corpus-{size}"), recursive: true);
        }
        return;
    }
    foreach (var size in sizes)
    {
        var corpus = CorpusFolders.Of(size, Path.Combine(scratch, $"corpus-{size}"));
        new Comparison(size, press, corpus, scratch, runs, hugo is not null, search: !args.Contains("--no-search")).Print();
        Directory.Delete(Path.Combine(scratch, $"corpus-{size}"), recursive: true);
    }
    foreach (var kept in versions == 0 ? Array.Empty<int>() : [versions / 2, versions])
    {
        var (input, output) = (Path.Combine(scratch, $"versions-{kept}"), Path.Combine(scratch, "output"));
        VersionFolder.Write(kept, input);
        var build = press.Build(input, output, search: false);
        var bytes = new DirectoryInfo(output).GetFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        Console.WriteLine(
            $"\n{kept} versions of 30,000 words: {build.Wall.TotalSeconds:0.00} s, {build.Processor.TotalSeconds:0.00} s of processor, {build.Peak / 1048576.0:0} MiB; {bytes / 1048576.0:0} MiB of files"
        );
        Directory.Delete(output, recursive: true);
        Directory.Delete(input, recursive: true);
    }
    if (book)
    {
        var (input, output) = (Path.Combine(scratch, "book"), Path.Combine(scratch, "output"));
        var questions = BookFolder.Write(input);
        press.Build(input, output, search: true);
        FirstQueries.Print(output, questions);
    }
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

static void CopyOf(string folder, string to)
{
    foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
    {
        var copy = Path.Combine(to, Path.GetRelativePath(folder, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}

static string ChapterIn(string input) =>
    Directory
        .EnumerateFiles(Path.Combine(input, "works"), "*.md", SearchOption.AllDirectories)
        .Where(f => f.Contains("/chapters/", StringComparison.Ordinal))
        .Min(StringComparer.Ordinal)!;

static string PageOf(string chapter) =>
    $"/{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(chapter)))}/{File.ReadLines(chapter).First(l => l.StartsWith("slug: ", StringComparison.Ordinal))["slug: ".Length..]}/";

string? After(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
