namespace Annals.Core.Diagnostics;

/// <summary>What a diagnostic code stands for. A code is never used again for another meaning.</summary>
/// <param name="Code">Room and number, such as <c>NOTE002</c>.</param>
/// <param name="Severity">Its weight wherever it is reported.</param>
/// <param name="Meaning">One sentence that says what is wrong, for the authors' guide.</param>
/// <param name="Remedy">One or two sentences that say what to do about it, for the authors' guide.</param>
public sealed record Rule(string Code, Severity Severity, string Meaning, string Remedy)
{
    /// <summary>A publisher must not ship it: where the site is built strictly it counts as an error.</summary>
    public bool Strict { get; init; }

    /// <summary>The rule where the site is built strictly.</summary>
    public Rule Strictly => Strict ? this with { Severity = Severity.Error } : this;

    /// <summary>
    /// Whether authors may silence it, where that does not follow from its weight; null where it does. Of what a command tells of its own
    /// doing no text can say that it does not hold, nor can a file that Annals does not read say it of itself.
    /// </summary>
    public bool? Yields { get; init; }

    /// <summary>
    /// Whether authors may say with a reason that it does not hold at a place (<see cref="Silence"/>). Not what the site would lack or
    /// misread, which are the errors, and not what a strict publisher refuses.
    /// </summary>
    public bool CanBeSilenced => Yields ?? (Severity != Severity.Error && !Strict);

    /// <summary>A diagnostic of this rule at a place in a file.</summary>
    public Diagnostic At(SourceFile file, Span span, string message, string? hint = null) =>
        new(this, file.Path, file.PositionOf(span.Start), message, hint);

    /// <summary>A diagnostic of this rule about a file as a whole, or about a file that cannot be read.</summary>
    public Diagnostic About(string path, string message, string? hint = null) => new(this, path, new Position(1, 1), message, hint);

    public override string ToString() => Code;
}
