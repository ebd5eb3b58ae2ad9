using Annals.Core.Files;

namespace Annals.Tests;

/// <summary>
/// A whole input folder as one text: a line <c>-- path --</c> before each file. What stands before the first such line is a comment. Within
/// a file <c>\u{feff}</c>, <c>\u{0}</c> and the like stand for characters that an editor would not show, <c>\r</c> at a line's end for a
/// carriage return, and a line <c>\base64</c> makes bytes of the lines below it. A file whose one line is <c>\unreadable</c> cannot be
/// opened, and one whose one line is <c>\link</c> is a link, to a folder where its path ends with a slash.
/// </summary>
internal static class SiteText
{
    public static InputTree Parse(string text)
    {
        var files = Files(text).ToLookup(f => f.Bytes.AsSpan().SequenceEqual("\\link\n"u8));
        return new InputTree(
            files[false]
                .Select(f => new InputFile(
                    f.Path,
                    () => f.Bytes.AsSpan().SequenceEqual("\\unreadable\n"u8) ? throw new IOException("Permission denied") : f.Bytes
                ))
        )
        {
            Links = [.. files[true].Select(f => f.Path)],
        };
    }

    /// <summary>The tree of a file below the folder <c>tests</c>.</summary>
    public static InputTree Read(params string[] path) => Parse(File.ReadAllText(TestFolder.Of(path)));

    private static IEnumerable<(string Path, byte[] Bytes)> Files(string text)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal) && line.Length > 6)
            {
                if (path is not null)
                    yield return (path, Contents(lines));
                path = line[3..^3];
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }
        if (path is not null)
            yield return (path, Contents(lines));
    }

    private static byte[] Contents(List<string> lines)
    {
        // The empty lines that part one file from the next belong to neither.
        while (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        if (lines is ["\\base64", .. var rest])
            return Convert.FromBase64String(string.Concat(rest));
        var text = string.Concat(lines.Select(l => l + "\n")).Replace("\\r\n", "\r\n", StringComparison.Ordinal);
        return System.Text.Encoding.UTF8.GetBytes(
            s_escape.Replace(text, m => char.ConvertFromUtf32(Convert.ToInt32(m.Groups[1].Value, 16)))
        );
    }

    private static readonly System.Text.RegularExpressions.Regex s_escape = new(@"\\u\{([0-9a-fA-F]+)\}");
}
