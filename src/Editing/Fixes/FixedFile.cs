using System.Text;
using Annals.Core.Files;

namespace Annals.Editing.Fixes;

/// <summary>A file with what can be mended by itself mended.</summary>
/// <param name="Path">Below the input folder.</param>
/// <param name="Changes">How many places were mended.</param>
public sealed record FixedFile(string Path, string Before, string After, bool HasMark, int Changes)
{
    /// <summary>The mended file, with its byte order mark if it had one.</summary>
    public InputFile File => new(Path, () => Encoding.UTF8.GetBytes(HasMark ? '\uFEFF' + After : After));
}
