using Annals.App.Disk;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Editing.Beginning;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>Reads the input folder as it would be with something new in it, before anything is written.</summary>
internal static class BeginningProof
{
    /// <summary>What is said of something that no text refers to or mentions; of what is not there yet none can.</summary>
    private static readonly Rule[] s_notYetUsed =
    [
        NameRules.NeverMentioned,
        TermRules.NeverUsed,
        FigureRules.NeverShown,
        NoteRules.NeverUsed,
    ];

    /// <summary>
    /// What would be wrong that is not wrong now; first of all that something is there already, which links and hidden files keep out of
    /// the tree.
    /// </summary>
    /// <param name="before">What is wrong now, where that is known; null to have it found.</param>
    public static ImmutableArray<Diagnostic> Of(
        BeginningPlan plan,
        InputTree tree,
        string input,
        CancellationToken cancel,
        ImmutableArray<Diagnostic>? before = null
    )
    {
        var taken = plan
            .Files.Where(f => tree.Find(f.Path) is null && InputFolder.Holds(input, f.Path))
            .Select(f => Beginnings.Taken(f.Path))
            .ToImmutableArray();
        if (!taken.IsEmpty)
            return taken;
        var after = Publisher.Check(tree.With(plan.Files), cancel: cancel).Diagnostics;
        return
        [
            .. Worsening
                .Of(before ?? Publisher.Check(tree, cancel: cancel).Diagnostics, after)
                .Where(d => !s_notYetUsed.Contains(d.Rule) || plan.Files.All(f => f.Path != d.Path))
                .Select(d => d.Rule == FidelityRules.NotTheSource && plan.SourceHint is { } hint ? d with { Hint = hint } : d),
        ];
    }
}
