using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Images;
using Annals.Core.Publications;

namespace Annals.Reading.Images;

/// <summary>What can be known of an image without decoding it: its kind, its size, and whether its end is there.</summary>
internal static class ImageFiles
{
    /// <param name="path">Below <c>images/</c>.</param>
    public static ReadFile Read(InputFile file, string path)
    {
        var bytes = file.Open().Span;
        var size = ImageSize.Of(bytes);
        var fault = ImageFault.Of(bytes, path);
        return new(
            new ImageFile(path, size?.Width ?? 0, size?.Height ?? 0, file.Open)
            {
                IsRaster = fault is null && ImageKinds.Of(bytes) is ImageKind.Png or ImageKind.Jpeg or ImageKind.WebP or ImageKind.Avif,
                Fault = fault,
            },
            fault is null
                ? []
                :
                [
                    MarkupRules.NotAnImage.About(
                        file.Path,
                        size is null ? $"this {fault}" : $"this image {fault}",
                        "use JPEG, PNG, WebP, AVIF, GIF or SVG, whole and of at most 150 million pixels"
                    ),
                ]
        );
    }
}
