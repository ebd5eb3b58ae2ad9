using System.Globalization;
using System.Text;
using Annals.Core.Publications;

namespace Annals.Rendering.Citing;

/// <summary>A page as an entry for BibTeX and BibLaTeX, in UTF-8.</summary>
internal static class BibTeX
{
    public static string Of(CitedPage page, PublicationSettings settings)
    {
        var to = new StringBuilder();
        to.Append(
                page.Kind switch
                {
                    CitedKind.Chapter => "@incollection{",
                    CitedKind.Page => "@online{",
                    _ => "@book{",
                }
            )
            .Append(page.Key);
        // Braces twice keep the capitals that a style would make small.
        Field("title", $"{{{Escaped(page.Title)}}}");
        if (page.Within is { } work)
            Field(
                page.Kind switch
                {
                    CitedKind.Chapter => "booktitle",
                    CitedKind.Page => "organization",
                    _ => "series",
                },
                $"{{{Escaped(work)}}}"
            );
        if (settings.Editors.Length > 0)
            Field("editor", string.Join(" and ", settings.Editors.Select(Name)));
        if (settings.Publisher is { } publisher)
            Field("publisher", Escaped(publisher));
        if (page.Version is { } version)
            Field("version", Escaped(version));
        Field("year", page.Date.Year.ToString(CultureInfo.InvariantCulture));
        Field("date", page.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("url", page.Address);
        Field("langid", page.Language);
        return to.Append("\n}\n").ToString();

        void Field(string name, string value) => to.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
    }

    /// <summary>Braces keep a name whole in which the format would see two names or a name turned round.</summary>
    private static string Name(string name) =>
        name.Contains(" and ", StringComparison.OrdinalIgnoreCase) || name.Contains(',', StringComparison.Ordinal)
            ? $"{{{Escaped(name)}}}"
            : Escaped(name);

    private static string Escaped(string text)
    {
        var to = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            to.Append(
                c switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
                    '\r' or '\n' => " ",
                    _ => c.ToString(),
                }
            );
        }
        return to.ToString();
    }
}
