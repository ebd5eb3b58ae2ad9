namespace Annals.Reading.FrontMatter;

/// <summary>A Markdown file as a record: its particulars, and where its body begins.</summary>
internal static class MarkdownRecord
{
    /// <summary>
    /// The record and the offset of the body. Where the particulars cannot be read, that has been remarked upon, and the record is one that has nothing and
    /// complains of nothing further.
    /// </summary>
    public static (Record Record, int BodyStart) Open(InputText input, string what)
    {
        if (Matter.Of(input.Text, input.Margin) is not { } matter)
        {
            // Particulars without an end swallow the file; a file without particulars is all body.
            return (Unreadable(input, what), input.Text.StartsWith("---", StringComparison.Ordinal) ? input.Text.Length : 0);
        }
        var mapping = YamlReader.Mapping(input.Text, matter.Yaml, input.Margin);
        return (mapping is null ? Unreadable(input, what) : new Record(mapping, input.Margin, what), matter.BodyStart);
    }

    private static Record Unreadable(InputText input, string what) => new(YamlMapping.Empty(default), new Marginalia(input.File), what) { IsRead = false };
}
