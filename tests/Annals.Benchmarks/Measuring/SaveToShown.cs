using System.Diagnostics;
using System.Globalization;
using System.Net.Http;

namespace Annals.Benchmarks.Measuring;

/// <summary>
/// From saving a chapter to new bytes served: the whole way, through the file watcher and the page's own answer, of a preview that runs as
/// an author's does.
/// </summary>
public static class SaveToShown
{
    private const int Saves = 20;

    /// <param name="serve">Starts the preview on an input folder.</param>
    /// <param name="chapter">The file that is saved again and again, a word longer each time; every fourth time a paragraph longer.</param>
    /// <param name="page">Where it is read.</param>
    public static async Task PrintAsync(string name, Func<Process> serve, string chapter, string page)
    {
        using var preview = serve();
        try
        {
            var said = await preview.StandardOutput.ReadLineAsync();
            while (said is not null && !said.StartsWith("The site is at ", StringComparison.Ordinal))
                said = await preview.StandardOutput.ReadLineAsync();
            using var reader = new HttpClient { BaseAddress = new Uri(said!["The site is at ".Length..].Split(' ')[0]) };
            _ = preview.StandardOutput.ReadToEndAsync();
            _ = preview.StandardError.ReadToEndAsync();
            using var events = new StreamReader(await reader.GetStreamAsync("/.annals/changes"));
            await reader.GetStringAsync(page);
            var text = await File.ReadAllTextAsync(chapter);
            var times = new List<double>();
            for (var save = 0; save < Saves + 3; save++)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"saved{save}");
                text = text.TrimEnd() + (save % 4 == 3 ? "\n\n" : " ") + mark + "\n";
                var clock = Stopwatch.StartNew();
                await File.WriteAllTextAsync(chapter, text);
                do
                {
                    while (await events.ReadLineAsync() is not "event: site") { }
                } while (!(await reader.GetStringAsync(page)).Contains(mark, StringComparison.Ordinal));
                // The first ones warm up, as an author's first save does.
                if (save >= 3)
                    times.Add(clock.Elapsed.TotalMilliseconds);
                await Task.Delay(150);
            }
            times.Sort();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: from saving to new bytes served {times[Saves / 2]:0} ms (median of {Saves}; {times[0]:0} to {times[^1]:0})"
                )
            );
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
        }
    }
}
