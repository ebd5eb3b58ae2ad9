using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

public sealed class DateSlipTests
{
    [Theory]
    [InlineData("1961-02-30", "February 1961 has 28 days")]
    [InlineData("1961-13", "there are 12 months")]
    [InlineData("1981/1913", "it ends before it begins: is it 1913/1981?")]
    [InlineData("5 March 1953", "write 1953-03-05")]
    [InlineData("March 5, 1953", "write 1953-03-05")]
    [InlineData("1953-3-5", "write 1953-03-05")]
    [InlineData("March 1953", "write 1953-03")]
    [InlineData("49 BC", "write -0048: the year 1 BC is written 0000")]
    [InlineData("1 BC", "write 0000: the year 1 BC is written 0000")]
    [InlineData("19X5", "write 1908-10-16, 1949-06, 1985, 1985~ (about), 1911? (uncertain), 196X or an interval such as 1945/1992")]
    [InlineData("٢٠٢٦-٠١-٠١", "write 1908-10-16, 1949-06, 1985, 1985~ (about), 1911? (uncertain), 196X or an interval such as 1945/1992")]
    [InlineData("1٢ BC", "write 1908-10-16, 1949-06, 1985, 1985~ (about), 1911? (uncertain), 196X or an interval such as 1945/1992")]
    [InlineData("yesterday", "write 1908-10-16, 1949-06, 1985, 1985~ (about), 1911? (uncertain), 196X or an interval such as 1945/1992")]
    public void A_hint_says_what_is_wrong_with_a_date_or_how_it_is_written(string date, string hint)
    {
        var told = Assert.Single(
            Manuscripts.Of(Example.Tree(("events/crossing.md", $"---\ntitle: The crossing\ndate: {date}\n---\nHe crossed.\n"))).Diagnostics,
            d => d.Path == "events/crossing.md"
        );
        Assert.Equal(("YAML008", hint), (told.Rule.Code, told.Hint));
    }
}
