using Annals.App.Terminal;
using Xunit;

namespace Annals.Tests.App;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(0, 20_505, 0.2, "Writing  0 of 20,505")]
    [InlineData(1_200, 20_505, 0.5, "Writing  1,200 of 20,505")]
    [InlineData(1_200, 20_505, 2, "Writing  1,200 of 20,505 · 600 a second · 33 s left")]
    [InlineData(3, 9, 6, "Writing  3 of 9 · 2.0 s each · 12 s left")]
    [InlineData(10, 1_000, 10, "Writing  10 of 1,000 · 1 a second · 16 min 30 s left")]
    [InlineData(9, 9, 3, "Writing  9 of 9 · 3 a second")]
    public void What_is_counted_has_a_rate_and_a_rest(int done, int of, double seconds, string text) =>
        Assert.Equal(text, Progress.Text("Writing", done, of, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0.4, "Making the search index")]
    [InlineData(4.2, "Making the search index  5 s")]
    [InlineData(75, "Making the search index  1 min 15 s")]
    public void What_is_not_counted_has_a_clock(double seconds, string text) =>
        Assert.Equal(text, Progress.Text("Making the search index", 0, 0, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void The_line_is_written_over_itself_and_taken_away()
    {
        using var terminal = new StringWriter();
        using (var line = new ProgressLine(terminal))
            line.Begin("Writing", 2);

        Assert.StartsWith("\r\u001b[KWriting  0 of 2 …", terminal.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", terminal.ToString(), StringComparison.Ordinal);
    }
}
