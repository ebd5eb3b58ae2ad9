using Annals.Core.Time;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>How far from the one before it an event stands where the list is drawn as a line of years.</summary>
public sealed class EventGapTests
{
    [Theory]
    [InlineData("1941-11-08", null, null)]
    [InlineData("1945", "1944-11-29", null)]
    [InlineData("1946", "1944-11-29", "years-before")]
    [InlineData("1949", "1944-11-29", "many-before")]
    [InlineData("1949", "1944/1948", null)]
    [InlineData("1949~", null, "uncertain")]
    [InlineData("1949?", "1940", "many-before uncertain")]
    public void Years_of_which_nothing_is_told_are_seen(string date, string? before, string? classes) =>
        Assert.Equal(classes, EventGap.Classes(Parsed(date), before is null ? null : Parsed(before)));

    private static Edtf Parsed(string date) => Edtf.TryParse(date, out var parsed) ? parsed : throw new ArgumentException(date);
}
