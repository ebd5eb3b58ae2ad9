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
    private static readonly Rule[] s_notYetUsed = [NameRules.NeverMentioned, TermRules.NeverUsed, FigureRules.NeverShown, NoteRules.NeverUsed];

    /// <summary>What would be wrong that is not wrong now; first of all that something is there already, which links and hidden files keep out of the tree.</summary>
    public static ImmutableArray<Diagnostic> Of(BeginningPlan plan, InputTree tree, string input, CancellationToken cancel)
    {
        var taken = plan.Files.Where(f => tree.Find(f.Path) is null && InputFolder.Holds(input, f.Path)).Select(f => Beginnings.Taken(f.Path)).ToImmutableArray();
        if (!taken.IsEmpty) return taken;
        var before = Publisher.Check(tree, cancel: cancel).Diagnostics.CountBy(Kind).ToDictionary();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in Publisher.Check(tree.With(plan.Files), cancel: cancel).Diagnostics)
        {
            // Places move where a file is added to, so that they do not tell old from new.
            var kind = Kind(diagnostic);
            if (before.GetValueOrDefault(kind) > 0) before[kind]--;
            else if (!s_notYetUsed.Contains(diagnostic.Rule) || plan.Files.All(f => f.Path != diagnostic.Path)) found.Add(diagnostic);
        }
        return found.DrainToImmutable();
    }

    private static (Rule, string, string) Kind(Diagnostic diagnostic) => (diagnostic.Rule, diagnostic.Path, diagnostic.Message);
}
