using System.Text.Json;

namespace Annals.App.Preview;

/// <summary>The errors of a run as the preview's script lays them over a page.</summary>
internal static class PreviewErrors
{
    /// <summary>JSON on one line: <c>[{ place, code, message, hint, line, caret }]</c>, the line being the one in the file and the caret the signs that point at the place in it.</summary>
    /// <param name="input">The input folder.</param>
    public static string Of(ImmutableArray<Diagnostic> diagnostics, string input)
    {
        var errors = diagnostics.Sort(Diagnostic.InOrder).Where(d => d.Severity == Severity.Error).Select(d =>
        {
            var line = LineOf(Path.Combine(input, d.Path), d.Position.Line);
            return new
            {
                place = $"{Path.Combine(input, d.Path).Replace(Path.DirectorySeparatorChar, '/')}:{d.Position}",
                code = d.Rule.Code,
                message = d.Message,
                hint = d.Hint,
                line,
                caret = line is null ? null : CaretBelow(line, d.Position.Column),
            };
        });
        return JsonSerializer.Serialize(errors);
    }

    private static string? LineOf(string file, int number)
    {
        try
        {
            return number < 1 ? null : File.ReadLines(file).Skip(number - 1).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Tabs stay tabs, so that the caret stands below its place however wide they are.
    private static string CaretBelow(string line, int column) =>
        string.Concat(line.Take(Math.Clamp(column - 1, 0, line.Length)).Select(c => c == '\t' ? '\t' : ' ')) + "^";
}
