using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>The numbers of a printed book's pages, which stand in the midst of its sentences.</summary>
internal static partial class PageNumbers
{
    private const string Signs =
        ".pagenum, .pagenumber, .pageno, .page-number, .page_number, .page-num, .folionum, .folio, .pagebreak, .pb, [role=doc-pagebreak]";

    [GeneratedRegex(
        @"^(?>(?:[\s\[\](){}|.,:;*–—-]|\p{Nd}+[ab]?|[ivxlcdm]+(?![\p{L}])|pages?|pgs?|pp?|fol|seite|s(?![\p{L}]))*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();

    /// <summary>Takes them out of the text. What has other words is none.</summary>
    public static void Take(IElement home, List<Remark> remarks)
    {
        foreach (
            var number in home.QuerySelectorAll(Signs)
                .Concat(
                    home.QuerySelectorAll("span, a, div")
                        .Where(e => (e.GetAttribute("epub:type") ?? "").Contains("pagebreak", StringComparison.Ordinal))
                )
                .ToList()
        )
        {
            if (
                number.TextContent is not { Length: > 0 and < 60 } words
                || string.IsNullOrWhiteSpace(words)
                || !Number().IsMatch(words)
                || number.QuerySelector("img") is not null
            )
                continue;
            remarks.Add(new Remark(RemarkKind.Dropped, MainText.PlaceOf(number), "the number of a printed page"));
            number.Remove();
        }
    }
}
