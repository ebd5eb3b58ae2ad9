namespace Annals.Core.Diagnostics;

/// <summary>Something that an author should know: where, what and what to do.</summary>
/// <param name="Path">The file, below the input folder.</param>
/// <param name="Message">Lower case, one sentence, no full stop.</param>
/// <param name="Hint">What to do, or null where the message says it.</param>
public sealed record Diagnostic(Rule Rule, string Path, Position Position, string Message, string? Hint)
{
    public Severity Severity => Rule.Severity;

    /// <summary>The change that mends it and can do no harm; null where only a person can say what should stand there.</summary>
    public TextChange? Fix { get; init; }

    /// <summary>Such changes at other places of the file, where it tells of all these at once.</summary>
    public ImmutableArray<PlacedChange> FurtherFixes { get; init; } = [];

    /// <summary>All the changes that mend it; none where only a person can.</summary>
    public ImmutableArray<PlacedChange> Fixes => Fix is { } fix ? FurtherFixes.Insert(0, new(Position, fix)) : FurtherFixes;

    /// <summary>The line that a terminal links: <c>path:line:col: severity CODE: message</c>, the hint beneath it.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Hint => "hint",
            _ => throw new System.Diagnostics.UnreachableException(Severity.ToString()),
        };
        var line = $"{Path}:{Position}: {severity} {Rule.Code}: {Message}";
        return Hint is null ? line : $"{line}\n  hint: {Hint}";
    }

    /// <summary>The order in which diagnostics are shown: by file, then place, then code, then words.</summary>
    public static readonly Comparison<Diagnostic> InOrder = (a, b) =>
    {
        var c = string.CompareOrdinal(a.Path, b.Path);
        if (c == 0)
            c = a.Position.Line.CompareTo(b.Position.Line);
        if (c == 0)
            c = a.Position.Column.CompareTo(b.Position.Column);
        if (c == 0)
            c = string.CompareOrdinal(a.Rule.Code, b.Rule.Code);
        return c != 0 ? c : string.CompareOrdinal(a.Message, b.Message);
    };
}
