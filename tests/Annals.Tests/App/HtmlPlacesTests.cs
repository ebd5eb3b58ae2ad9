using Annals.App.Outside;
using Xunit;

namespace Annals.Tests.App;

/// <summary>Which places on a page of another site can be led to.</summary>
public sealed class HtmlPlacesTests
{
    [Theory]
    [InlineData("<p id=\"a\"><P ID='b'><p class=x id=c>", "a b c")]
    [InlineData("<a name=a></a><a href=# name=\"b\">", "a b")]
    [InlineData("<input name=a><p data-id=b><p aria-labelledby=c>", "")]
    [InlineData("<p\n id = 'a'\t><br id=b/>", "a b/")]
    [InlineData("<p title=\"x > id='no'\" id=a>", "a")]
    [InlineData("<!-- <p id=no> --><p id=a><script>x = '<p id=no>';</script><style>/* <p id=no> */</style><p id=b>", "a b")]
    [InlineData("<p id=\"caf&eacute;\">", "caf\u00E9")]
    [InlineData("1 < 2 <p id=a", "a")]
    [InlineData("<p id=\"a", "")]
    [InlineData("<p =x id=a><p / id=b>", "a b")]
    [InlineData("</p id=no><!doctype id=no><p id=a>", "a")]
    public void Ids_and_names_of_anchors_are_found_as_a_browser_finds_them(string page, string places) =>
        Assert.Equal(places, string.Join(' ', HtmlPlaces.In(page).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("<p ")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<p id='")]
    [InlineData("<p a=b ")]
    [InlineData("<")]
    [InlineData("=")]
    public void A_hostile_page_is_looked_through_in_good_time(string piece)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        HtmlPlaces.In("<p " + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }
}
