namespace Annals.Resolving.Figures;

/// <summary>Checks that images are there and say what they show.</summary>
internal sealed class Pictures(ImmutableArray<ImageFile> images)
{
    private const string Mend = "fetch it again, or save it again as JPEG or PNG, with at most 150 million pixels";

    private readonly HashSet<string> _paths = images.Select(i => i.Path).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _faults = images
        .Where(i => i.Fault is not null)
        .DistinctBy(i => i.Path)
        .ToDictionary(i => i.Path, i => i.Fault!, StringComparer.Ordinal);

    public void Check(Picture picture, SourceFile file, List<Diagnostic> diagnostics)
    {
        if (!_paths.Contains(picture.Target))
            diagnostics.Add(FigureRules.NoImage.At(file, picture.Span, Missing(picture.Target), HintFor(picture.Target)));
        if (_faults.TryGetValue(picture.Target, out var fault))
            diagnostics.Add(
                FigureRules.DamagedImage.At(file, picture.Span, $"'images/{picture.Target}' cannot be shown: it {fault}", Mend)
            );
        if (string.IsNullOrWhiteSpace(picture.Alternative))
        {
            diagnostics.Add(
                FigureRules.NoAlternative.At(
                    file,
                    picture.Span,
                    $"image '{picture.Target}' has no text for those who cannot see it",
                    "write between the brackets what it shows"
                )
            );
        }
    }

    public void Check(Figure figure, List<Diagnostic> diagnostics)
    {
        if (figure.Image is not { } image)
            return;
        if (!_paths.Contains(image.Value))
            diagnostics.Add(FigureRules.NoImage.At(figure.File, image.Span, Missing(image.Value), HintFor(image.Value)));
        if (_faults.TryGetValue(image.Value, out var fault))
            diagnostics.Add(
                FigureRules.DamagedImage.At(figure.File, image.Span, $"'images/{image.Value}' cannot be shown: it {fault}", Mend)
            );
        if (string.IsNullOrWhiteSpace(figure.Alternative))
        {
            diagnostics.Add(
                FigureRules.NoAlternative.At(
                    figure.File,
                    image.Span,
                    $"the image of figure '{figure.Id}' has no text for those who cannot see it",
                    "say with alt in one or two sentences what it shows"
                )
            );
        }
    }

    private static string Missing(string path) => $"there is no image 'images/{path}'";

    private string? HintFor(string path) =>
        path.StartsWith("images/", StringComparison.Ordinal) && _paths.Contains(path["images/".Length..])
            ? $"leave images/ out: '{path["images/".Length..]}'"
        : Nearest.To(path, _paths) is { } near ? $"did you mean '{near}'?"
        : "put the file there; capitals in its name count";
}
