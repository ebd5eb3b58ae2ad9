using Annals.Theme;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class PageEncoderTests
{
    [Theory]
    [InlineData("Koçi — “é” 凱撒", "Koçi — “é” 凱撒")]
    [InlineData("<b> & \"q\"", "&lt;b&gt; &amp; &quot;q&quot;")]
    [InlineData("man\u009Cuvre\u0001<\uFFFE", "manœuvre\uFFFD&lt;\uFFFD")]
    [InlineData("\u0085", "…")]
    public void What_marks_up_is_escaped_and_what_no_page_may_hold_is_shown(string text, string written)
    {
        Assert.Equal(written, Templates.Encoder.Encode(text));
        var longer = string.Concat(Enumerable.Repeat(text, 1_000));
        Assert.Equal(string.Concat(Enumerable.Repeat(written, 1_000)), Templates.Encoder.Encode(longer));
    }
}
