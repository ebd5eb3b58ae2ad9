namespace Annals.Core.Diagnostics;

/// <summary>An author's word that a rule is not to be reported for some lines of a file, or for the whole of it.</summary>
/// <param name="Code">The rule's.</param>
/// <param name="Reason">Why; null where the author does not say, which is itself reported.</param>
/// <param name="Place">Where it is said.</param>
/// <param name="FirstLine">The first of the lines that it is about, from 1.</param>
/// <param name="LastLine">The last of them; before the first where there are none.</param>
public sealed record Silence(string Code, string? Reason, SourceFile File, Span Place, int FirstLine, int LastLine)
{
    /// <summary>A silence for a whole file.</summary>
    public static Silence ForFile(string code, string? reason, SourceFile file, Span place) =>
        new(code, reason, file, place, 1, int.MaxValue);

    public bool Covers(Diagnostic diagnostic) => diagnostic.Rule.CanBeSilenced && diagnostic.Rule.Code == Code && Reaches(diagnostic);

    /// <summary>Whether a diagnostic, of whatever rule, is about the lines that this is about.</summary>
    public bool Reaches(Diagnostic diagnostic) =>
        diagnostic.Path == File.Path && diagnostic.Position.Line >= FirstLine && diagnostic.Position.Line <= LastLine;
}

/// <summary>A diagnostic that is not reported, and why.</summary>
/// <param name="Silences">At least one: a paragraph's and its whole file's may say the same.</param>
public readonly record struct Silenced(Diagnostic Diagnostic, ImmutableArray<Silence> Silences);
