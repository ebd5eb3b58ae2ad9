namespace Annals.Core.Text;

/// <summary>A stretch of a file's text: UTF-16 offsets, <see cref="Start"/> included and <see cref="End"/> not.</summary>
public readonly record struct Span(int Start, int End)
{
    /// <summary>The place before the first character; also the span of what no file holds.</summary>
    public static Span None => default;

    public int Length => End - Start;

    /// <summary>The smallest span that covers both.</summary>
    public Span Through(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public Span Shifted(int by) => new(Start + by, End + by);
}
