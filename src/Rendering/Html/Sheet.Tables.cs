using Annals.Core.Prose;
using Annals.Core.Wording;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    private void Write(Table table)
    {
        // The box may scroll on a narrow screen, so the keyboard must reach it.
        _to.Append("<div class=\"table\" role=\"group\" tabindex=\"0\"").Attribute("aria-label", English.Words.Table).Append("><table>\n");
        var rowsHaveHeads = table.Rows is [{ IsHead: true, Cells: [{ IsEmpty: true }, ..] }, ..];
        var inHead = false;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (i == 0 || row.IsHead != inHead)
            {
                if (i > 0)
                    _to.Append(inHead ? "</thead>\n" : "</tbody>\n");
                _to.Append(row.IsHead ? "<thead>\n" : "<tbody>\n");
                inHead = row.IsHead;
            }
            Write(table, row, rowsHaveHeads);
        }
        if (table.Rows.Length > 0)
            _to.Append(inHead ? "</thead>\n" : "</tbody>\n");
        _to.Append("</table></div>\n");
    }

    /// <param name="rowsHaveHeads">The corner is empty: the first column names its rows.</param>
    private void Write(Table table, TableRow row, bool rowsHaveHeads)
    {
        _to.Append("<tr>");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            // An empty head names nothing: a plain cell then.
            var scope =
                cell.IsEmpty ? ""
                : row.IsHead ? "col"
                : i == 0 && rowsHaveHeads ? "row"
                : "";
            _to.Append(scope.Length > 0 ? "<th" : "<td");
            if (scope.Length > 0)
                _to.Attribute("scope", scope);
            if (i < table.Columns.Length && ClassOf(table.Columns[i]) is { } alignment)
                _to.Attribute("class", alignment);
            _to.Append('>');
            Line(cell);
            _to.Append(scope.Length > 0 ? "</th>" : "</td>");
        }
        _to.Append("</tr>\n");
    }

    private static string? ClassOf(ColumnAlignment alignment) =>
        alignment switch
        {
            ColumnAlignment.None => null,
            ColumnAlignment.Start => "align-start",
            ColumnAlignment.Center => "align-center",
            ColumnAlignment.End => "align-end",
            _ => throw new System.Diagnostics.UnreachableException(alignment.ToString()),
        };
}
