using System.Globalization;

namespace Annals.App.Terminal;

/// <summary>How work goes, in words.</summary>
internal static class Progress
{
    /// <summary>Before that a rate says nothing.</summary>
    private static readonly TimeSpan s_untilRate = TimeSpan.FromSeconds(1);

    /// <summary><c>Writing  1,200 of 20,505 · 600 a second · 33 s left</c>; where nothing is counted the time that it has taken.</summary>
    /// <param name="of">How many things are to be done; 0 where they are not counted.</param>
    public static string Text(string doing, int done, int of, TimeSpan taken)
    {
        if (of == 0)
            return taken < s_untilRate ? doing : Invariant($"{doing}  {Time(taken)}");
        var text = Invariant($"{doing}  {done:N0} of {of:N0}");
        if (taken < s_untilRate || done == 0)
            return text;
        var rate = done / taken.TotalSeconds;
        var pace = rate >= 1 ? Invariant($"{rate:N0} a second") : Invariant($"{1 / rate:N1} s each");
        return done >= of
            ? Invariant($"{text} · {pace}")
            : Invariant($"{text} · {pace} · {Time(TimeSpan.FromSeconds((of - done) / rate))} left");
    }

    private static string Time(TimeSpan time) =>
        time.TotalSeconds < 60
            ? Invariant($"{Math.Ceiling(time.TotalSeconds):0} s")
            : Invariant($"{(int)time.TotalMinutes} min {time.Seconds:00} s");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
