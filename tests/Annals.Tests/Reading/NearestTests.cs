using Annals.Core.Text;
using Xunit;

namespace Annals.Tests.Reading;

public sealed class NearestTests
{
    private static readonly string[] s_names = ["hoxhaism-under-alia", "mehmet-shehu", "mehmet-ali", "people", "rubicon"];

    [Theory]
    [InlineData("rubikon", "rubicon")]
    [InlineData("Peopel", "people")]
    [InlineData("hoxhaism", "hoxhaism-under-alia")]
    [InlineData("alia", "hoxhaism-under-alia")]
    [InlineData("shehu", "mehmet-shehu")]
    [InlineData("mehmet", null)]
    [InlineData("hoxha", null)]
    [InlineData("al", null)]
    [InlineData("alesia", null)]
    public void What_was_meant_is_a_slip_away_or_the_only_name_that_has_the_word(string word, string? meant) =>
        Assert.Equal(meant, Nearest.To(word, s_names));
}
