namespace Annals.Importing.Formats;

/// <summary>The formats that import reads.</summary>
public enum SourceFormat
{
    Text,

    /// <summary>Plain text with the conventions of Project Gutenberg's transcribers.</summary>
    Gutenberg,
    Markdown,
    Html,
    Docx,
}

public static class SourceFormats
{
    /// <summary>As the command line names it.</summary>
    public static string NameOf(SourceFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The format that the end of a file's name says: of those whose beginning says nothing.</summary>
    public static SourceFormat? ByName(string fileName) =>
        fileName[(fileName.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
        {
            "md" or "markdown" or "mkd" or "mdown" => SourceFormat.Markdown,
            "html" or "htm" or "xhtml" => SourceFormat.Html,
            _ => null,
        };
}
