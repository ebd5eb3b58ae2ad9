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

    internal PressRun Found(ImmutableArray<Diagnostic> diagnostics) =>
        this with { Diagnostics = Diagnostics.AddRange(Terms.Strict ? diagnostics.Select(d => d with { Rule = d.Rule.Strictly }) : diagnostics) };
}
