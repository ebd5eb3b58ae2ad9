using System.Text;
using Annals.Core.Files;

namespace Annals.Editing.Renaming;

/// <summary>A file with some of its characters changed, and perhaps with another place.</summary>
/// <param name="From">Where it lies now, below the input folder.</param>
/// <param name="Path">Where it will lie.</param>
/// <param name="Changes">How many places are changed.</param>
public sealed record RewrittenFile(string From, string Path, string Before, string After, bool HasMark, int Changes)
{
    /// <summary>The file as it will be, with its byte order mark if it had one.</summary>
    public InputFile File => new(Path, () => Encoding.UTF8.GetBytes(HasMark ? '\uFEFF' + After : After));

    /// <summary>The file with changes made in it.</summary>
    /// <param name="changes">None within another; offsets into the text without its byte order mark.</param>
    public static RewrittenFile Of(InputFile file, string path, IReadOnlyCollection<TextChange> changes)
    {
        var bytes = file.Open().Span;
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        var before = Encoding.UTF8.GetString(hasMark ? bytes[3..] : bytes);
        var after = new StringBuilder(before);
        foreach (var change in changes.OrderByDescending(c => c.Span.Start).ThenByDescending(c => c.Span.End))
            after.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.New);
        return new RewrittenFile(file.Path, path, before, after.ToString(), hasMark, changes.Count);
    }
}
