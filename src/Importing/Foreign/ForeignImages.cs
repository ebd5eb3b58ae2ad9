using System.Globalization;
using Annals.Core.Images;
using Annals.Core.Publications;
using Annals.Importing.Text;
using Annals.Importing.Writing;

namespace Annals.Importing.Foreign;

/// <summary>The images of a text that readers can be shown, with the files that they become.</summary>
internal sealed class ForeignImages
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);

    private ForeignImages() { }

    public ImmutableArray<ImportedFile> Files { get; private set; } = [];

    /// <summary>The addresses of pictures in the line, by the images' keys.</summary>
    public Dictionary<string, string> Addresses => _paths.ToDictionary(p => p.Key, p => "images/" + p.Value, StringComparer.Ordinal);

    public static ForeignImages Of(ForeignText text, WorkSlug work)
    {
        var images = new ForeignImages();
        var files = ImmutableArray.CreateBuilder<ImportedFile>();
        var slugs = new Slugs();
        foreach (var (key, image) in text.Images.OrderBy(i => i.Key, StringComparer.Ordinal))
        {
            var ending = EndingOf(image.Content.Span);
            var fault = image.Content.IsEmpty
                ? "is not at hand"
                : ImageFault.Of(image.Content.Span, "image" + ending) ?? (ending == ".svg" ? DrawingFault.Of(image.Content) : null);
            if (fault is not null)
            {
                images._faults[key] = $"the image {image.Name} {fault}";
                continue;
            }
            var name = image.Name[(image.Name.LastIndexOfAny(['/', '\\']) + 1)..];
            var path =
                $"{work}/{slugs.Of(name[..(name.LastIndexOf('.') is var dot and > 0 ? dot : name.Length)], string.Create(CultureInfo.InvariantCulture, $"image-{files.Count + 1}"))}{ending}";
            images._paths[key] = path;
            files.Add(new ImportedFile("images/" + path, image.Content));
        }
        images.Files = files.ToImmutable();
        return images;
    }

    /// <summary>The path below <c>images/</c>; null where it cannot be shown.</summary>
    public string? PathOf(string? key) => key is null ? null : _paths.GetValueOrDefault(key);

    /// <summary>Why an image cannot be shown, as a phrase that names it.</summary>
    public string? FaultOf(string? key) => key is null ? null : _faults.GetValueOrDefault(key);

    private static string EndingOf(ReadOnlySpan<byte> file) =>
        ImageKinds.Of(file) switch
        {
            ImageKind.Png => ".png",
            ImageKind.Jpeg => ".jpg",
            ImageKind.Gif => ".gif",
            ImageKind.WebP => ".webp",
            ImageKind.Avif => ".avif",
            ImageKind.Drawing => ".svg",
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
}
