using Annals.Importing.Foreign;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Blip = DocumentFormat.OpenXml.Drawing.Blip;
using DocProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;
using ImageData = DocumentFormat.OpenXml.Vml.ImageData;

namespace Annals.Importing.Docx;

/// <summary>The images that a document holds.</summary>
internal sealed class DocxImages(ImageStock stock)
{
    /// <summary>The images of a drawing by their keys, with what the document says that they show.</summary>
    public List<(string Key, string? Alternative)> In(OpenXmlElement drawing, OpenXmlPart part)
    {
        var images = new List<(string, string?)>();
        var properties = Outside(drawing).OfType<DocProperties>().FirstOrDefault();
        var alternative = Words(properties?.Description?.Value) ?? Words(properties?.Title?.Value);
        foreach (var blip in Outside(drawing).OfType<Blip>())
        {
            if (KeyOf(part, blip.Embed?.Value) is { } key) images.Add((key, alternative));
            else if (blip.Link?.Value is { } link) images.Add((stock.Take("linked:" + link, "a linked image", () => default), alternative));
        }
        foreach (var data in Outside(drawing).OfType<ImageData>())
        {
            var shape = (data.Parent as DocumentFormat.OpenXml.Vml.Shape)?.Alternate?.Value;
            if (KeyOf(part, data.RelationshipId?.Value) is { } key) images.Add((key, Words(shape) ?? Words(data.Title?.Value)));
        }
        return images;
    }

    /// <summary>What a drawing holds outside of its text boxes, and these themselves: what stands in them is read as text is.</summary>
    public static IEnumerable<OpenXmlElement> Outside(OpenXmlElement drawing)
    {
        foreach (var child in drawing.ChildElements)
        {
            yield return child;
            if (child is DocumentFormat.OpenXml.Wordprocessing.TextBoxContent) continue;
            foreach (var inner in Outside(child)) yield return inner;
        }
    }

    private string? KeyOf(OpenXmlPart part, string? id)
    {
        if (id is null || !part.TryGetPartById(id, out var found) || found is not ImagePart image) return null;
        return stock.Take(image.Uri.OriginalString, image.Uri.OriginalString, () =>
        {
            using var stream = image.GetStream(FileMode.Open, FileAccess.Read);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        });
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : WhiteSpace.Single(text);
}
