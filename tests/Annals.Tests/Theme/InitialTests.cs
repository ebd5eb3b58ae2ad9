using Annals.Core.Prose;
using Annals.Core.Text;
using Annals.Tests.Rendering;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class InitialTests
{
    [Theory]
    [InlineData("Enver Hoxha was born", true)]
    [InlineData("“Every barrier", true)]
    [InlineData("Åland", true)]
    [InlineData("§ 1. The Hellenic Peoples", false)]
    [InlineData("1944 was the year", false)]
    [InlineData("…", false)]
    [InlineData("", false)]
    public void A_text_begins_with_an_initial_where_it_begins_with_a_letter(string text, bool begins) =>
        Assert.Equal(begins, Initial.Begins([A.Paragraph(text)]));

    [Fact]
    public void What_is_no_paragraph_has_no_initial() =>
        Assert.False(Initial.Begins([new Quotation(Span.None, [A.Paragraph("Arma virumque")])]));
}
