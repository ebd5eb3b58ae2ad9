using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Importing.Foreign;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Anchor = DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor;
using Blip = DocumentFormat.OpenXml.Drawing.Blip;
using ChartReference = DocumentFormat.OpenXml.Drawing.Charts.ChartReference;
using DiagramReference = DocumentFormat.OpenXml.Drawing.Diagrams.RelationshipIds;
using DocProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;
using Extent = DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent;
using ImageData = DocumentFormat.OpenXml.Vml.ImageData;

namespace Annals.Importing.Docx;

/// <summary>The images that a document holds.</summary>
internal sealed partial class DocxImages(ImageStock stock)
{
    /// <summary>
    /// The tallest picture that can be a sign in a line, in parts of which a point has 12,700: about twice a line's height.
    /// </summary>
    private const long TallestInLine = 30 * 12_700;

    [GeneratedRegex(
        @"\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$|^[A-Za-z]:\\|^file:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FileName();

    [GeneratedRegex(@"(?:^|;)\s*height:\s*(?<height>[0-9.]+)(?<unit>pt|in|cm|mm)", RegexOptions.CultureInvariant)]
    private static partial Regex Height();

    /// <summary>The images of a drawing by their keys, with what the document says that they show.</summary>
    public List<(string Key, string? Alternative)> In(OpenXmlElement drawing, OpenXmlPart part)
    {
        var images = new List<(string, string?)>();
        var properties = Outside(drawing).OfType<DocProperties>().FirstOrDefault();
        var alternative = Words(properties?.Description?.Value) ?? Words(properties?.Title?.Value);
        foreach (var blip in Outside(drawing).OfType<Blip>())
        {
            if (KeyOf(part, blip.Embed?.Value) is { } key)
                images.Add((key, alternative));
            else if (blip.Embed?.Value is { Length: > 0 } lacking && !part.TryGetPartById(lacking, out _))
                images.Add((stock.Take($"lacking:{part.Uri}:{lacking}", "that the file does not hold", () => default), alternative));
            else if (blip.Link?.Value is { } link)
                images.Add((stock.Take("linked:" + link, "that is linked", () => default), alternative));
        }
        foreach (var data in Outside(drawing).OfType<ImageData>())
        {
            var shape = (data.Parent as DocumentFormat.OpenXml.Vml.Shape)?.Alternate?.Value;
            if (KeyOf(part, data.RelationshipId?.Value) is { } key)
                images.Add((key, Words(shape) ?? Words(data.Title?.Value)));
        }
        return images;
    }

    /// <summary>What a drawing holds outside of its text boxes, and these themselves: what stands in them is read as text is.</summary>
    public static IEnumerable<OpenXmlElement> Outside(OpenXmlElement drawing)
    {
        foreach (var child in drawing.ChildElements)
        {
            yield return child;
            if (child is DocumentFormat.OpenXml.Wordprocessing.TextBoxContent)
                continue;
            foreach (var inner in Outside(child))
                yield return inner;
        }
    }

    /// <summary>Whether a picture stands beside the lines, or is too tall to be read as one of their signs.</summary>
    public static bool StandsBeside(OpenXmlElement piece)
    {
        foreach (var inner in Outside(piece))
        {
            if (inner is Anchor || (inner is Extent { Cy.Value: > TallestInLine }))
                return true;
            if (inner is DocumentFormat.OpenXml.Vml.Shape { Style.Value: { } style } && PointsHigh(style) * 12_700 > TallestInLine)
                return true;
        }
        return false;
    }

    private static double PointsHigh(string style)
    {
        if (
            Height().Match(style) is not { Success: true } match
            || !double.TryParse(match.Groups["height"].ValueSpan, CultureInfo.InvariantCulture, out var height)
        )
            return 0;
        return height
            * match.Groups["unit"].Value switch
            {
                "in" => 72,
                "cm" => 28.35,
                "mm" => 2.835,
                _ => 1,
            };
    }

    /// <summary>Whether there is anything here that readers could be shown.</summary>
    public static bool Shows(OpenXmlElement element) =>
        Outside(element)
            .Any(e =>
                e
                    is Blip
                        or ImageData
                        or DocumentFormat.OpenXml.Wordprocessing.TextBoxContent
                        or DocumentFormat.OpenXml.Wordprocessing.Text
                        or ChartReference
                        or DiagramReference
            );

    /// <summary>The words of the charts and diagrams that a drawing shows.</summary>
    public static string WordsIn(OpenXmlElement drawing, OpenXmlPart part)
    {
        var words = new List<string>();
        foreach (var inner in Outside(drawing))
        {
            var id =
                inner is ChartReference chart ? chart.Id?.Value
                : inner is DiagramReference diagram ? diagram.DataPart?.Value
                : null;
            if (
                id is null
                || !part.TryGetPartById(id, out var found)
                || !DocxVetting.IsXml(found.Uri.OriginalString)
                || found.RootElement is not { } root
            )
                continue;
            words.AddRange(root.Descendants<DocumentFormat.OpenXml.Drawing.Text>().Select(t => t.Text));
            words.AddRange(
                root.Descendants<DocumentFormat.OpenXml.Drawing.Charts.StringCache>()
                    .SelectMany(c => c.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>())
                    .Select(v => v.Text)
            );
        }
        return WhiteSpace.Single(string.Join(' ', words.Distinct(StringComparer.Ordinal)));
    }

    private string? KeyOf(OpenXmlPart part, string? id)
    {
        if (id is null || !part.TryGetPartById(id, out var found) || found is not ImagePart image)
            return null;
        return stock.Take(
            image.Uri.OriginalString,
            image.Uri.OriginalString,
            () =>
            {
                using var stream = image.GetStream(FileMode.Open, FileAccess.Read);
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                return memory.ToArray();
            }
        );
    }

    /// <summary>What a picture shows, in words; null where nobody said, or a program put down the file that it came from.</summary>
    private static string? Words(string? text) =>
        string.IsNullOrWhiteSpace(text) || FileName().IsMatch(text.Trim()) ? null : WhiteSpace.Single(text);
}
