using System.Net;
using System.Text;
using System.Text.Json;
using Annals.App.Findings;

namespace Annals.App.Preview;

/// <summary>What stops the site from being made, as the preview shows it.</summary>
internal sealed record PreviewErrors(ImmutableArray<PreviewError> All)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>The errors among diagnostics, in order.</summary>
    /// <param name="input">The input folder.</param>
    public static PreviewErrors Of(ImmutableArray<Diagnostic> diagnostics, string input)
    {
        var files = new InputLines(input);
        return new([
            .. diagnostics
                .Sort(Diagnostic.InOrder)
                .Where(d => d.Severity == Severity.Error)
                .Select(d =>
                {
                    var place = files.Find(d.Path, d.Position.Line) is { } line ? PlaceInLine.Of(line, d.Position.Column) : null;
                    return new PreviewError(
                        $"{Path.Combine(input, d.Path).Replace(Path.DirectorySeparatorChar, '/')}:{d.Position}",
                        d.Rule.Code,
                        d.Message,
                        d.Hint,
                        place?.Line,
                        place is null ? null : place.Before + "^"
                    );
                }),
        ]);
    }

    /// <summary>What the terminal is told where there is no content to speak of: a folder that is gone, a tool that failed.</summary>
    public static PreviewErrors Of(string complaint, string? hint) =>
        new([new(Place: null, Code: null, complaint, hint, Line: null, Caret: null)]);

    /// <summary>On one line, for the script that lays them over a page.</summary>
    public string Json() => JsonSerializer.Serialize(All, s_json);

    /// <summary>A page that has nothing but them, for where no site could be made yet. It needs no script to be read.</summary>
    public string Page()
    {
        var to = new StringBuilder(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
        )
            .Append(Heading())
            .Append("</title><style>")
            .Append(Style)
            .Append("</style><body><main data-no-site><h1>")
            .Append(Heading())
            .Append("</h1>");
        foreach (var error in All)
        {
            to.Append("<section>");
            if (error.Place is { } place)
                to.Append("<p class=\"place\">").Append(Words(place)).Append("</p>");
            to.Append("<p>").Append(error.Code is { } code ? Words(code) + ": " : "").Append(Words(error.Message)).Append("</p>");
            if (error.Line is { } line)
                to.Append("<pre>").Append(Words(line)).Append('\n').Append(Words(error.Caret ?? "")).Append("</pre>");
            if (error.Hint is { } hint)
                to.Append("<p class=\"hint\">hint: ").Append(Words(hint)).Append("</p>");
            to.Append("</section>");
        }
        return to.Append(All.IsEmpty ? "" : "<p>As soon as this is mended, the site is shown here.</p>")
            .Append("</main></body></html>")
            .ToString();
    }

    private const string Style =
        "body{margin:0;background:#1c1512;color:#f4ece0;font:16px/1.5 ui-monospace,Menlo,Consolas,monospace}main{max-width:60rem;margin:auto;padding:2rem 1.25rem}"
        + "h1{font:600 1.3rem/1.4 system-ui,sans-serif}section{margin:0 0 1.5rem}p{margin:.25rem 0}.place{color:#e8b95a;overflow-wrap:anywhere}.hint{color:#cbbfae}"
        + "pre{margin:.25rem 0;padding:.5rem;overflow-x:auto;background:#2b211c}";

    private string Heading() =>
        All.Length switch
        {
            0 => "The site is being made",
            1 => "An error: there is no site to show yet",
            var count => $"{count} errors: there is no site to show yet",
        };

    private static string Words(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>One thing that stops the site from being made.</summary>
/// <param name="Place">File, line and column; null where it is in no file, as its code then is.</param>
/// <param name="Line">The line in the file, of a long one what stands around the place; null where there is none to be seen.</param>
/// <param name="Caret">The signs that point at the place from below the line.</param>
internal sealed record PreviewError(string? Place, string? Code, string Message, string? Hint, string? Line, string? Caret);
