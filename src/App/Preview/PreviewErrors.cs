using System.Text.Json;
using Annals.App.Findings;

namespace Annals.App.Preview;

/// <summary>The errors of a run as the preview's script lays them over a page.</summary>
internal static class PreviewErrors
{
    /// <summary>
    /// JSON on one line: <c>[{ place, code, message, hint, line, caret }]</c>, the line being the one in the file, of a long one what stands around the place, and the caret the signs that point
    /// at the place from below it.
    /// </summary>
    /// <param name="input">The input folder.</param>
    public static string Of(ImmutableArray<Diagnostic> diagnostics, string input)
    {
        var files = new InputLines(input);
        return JsonSerializer.Serialize(diagnostics.Sort(Diagnostic.InOrder).Where(d => d.Severity == Severity.Error).Select(d =>
        {
            var place = files.Find(d.Path, d.Position.Line) is { } line ? PlaceInLine.Of(line, d.Position.Column) : null;
            return new
            {
                place = $"{Path.Combine(input, d.Path).Replace(Path.DirectorySeparatorChar, '/')}:{d.Position}",
                code = d.Rule.Code,
                message = d.Message,
                hint = d.Hint,
                line = place?.Line,
                caret = place is null ? null : place.Before + "^",
            };
        }));
    }
}
