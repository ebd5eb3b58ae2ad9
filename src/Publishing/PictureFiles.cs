using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;

namespace Annals.Publishing;

/// <summary>
/// The publication's images with what the workshop makes of them. Only the encoder reads an image to its end: what it refuses is told here,
/// at the figures that show it.
/// </summary>
internal static class PictureFiles
{
    public static Checked<ImmutableArray<RenderedImage>> Of(Publication publication, IWorkshop workshop, CancellationToken cancel)
    {
        var images = publication.Images.Values.OrderBy(i => i.Path, StringComparer.Ordinal).ToImmutableArray();
        var raster = images.Where(i => i.IsRaster).ToImmutableArray();
        var made = raster.IsEmpty ? [] : workshop.Pictures(raster, cancel);
        return new(
            [.. made, .. images.Where(i => !i.IsRaster).Select(i => new RenderedImage(i, []))],
            [.. made.Where(m => m.Refusal is not null).SelectMany(m => Refused(m, publication))]
        );
    }

    private static List<Diagnostic> Refused(RenderedImage made, Publication publication)
    {
        var message = $"image 'images/{made.Image.Path}' cannot be read to its end ({made.Refusal})";
        const string Hint = "open it in an editor of images and save it again, or fetch it again";
        var shown = publication
            .Figures.Where(f => f.Image?.Value == made.Image.Path)
            .Select(f => FigureRules.DamagedImage.At(f.File, f.Image!.Value.Span, message, Hint))
            .ToList();
        return shown.Count > 0 ? shown : [FigureRules.DamagedImage.About("images/" + made.Image.Path, message, Hint)];
    }
}
