using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Annals.Reading.Markup;

/// <summary>
/// Reads tags and addresses in angle brackets, and leaves comments and their like alone that nothing in their paragraph closes: they are
/// text. Markdig finds that out for each of them by going through all that follows, which costs the square of their number.
/// </summary>
internal sealed class TagParser : AutolinkInlineParser
{
    private static readonly (string Open, string Close)[] s_kinds = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        !IsNeverClosed(processor, slice) && base.Match(processor, ref slice);

    private bool IsNeverClosed(InlineProcessor processor, StringSlice slice)
    {
        var rest = slice.AsSpan();
        for (var kind = 0; kind < s_kinds.Length; kind++)
        {
            if (rest.StartsWith(s_kinds[kind].Open, StringComparison.Ordinal))
                return LastClose(processor, slice, kind) < slice.Start;
        }
        return false;
    }

    // Where the last close of the paragraph stands in its text; looked for at the first mark of a kind, behind which all others stand.
    private int LastClose(InlineProcessor processor, StringSlice slice, int kind)
    {
        if (processor.ParserStates[Index] is not Closes known || !ReferenceEquals(known.Text, slice.Text) || known.End != slice.End)
            processor.ParserStates[Index] = known = new Closes(slice.Text, slice.End, new int?[s_kinds.Length]);
        return known.Last[kind] ??=
            slice.AsSpan().LastIndexOf(s_kinds[kind].Close, StringComparison.Ordinal) is >= 0 and var at ? slice.Start + at : -1;
    }

    private sealed record Closes(string Text, int End, int?[] Last);
}
