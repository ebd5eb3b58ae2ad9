using System.Globalization;
using Annals.App.Disk;
using Annals.App.Findings;
using Annals.App.Terminal;
using Annals.Core.Files;
using Annals.Editing.Fixes;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>
/// What <c>check --fix</c> does before it checks: mends what can be mended by itself, shown first, checked, asked for, and written whole or
/// not at all.
/// </summary>
internal static class MendedInput
{
    /// <param name="agrees">Whether a person wants what a question names; null where nobody can be asked.</param>
    /// <returns>Whether the check may go on, and else the exit code.</returns>
    public static (bool Done, int Code) Of(TextWish wish, Func<string, bool>? agrees, Desk desk, CancellationToken cancel)
    {
        using var change = new InputChange(wish.Input, new SystemDisk());
        var tree = InputFolder.Claim(wish.Input, desk.Tell, change);
        var before = Publisher.Check(tree, wish.Terms, cancel: cancel);
        var files = Fixing.Of(tree, before.Diagnostics);
        if (files.IsEmpty)
            return (true, ExitCode.Done);

        var checkout = Checkout.Of(wish.Input);
        foreach (var file in files)
            DiffText.Write(
                UnifiedDiff.Of(checkout.PathOf(file.Path), file.Before, file.After),
                Console.Out,
                Desk.Colours(Console.IsOutputRedirected)
            );
        var after = Publisher.Check(tree.With(files.Select(f => f.File)), wish.Terms, cancel: cancel);
        ImmutableArray<Diagnostic> worse = [.. Worsening.Of(before.Diagnostics, after.Diagnostics).Where(Worsening.Forbids)];
        if (!worse.IsEmpty)
        {
            desk.Show(worse, wish.Input);
            desk.Complain("with these changes that would be wrong: nothing was written.");
            return (false, ExitCode.Errors);
        }
        if (agrees is null)
        {
            desk.Complain("nothing was written, as there is nobody to be asked", "add --yes");
            return (false, ExitCode.WrongUse);
        }
        if (!agrees($"Make {Desk.Counted(files.Sum(f => f.Changes), "change")} in {Desk.Counted(files.Length, "file")}?"))
        {
            desk.Complain("nothing was written.");
            return (true, ExitCode.Done);
        }
        change.Apply([.. files.Select(f => f.File)], [], cancel);
        desk.HasChanged = true;
        desk.Say($"{Desk.Counted(files.Sum(f => f.Changes), "change")} made in {Desk.Counted(files.Length, "file")}.");
        return (true, ExitCode.Done);
    }
}
