using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Publishing;

/// <summary>How far the press has come: each stage fills in its part and drops what no later stage needs.</summary>
/// <param name="Order">Null where the content is only checked.</param>
public sealed record PressRun(InputTree Input, PressOrder? Order)
{
    public PressTerms Terms { get; init; } = new();

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What authors said is not to be reported.</summary>
    public ImmutableArray<Silence> Silences { get; init; } = [];

    /// <summary>What was found and is not reported, as an author said so.</summary>
    public ImmutableArray<Silenced> Silenced { get; init; } = [];

    /// <summary>What was read; null before and after the stages that need it.</summary>
    public Manuscript? Manuscript { get; init; }

    /// <summary>What will be published; null until resolved, and where there is nothing to publish.</summary>
    public Publication? Publication { get; init; }

    public ImmutableArray<Page> Plan { get; init; } = [];

    /// <summary>The site's frame; null until its assets have addresses.</summary>
    public SiteFrame? Frame { get; init; }

    /// <summary>The site's files; their content is made when the host asks for it.</summary>
    public ImmutableArray<OutputFile> Files { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What was found makes the publication unsound; what only a strict publisher forbids does not.</summary>
    public bool IsUnsound => Diagnostics.Any(d => d.Severity == Severity.Error && !d.Rule.Strict);

    /// <summary>The run with what was found besides, as far as nobody silenced it.</summary>
    public PressRun Found(ImmutableArray<Diagnostic> diagnostics)
    {
        var (heard, silenced) = Silencing.Of(diagnostics, Silences);
        return this with
        {
            Diagnostics = Diagnostics.AddRange(Terms.Strict ? heard.Select(d => d with { Rule = d.Rule.Strictly }) : heard),
            Silenced = Silenced.AddRange(silenced),
        };
    }

    /// <summary>
    /// The run with what other sites answered. Of an address that gave no answer nobody knows whether a silence at its place is needed.
    /// </summary>
    public PressRun FoundOutside(ImmutableArray<Diagnostic> told)
    {
        var run = Found(told);
        if (Terms.Released || IsUnsound)
            return run;
        var unknown = told.Where(d => d.Rule == OutsideLinkRules.NoAnswer).ToList();
        return run.WithIdleSilences((rule, silence) => OutsideLinkRules.All.Contains(rule) && !unknown.Any(silence.Reaches));
    }

    /// <summary>The run with what there is to say of silences that nothing needed.</summary>
    /// <param name="wasLookedFor">Whether a silence's rule was looked for wherever it reaches.</param>
    public PressRun WithIdleSilences(Func<Rule, Silence, bool> wasLookedFor) =>
        Found([.. Silencing.Idle(Silences, Silenced, wasLookedFor)]);
}
