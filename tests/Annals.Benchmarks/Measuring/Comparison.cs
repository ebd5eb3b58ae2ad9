using Annals.Benchmarks.Corpus;

namespace Annals.Benchmarks.Measuring;

/// <summary>Ours as a first build, with fonts and index to make; then ours without search and Hugo in turns; all on one corpus.</summary>
public sealed class Comparison(int chapters, Press press, CorpusFolders corpus, string scratch, int runs, bool hugo, bool search)
{
    private readonly string _output = Path.Combine(scratch, "output");

    public void Print()
    {
        var plain = new List<Measured>();
        var theirs = new List<Measured>();
        Site ours = default,
            hugos = default;
        var first = Cold(() => press.FirstBuild(corpus.Ours, _output, search), out var whole);
        for (var run = 0; run < runs; run++)
        {
            plain.Add(Cold(() => press.Build(corpus.Ours, _output, search: false), out ours));
            if (hugo)
                theirs.Add(Cold(() => Press.BuildWithHugo(corpus.Plain, _output), out hugos));
        }

        Console.WriteLine($"\n{chapters:N0} chapters");
        var without = Measured.Median(plain);
        Line("Annals, without search", without, ours);
        Stages(without);
        if (hugo)
        {
            var other = Measured.Median(theirs);
            Line("Hugo", other, hugos);
            Console.WriteLine(
                $"  Annals to Hugo: {without.Wall / other.Wall:0.00} of the time, {(double)without.Peak / other.Peak:0.00} of the memory"
            );
        }
        Line(search ? "Annals, the first build, with search" : "Annals, the first build", first, whole);
        Stages(first);
    }

    private static void Stages(Measured measured) =>
        Console.WriteLine($"    {string.Join(", ", StageTime.Of(measured.Output).Select(s => $"{s.Stage} {s.Seconds:0.00}"))}");

    private Measured Cold(Func<Measured> build, out Site site)
    {
        if (Directory.Exists(_output))
            Directory.Delete(_output, recursive: true);
        var measured = build();
        var files = new DirectoryInfo(_output).GetFiles("*", SearchOption.AllDirectories);
        site = new(files.Length, files.Count(f => f.Extension == ".html"), files.Sum(f => f.Length));
        Directory.Delete(_output, recursive: true);
        return measured;
    }

    private void Line(string what, Measured measured, Site site) =>
        Console.WriteLine(
            $"  {what,-36} {measured.Wall.TotalSeconds,7:0.00} s {measured.Processor.TotalSeconds,7:0.00} s of processor {measured.Peak / 1048576.0,7:0} MiB "
                + $"{measured.Wall.TotalMilliseconds / chapters,7:0.000} ms a chapter; {site.Pages:N0} pages, {site.Files:N0} files, {site.Bytes / 1048576.0:0.0} MiB"
        );

    private readonly record struct Site(int Files, int Pages, long Bytes);
}
