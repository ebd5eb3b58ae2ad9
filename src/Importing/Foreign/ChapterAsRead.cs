using System.Text;

namespace Annals.Importing.Foreign;

/// <summary>
/// The words of a chapter as they were read, for whoever compares them with what was written: all characters but white space.
/// </summary>
/// <param name="Slug">The chapter's.</param>
/// <param name="Notes">By label.</param>
public sealed record ChapterAsRead(string Slug, string Body, ImmutableArray<(string Label, string Words)> Notes);

internal static class ForeignWordsOf
{
    public static string Blocks(IEnumerable<ForeignBlock> blocks)
    {
        var to = new StringBuilder();
        foreach (var block in blocks)
            Append(to, block);
        return to.ToString();
    }

    private static void Append(StringBuilder to, ForeignBlock block)
    {
        switch (block)
        {
            case ForeignVerbatim verbatim:
                Append(to, verbatim.Value);
                break;
            case ForeignFigure:
                // its words are in its record
                break;
            case ForeignQuotation quotation:
                to.Append(Blocks(quotation.Content));
                break;
            case ForeignList list:
                foreach (var item in list.Items)
                    to.Append(Blocks(item));
                break;
            case ForeignDefinitions definitions:
                foreach (var item in definitions.Items)
                {
                    foreach (var term in item.Terms)
                        Append(to, term);
                    to.Append(Blocks(item.Meaning));
                }
                break;
            default:
                foreach (var line in Marks.Lines(block))
                    Append(to, line);
                break;
        }
    }

    private static void Append(StringBuilder to, ImmutableArray<ForeignInline> line)
    {
        foreach (var inline in line)
        {
            if (inline is ForeignWords words)
                Append(to, words.Value);
            else if (inline is ForeignPicture picture)
                Append(to, picture.Alternative ?? "");
        }
    }

    private static void Append(StringBuilder to, string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                to.Append(c);
        }
    }
}
