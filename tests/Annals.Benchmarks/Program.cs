using System.Globalization;
using Annals.Benchmarks.Corpus;
using Annals.Benchmarks.Measuring;

// dotnet run -c Release --project tests/Annals.Benchmarks -- 100 1000 10000 [--runs 3] [--no-search] [--write <folder>]
//
// Measures whole builds: the published executable as a process of its own, into a folder that does not exist yet, on a memory
// file system where there is one; and Hugo, where it is installed, on the plain form of the same corpus, in turns with ours.
// --write only writes the corpora, to look at or to try things with.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var sizes = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
if (sizes.Length == 0) sizes = [100, 1_000];
var runs = int.Parse(After("--runs") ?? "3", CultureInfo.InvariantCulture);
if (After("--write") is { } folder)
{
    foreach (var size in sizes) CorpusFolders.Of(size, Path.Combine(folder, $"corpus-{size}"));
    return;
}

var scratch = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"annals-benchmarks-{Environment.ProcessId}");
Directory.CreateDirectory(scratch);
try
{
    var press = Press.Publish(Path.Combine(scratch, "app"));
    var hugo = Press.HugoVersion();
    Console.WriteLine($"{Environment.ProcessorCount} cores, {scratch}, .NET {Environment.Version}, {hugo ?? "no Hugo here: apt-get install hugo"}; the median of {runs} runs, cold output");
    foreach (var size in sizes)
    {
        var corpus = CorpusFolders.Of(size, Path.Combine(scratch, $"corpus-{size}"));
        new Comparison(size, press, corpus, scratch, runs, hugo is not null, search: !args.Contains("--no-search")).Print();
        Directory.Delete(Path.Combine(scratch, $"corpus-{size}"), recursive: true);
    }
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

string? After(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
