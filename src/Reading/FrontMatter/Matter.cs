using Annals.Core.Diagnostics.Rules;

namespace Annals.Reading.FrontMatter;

/// <summary>A Markdown file's particulars: the lines between two lines of three hyphens.</summary>
internal static class Matter
{
    private const string Hint = "begin the file with a line ---, then the particulars, then another line ---";

    /// <summary>
    /// Where the body begins: after the closing fence's line. At once, where the file does not begin with a fence; nowhere, where the fence
    /// is never closed.
    /// </summary>
    public static int EndIn(ReadOnlySpan<byte> file)
    {
        for (var line = 0; line < file.Length;)
        {
            var length = file[line..].IndexOfAny((byte)'\r', (byte)'\n');
            var end = length < 0 ? file.Length : line + length;
            var isFence = file[line..end].TrimEnd((byte)' ').SequenceEqual("---"u8);
            if (line == 0 && !isFence)
                return 0;
            var next = end >= file.Length ? end : end + (file[end..].StartsWith("\r\n"u8) ? 2 : 1);
            if (line > 0 && isFence)
                return next;
            line = next;
        }
        return file.Length;
    }

    /// <summary>The lines between the fences; null, with a remark, where there are no fences.</summary>
    /// <param name="head">The file up to <see cref="EndIn"/>.</param>
    public static Span? YamlIn(string head, Marginalia margin)
    {
        if (head.Length == 0)
        {
            margin.Add(FrontMatterRules.NoFrontMatter, default, "the file does not begin with its particulars", Hint);
            return null;
        }
        var start = head.AsSpan().IndexOfAny('\r', '\n') + 1;
        if (start < head.Length && head[start] == '\n')
            start++;
        var end = head.AsSpan().TrimEnd().LastIndexOfAny('\r', '\n') + 1;
        if (end >= start && start > 0 && head.AsSpan(end).TrimEnd() is "---")
            return new Span(start, end);
        margin.Add(FrontMatterRules.NoFrontMatter, new Span(0, 3), "the particulars that begin here have no end", Hint);
        return null;
    }

    /// <summary>A file's particulars with the comments to Annals in them; null, with a remark, where they cannot be read.</summary>
    /// <param name="yaml">The part of the file that they are.</param>
    public static YamlMapping? Read(InputText input, Span yaml) =>
        YamlReader.Mapping(input.Head, yaml, input.Margin) is { } particulars
            ? particulars with
            {
                Comments = MatterComments.In(input.Head, yaml, particulars),
            }
            : null;
}
