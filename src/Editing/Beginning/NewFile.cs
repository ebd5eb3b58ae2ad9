using System.Text;
using Annals.Core.Files;

namespace Annals.Editing.Beginning;

/// <summary>A file of the input folder made from its text.</summary>
internal static class NewFile
{
    public static InputFile Of(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new InputFile(path, () => bytes);
    }

    /// <summary>A file's text as it lies there, its byte order mark apart so that offsets count from the first word.</summary>
    public static (string Mark, string Text) Read(InputFile file)
    {
        var text = Encoding.UTF8.GetString(file.Open().Span);
        return text.StartsWith('\uFEFF') ? ("\uFEFF", text[1..]) : ("", text);
    }

    /// <summary>How a text ends its lines.</summary>
    public static string EndOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
