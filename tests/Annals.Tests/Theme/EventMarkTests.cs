using System.Collections.Immutable;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Time;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>The names of events below a section's line of years.</summary>
public sealed class EventMarkTests
{
    private const string Long = "The Cominform expels the Communist Party of Yugoslavia and Albania takes its side";

    [Fact]
    public void A_long_name_is_whole_where_there_is_room_beside_it() => Assert.Equal(Long, Assert.Single(Marks(("1949", Long))).Name);

    [Fact]
    public void A_wide_line_has_room_for_more_of_it()
    {
        var mark = Marks(("1941", "x"), ("1945", Long))[1];

        Assert.EndsWith("…", mark.Name, StringComparison.Ordinal);
        Assert.True(mark.NameOnWide.Length > mark.Name.Length, mark.NameOnWide);
    }

    [Fact]
    public void It_is_cut_before_the_next_and_moves_none()
    {
        var beside = Marks(("1941", Long), ("1944-06", "Short"), ("1944-09", Long));
        var alone = Marks(("1941", "x"), ("1944-06", "Short"), ("1944-09", "x"));

        Assert.All(beside, m => Assert.True(m.Lane >= 0));
        Assert.Equal(alone[1].Lane, beside[1].Lane);
        Assert.All(
            beside.Where(m => m.Event.Title == Long),
            m => Assert.True(m.Name == Long || (m.Name.Length >= 30 && m.Name.EndsWith('…')), m.Name)
        );
    }

    private static ImmutableArray<EventMark> Marks(params (string Date, string Title)[] events) =>
        EventMarks.Of(
            new TimelineSection(
                new Period(1940, 1949),
                false,
                [.. events.Select(e => new TimelineEvent(Happened(e.Date, e.Title), []))],
                []
            )
        );

    private static HistoricalEvent Happened(string date, string title) =>
        new(
            new SourceFile("events/x.md", ""),
            "x",
            Edtf.TryParse(date, out var parsed) ? parsed : throw new ArgumentException(date),
            title,
            []
        );
}
