using Annals.Core.Diagnostics.Rules;

namespace Annals.Core.Diagnostics;

/// <summary>
/// Diagnostics beside the silences that authors wrote: what is still reported, what is not, and which silences nothing needed.
/// </summary>
public static class Silencing
{
    public static (ImmutableArray<Diagnostic> Heard, ImmutableArray<Silenced> Silenced) Of(
        ImmutableArray<Diagnostic> diagnostics,
        ImmutableArray<Silence> silences
    )
    {
        if (silences.IsEmpty || diagnostics.IsEmpty)
            return (diagnostics, []);
        var byPath = silences.ToLookup(s => s.File.Path, StringComparer.Ordinal);
        var heard = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        var silenced = ImmutableArray.CreateBuilder<Silenced>();
        foreach (var diagnostic in diagnostics)
        {
            ImmutableArray<Silence> covering = [.. byPath[diagnostic.Path].Where(s => s.Covers(diagnostic))];
            if (covering.IsEmpty)
                heard.Add(diagnostic);
            else
                silenced.Add(new Silenced(diagnostic, covering));
        }
        return (heard.DrainToImmutable(), silenced.DrainToImmutable());
    }

    /// <summary>What there is to say of silences that nothing needed.</summary>
    /// <param name="wasLookedFor">Whether a silence's rule was looked for wherever it reaches: else nobody can say that it is idle.</param>
    public static IEnumerable<Diagnostic> Idle(
        ImmutableArray<Silence> silences,
        ImmutableArray<Silenced> silenced,
        Func<Rule, Silence, bool> wasLookedFor
    )
    {
        var needed = silenced.SelectMany(s => s.Silences).ToHashSet();
        foreach (var silence in silences)
        {
            if (RuleBook.Find(silence.Code) is not { CanBeSilenced: true } rule || needed.Contains(silence) || !wasLookedFor(rule, silence))
                continue;
            var where =
                silence.LastLine == int.MaxValue ? "in this file"
                : silence.LastLine < silence.FirstLine ? "as no text follows"
                : "in the text that follows";
            yield return SilenceRules.Idle.At(
                silence.File,
                silence.Place,
                $"there is no {rule.Code} to be silenced {where}",
                "delete it, or put it where it is needed"
            );
        }
    }
}
