using System.Globalization;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter;

namespace Annals.Editing.Releases;

/// <summary>
/// Writes a new version into a chapter's particulars: version, date, and the revision before all others, in the way in which the author
/// writes revisions. Nothing else changes.
/// </summary>
internal static class RevisionText
{
    /// <summary>The chapter's text with the revision; null where its particulars are written in no way that this knows.</summary>
    /// <param name="text">The whole file.</param>
    public static string? With(string text, Revision revision)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (RevisionPlaces.Of(text[start..]) is not { } places)
            return null;
        var date = revision.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var edits = new List<(Span Place, string Text)>
        {
            (Inside(places.Version), revision.Version.ToString()),
            (Inside(places.Date), date),
            Insertion(text[start..], places, revision, date),
        };
        foreach (var (place, words) in edits.OrderByDescending(e => e.Place.Start))
            text = text[..(start + place.Start)] + words + text[(start + place.End)..];
        return text;

        // Quotation marks are the author's and stay.
        Span Inside(Span value) =>
            value.Length > 1 && text[start + value.Start] is '"' or '\'' ? new Span(value.Start + 1, value.End - 1) : value;
    }

    private static (Span Place, string Text) Insertion(string text, RevisionPlaces places, Revision revision, string date)
    {
        var end = text.AsSpan(..places.End).Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var flow =
            $"{{ version: {revision.Version}, date: {date}, note: {YamlText.Flow(revision.Note)}{(revision.By is { } by ? $", by: {YamlText.Flow(by)}" : "")} }}";
        if (places.Key is not { } key)
            return (At(places.End), $"revisions:{end}  - {flow}{end}");
        var isFlow = places.List.Length > 0 && text[places.List.Start] == '[';
        if (places.First is not { } first)
        {
            // An empty list, something that stands for nothing, or nothing at all after the colon.
            return isFlow ? (At(places.List.Start + 1), flow)
                : places.List.Length > 0 ? (places.List, $"[{flow}]")
                : (At(text.IndexOf(':', key.End) + 1), $" [{flow}]");
        }
        if (isFlow)
        {
            var before = text[LineOf(text, first.Start)..first.Start];
            return (At(first.Start), string.IsNullOrWhiteSpace(before) ? $"{flow},{end}{before}" : $"{flow}, ");
        }
        var line = LineOf(text, places.List.Start);
        var indent = text[line..places.List.Start];
        if (text[first.Start] == '{')
            return (At(line), $"{indent}- {flow}{end}");
        var block =
            $"{indent}- version: {revision.Version}{end}{indent}  date: {date}{end}{indent}  note: {YamlText.Scalar(revision.Note)}{end}";
        return (At(line), revision.By is { } name ? $"{block}{indent}  by: {YamlText.Scalar(name)}{end}" : block);
    }

    private static Span At(int place) => new(place, place);

    private static int LineOf(string text, int place) => text.AsSpan(..place).LastIndexOfAny('\n', '\r') + 1;
}
