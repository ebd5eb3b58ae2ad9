using System.Globalization;

namespace Annals.Importing.Foreign;

/// <summary>
/// How many cells the tables of a text have once they are written, where each row is as wide as the widest. A few spans or one long row
/// make billions of a small file.
/// </summary>
internal static class TableCells
{
    public const int Most = 100_000;

    public static readonly string Excess = string.Create(CultureInfo.InvariantCulture, $"the tables have more than {Most} cells");

    public static long In(ForeignText text) => In(text.Blocks) + text.Notes.Values.Sum(n => In(n.Content));

    private static long In(IEnumerable<ForeignBlock> blocks) => blocks.Sum(Of);

    private static long Of(ForeignBlock block) =>
        block switch
        {
            ForeignTable { Rows.Length: > 0 } table => (long)table.Rows.Length * table.Rows.Max(r => r.Length),
            ForeignQuotation quotation => In(quotation.Content),
            ForeignList list => list.Items.Sum(i => In(i)),
            ForeignDefinitions definitions => definitions.Items.Sum(i => In(i.Meaning)),
            _ => 0,
        };
}
