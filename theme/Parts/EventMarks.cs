using System.Collections.Immutable;
using Annals.Core.Publications;
using Annals.Core.Time;

namespace Annals.Theme.Parts;

/// <summary>A mark of an event upon a line of years, and where its name stands below it.</summary>
/// <param name="From">In hundredths of the line's length.</param>
/// <param name="To">The same for what is only known to a month or a year, or lasted.</param>
/// <param name="Lane">In which line of names it stands, from 0; -1 where there was no room.</param>
/// <param name="AtItsEnd">The name ends at the mark; it begins there where there is no room before it.</param>
internal sealed record EventMark(
    HistoricalEvent Event,
    double From,
    double To,
    bool IsUncertain,
    bool IsOpen,
    string Name,
    int Lane,
    bool AtItsEnd
)
{
    /// <summary>The name upon a wide line, which has room for more of it.</summary>
    public string NameOnWide { get; init; } = Name;
}

/// <summary>
/// Places the names of events so that none meets another or the stem of another. Reckoned for the narrowest line upon which names are
/// shown; upon a wider one they only stand further apart, as marks are placed by hundredths.
/// </summary>
internal static class EventMarks
{
    /// <summary>In ems of a name: the style sheet shows names on no narrower line.</summary>
    private const double Narrowest = 50;

    /// <summary>In ems of a name: from here on the style sheet shows the names for a wide line.</summary>
    private const double Wide = 60;

    /// <summary>In ems, of Source Sans in small letters with a capital now and then; rather too wide.</summary>
    private const double Letter = 0.48;

    /// <summary>In ems: a stem and a name stand no nearer.</summary>
    private const double Near = 0.2;

    private const int Lanes = 12;

    /// <summary>In letters: so long a name is given room before others are shortened for it.</summary>
    private const int LongestName = 38;

    /// <summary>In the order of the events.</summary>
    public static ImmutableArray<EventMark> Of(TimelineSection section)
    {
        var taken = Enumerable.Range(0, Lanes).Select(_ => new List<(double From, double To)>()).ToArray();
        var stems = Enumerable.Range(0, Lanes).Select(_ => new List<(double From, double To)>()).ToArray();
        var marks = section.Events.Select(e => Marked(e.Event, section.Years)).ToArray();
        var first = 0.0;
        for (var i = 0; i < marks.Length; i++)
        {
            // A name before its mark leaves the stems of the names behind theirs alone.
            var (at, width) = (marks[i].From * Narrowest / 100, WidthOf(marks[i].Name));
            if (at - width > first || at + width > Narrowest)
                marks[i] = marks[i] with { AtItsEnd = true };
            else
                first = at;
        }
        // Names that end at their marks go down from left to right like stairs, so that no stem meets an earlier name; the few at the
        // beginning of the line go below them, from right to left.
        foreach (
            var i in Enumerable
                .Range(0, marks.Length)
                .Where(i => marks[i].AtItsEnd)
                .Concat(Enumerable.Range(0, marks.Length).Reverse().Where(i => !marks[i].AtItsEnd))
        )
        {
            marks[i] = marks[i] with { Lane = Lane(marks[i], taken, stems) };
        }
        var (names, onWide) = (Lengthened(marks, Narrowest), Lengthened(marks, Wide));
        return [.. marks.Select((m, i) => m with { Name = names[i], NameOnWide = onWide[i] })];
    }

    /// <summary>
    /// Names that were cut take what room is left beside them upon a line so long, one after another; nothing else moves.
    /// </summary>
    private static string[] Lengthened(EventMark[] marks, double line)
    {
        var names = marks.Select(m => m.Name).ToArray();
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Lane < 0 || names[i] == marks[i].Event.Title)
                continue;
            var name = Short(marks[i].Event.Title, (int)((RoomOf(i) - 1) / Letter));
            if (name.Length > names[i].Length)
                names[i] = name;
        }
        return names;

        double RoomOf(int i)
        {
            var at = marks[i].From * line / 100;
            var room = marks[i].AtItsEnd ? at : line - at;
            for (var j = 0; j < marks.Length; j++)
            {
                if (j == i || marks[j].Lane < marks[i].Lane)
                    continue;
                var beside = marks[j].From * line / 100;
                // What is as low takes its name's room, what is lower its stem's.
                var isName = marks[j].Lane == marks[i].Lane;
                var from =
                    !isName ? beside - Near
                    : marks[j].AtItsEnd ? beside - WidthOf(names[j])
                    : beside;
                var to =
                    !isName ? beside + Near
                    : marks[j].AtItsEnd ? beside
                    : beside + WidthOf(names[j]);
                if (marks[i].AtItsEnd && beside < at)
                    room = Math.Min(room, at - to);
                else if (!marks[i].AtItsEnd && beside > at)
                    room = Math.Min(room, from - at);
            }
            return room;
        }
    }

    private static EventMark Marked(HistoricalEvent happened, Period years)
    {
        var (start, end) = (happened.Date.Start, happened.Date.End);
        var from = start is null ? 0 : At(Begin(start), years);
        var to = end is null ? 100 : At(End(end), years);
        var name = Short(happened.Title, LongestName);
        return new(happened, from, Math.Max(from, to), IsUncertain(happened.Date), start is null || end is null, name, -1, false);
    }

    public static bool IsUncertain(Edtf date) =>
        date.Start is { Approximate: true } or { Uncertain: true } || date.End is { Approximate: true } or { Uncertain: true };

    private static double WidthOf(string name) => (name.Length * Letter) + 1;

    private static int Lane(EventMark mark, List<(double From, double To)>[] taken, List<(double From, double To)>[] stems)
    {
        var (at, width) = (mark.From * Narrowest / 100, WidthOf(mark.Name));
        var (left, right) = mark.AtItsEnd ? (at - width, at) : (at, at + width);
        if (left < 0 || right > Narrowest)
            return -1;
        for (var lane = 0; lane < Lanes; lane++)
        {
            if (!Meets(taken[lane], left, right) && !Meets(stems[lane], left, right))
            {
                taken[lane].Add((left, right));
                for (var above = 0; above < lane; above++)
                    stems[above].Add((at - Near, at + Near));
                return lane;
            }
            // Its stem would go through a name.
            if (Meets(taken[lane], at, at))
                return -1;
        }
        return -1;
    }

    private static bool Meets(List<(double From, double To)> taken, double left, double right) =>
        taken.Exists(t => t.From < right && t.To > left);

    private static double At(double year, Period years) => Math.Round(Math.Clamp((year - years.First) * 100 / years.Length, 0, 100), 2);

    private static double Begin(EdtfDate date) => date.Year + ((((date.Month ?? 1) - 1) + (((date.Day ?? 1) - 1) / 31.0)) / 12);

    private static double End(EdtfDate date) =>
        date switch
        {
            { Month: not null, Day: not null } => Begin(date),
            { Month: { } month } => date.Year + (month / 12.0),
            _ => date.LastYear + 1,
        };

    private static string Short(string title, int longest)
    {
        if (title.Length <= longest)
            return title;
        var end = title.LastIndexOf(' ', longest - 2);
        if (end < longest / 2)
            end = longest - 2;
        if (char.IsHighSurrogate(title[end - 1]))
            end--;
        return title[..end].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
