using System.Text.Json;

namespace Annals.Benchmarks.Measuring;

/// <summary>What a first search loads, one process a question, so that nothing is there from the question before.</summary>
public static class FirstQueries
{
    public static void Print(string site, IReadOnlyList<string> questions)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Search", "first-query.mjs");
        var answers = questions
            .Select(q => JsonSerializer.Deserialize<Answer>(Measured.Of("node", script, site, q).Output, JsonSerializerOptions.Web)!)
            .ToList();
        var five = answers.Where(a => a.Passages >= 5).OrderBy(a => a.Bytes).ToList();
        foreach (var answer in answers)
            Console.WriteLine(
                $"{answer.Bytes,8} bytes in {answer.Files} files, {answer.Passages,3} passages: {answer.Question} ({string.Join(", ", answer.Parts.Select(p => $"{p.Key} {p.Value}"))})"
            );
        Console.WriteLine(
            $"{five.Count} of {answers.Count} first questions find five passages or more; of these the median loads {five[five.Count / 2].Bytes} bytes, the worst {five[^1].Bytes}; of all the worst {answers.Max(a => a.Bytes)}"
        );
    }

    private sealed record Answer(string Question, int Passages, int Files, long Bytes, Dictionary<string, long> Parts);
}
