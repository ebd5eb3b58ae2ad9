using System.Globalization;
using System.Text;
using Annals.Core.Publications;

namespace Annals.Rendering.Citing;

/// <summary>A page as a record of Research Information Systems: a tag and a value a line.</summary>
internal static class Ris
{
    public static string Of(CitedPage page, PublicationSettings settings)
    {
        var to = new StringBuilder();
        Line(
            "TY",
            page.Kind switch
            {
                CitedKind.Chapter => "CHAP",
                CitedKind.Page => "ELEC",
                _ => "BOOK",
            }
        );
        Line("TI", page.Title);
        if (page.Within is { } work)
            Line(page.Kind == CitedKind.Book ? "T3" : "T2", work);
        foreach (var editor in settings.Editors)
            Line("ED", Inverted(editor));
        if (settings.Publisher is { } publisher)
            Line("PB", publisher);
        if (page.Version is { } version)
            Line("ET", version);
        Line("PY", page.Date.Year.ToString(CultureInfo.InvariantCulture));
        Line("DA", page.Date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Line("LA", page.Language);
        Line("UR", page.Address);
        Line("ER", "");
        return to.ToString();

        void Line(string tag, string value) => to.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
    }

    /// <summary>Names are kept as they are said; the format wants the last word first.</summary>
    private static string Inverted(string name) => name.LastIndexOf(' ') is > 0 and var at ? $"{name[(at + 1)..]}, {name[..at]}" : name;
}
