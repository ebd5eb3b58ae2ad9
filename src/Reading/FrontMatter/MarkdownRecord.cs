using Annals.Core.Records;

namespace Annals.Reading.FrontMatter;

/// <summary>A Markdown file as a record: its particulars.</summary>
internal static class MarkdownRecord
{
    /// <summary>
    /// The record. Where the particulars cannot be read, that has been remarked upon, and the record is one that has nothing and complains
    /// of nothing further.
    /// </summary>
    public static Record Open(InputText input, RecordShape shape)
    {
        var mapping = Matter.YamlIn(input.Head, input.Margin) is { } yaml ? Matter.Read(input, yaml) : null;
        return mapping is null
            ? new Record(YamlMapping.Empty(default), new Marginalia(input.File), shape) { IsRead = false }
            : new Record(mapping, input.Margin, shape);
    }
}
