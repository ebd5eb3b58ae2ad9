namespace Annals.Core.Diagnostics;

/// <summary>
/// What a stage gives: its value, as whole as it could be made, and what it found on the way. With an error in it the value must not be
/// published.
/// </summary>
public sealed record Checked<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

public static class Checked
{
    public static Checked<T> Of<T>(T value, IEnumerable<Diagnostic>? diagnostics = null) =>
        new(value, diagnostics is null ? [] : [.. diagnostics]);
}
