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

    /// <summary>What the names of a format's files end in, beside <c>.txt</c>.</summary>
    public static SourceFormat? ByName(string fileName) => fileName[(fileName.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
    {
        "md" or "markdown" or "mkd" or "mdown" => SourceFormat.Markdown,
        "html" or "htm" or "xhtml" => SourceFormat.Html,
        "docx" or "docm" or "dotx" => SourceFormat.Docx,
        _ => null,
    };
}
