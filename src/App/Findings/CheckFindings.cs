namespace Annals.App.Findings;

/// <summary>What a check found, to be written in one form or another.</summary>
/// <param name="Told">In order.</param>
/// <param name="Silenced">What was found and is not told, as an author said so.</param>
/// <param name="Input">The input folder, as the person named it.</param>
internal sealed record CheckFindings(ImmutableArray<Diagnostic> Told, ImmutableArray<Silenced> Silenced, string Input)
{
    public static CheckFindings Of(ImmutableArray<Diagnostic> told, ImmutableArray<Silenced> silenced, string input) =>
        new(told.Sort(Diagnostic.InOrder), silenced.Sort((a, b) => Diagnostic.InOrder(a.Diagnostic, b.Diagnostic)), input);

    public int Count(Severity severity) => Told.Count(d => d.Severity == severity);
}
