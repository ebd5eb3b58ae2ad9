using System.Diagnostics;
using System.Globalization;
using System.Text;
using Annals.App.Commands;
using Annals.App.Disk;
using Annals.Core.Publications;
using Annals.Publishing;

namespace Annals.App.Terminal;

/// <summary>What a build made and what it took.</summary>
internal sealed class Summary
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<(string Name, TimeSpan Time)> _times = [];

    public void Took(string stage, TimeSpan time) => _times.Add((stage, time));

    public string Of(PressRun run, OutputCount output, BuildWish wish)
    {
        var publication = run.Publication!;
        var chapters = publication.Works.SelectMany(w => w.Chapters).ToArray();
        var text = new StringBuilder();
        text.Append(Invariant($"{publication.Settings.Title}\n"));
        Line(
            text,
            ("chapter", chapters.Length),
            ("word", chapters.Sum(c => c.Words)),
            ("note", chapters.Sum(c => c.Notes.Length)),
            ("term", publication.Terms.Length),
            ("figure", publication.Figures.Length)
        );
        Line(
            text,
            ("person", publication.People.Length),
            ("place", publication.Places.Length),
            ("organisation", publication.Organisations.Length)
        );
        Line(text, ("page", run.Plan.Length), ("file", output.Files), ("changed file", output.Changed));
        text.Append(Invariant($"  {Size(output.Bytes)} in {wish.Output}{(wish.Search ? "" : ", without the search index")}\n"));
        if ((run.Order?.BaseUrl ?? publication.Settings.BaseUrl) is null)
        {
            text.Append(
                Invariant($"  whole addresses begin with {Publisher.Somewhere}: say where the site will be, by baseUrl in publication.yml or --base-url\n")
            );
        }
        text.Append(Invariant($"  {Desk.Tally(run.Diagnostics)}\n"));
        text.Append("  ").AppendJoin(" · ", _times.Select(t => Invariant($"{t.Name} {t.Time.TotalSeconds:0.00} s")));
        text.Append(
            Invariant($" · all {_clock.Elapsed.TotalSeconds:0.00} s · {Size(Process.GetCurrentProcess().PeakWorkingSet64)} at the most")
        );
        return text.ToString();
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<(string Name, int Count)> counts)
    {
        var separator = "  ";
        foreach (var (name, count) in counts)
        {
            text.Append(separator).Append(Invariant($"{count:N0} {Plural(name, count)}"));
            separator = ", ";
        }
        text.Append('\n');
    }

    private static string Plural(string name, int count) =>
        (count, name) switch
        {
            (1, _) => name,
            (_, "person") => "people",
            _ => name + "s",
        };

    private static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? Invariant($"{bytes / 1024.0:0} KiB ({bytes:N0} bytes)")
            : Invariant($"{bytes / 1048576.0:0.0} MiB ({bytes:N0} bytes)");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
