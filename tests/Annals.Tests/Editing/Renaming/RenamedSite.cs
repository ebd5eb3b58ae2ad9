using System.Collections.Immutable;
using Annals.App.Commands;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Editing.Fixes;
using Annals.Editing.Ordering;
using Annals.Editing.Renaming;
using Annals.Publishing;
using Xunit;

namespace Annals.Tests.Editing.Renaming;

/// <summary>What <c>rename</c> and <c>move</c> make of an input folder that is a value.</summary>
internal static class RenamedSite
{
    public static InputTree Whole => SiteText.Read("renamings", "site.txt");

    /// <summary>The plan, and what the command would say before it writes.</summary>
    /// <param name="command">As it is typed: <c>rename person caesar julius-caesar</c>.</param>
    public static Checked<RenamingPlan> Planned(this InputTree input, string command)
    {
        var before = Publisher.Check(input);
        Assert.False(before.HasErrors, string.Join('\n', before.Diagnostics));
        var (plan, found) = command.Split(' ') switch
        {
            ["rename", var kind, var old, var now] => Annals.Editing.Renaming.Renaming.Of(
                new RenamingOrder(input, Enum.Parse<RenamedKind>(kind, ignoreCase: true), old, now)
            ),
            ["rename", var kind, var old, var now, "--chapter", var chapter] => Annals.Editing.Renaming.Renaming.Of(
                new RenamingOrder(input, Enum.Parse<RenamedKind>(kind, ignoreCase: true), old, now) { Chapter = chapter }
            ),
            ["move", "chapter", var chapter, "--before", var other] => Moving.Of(new MovingOrder(input, chapter) { Before = other }),
            ["move", "chapter", var chapter, "--after", var other] => Moving.Of(new MovingOrder(input, chapter) { After = other }),
            ["move", "chapter", var chapter, "--to", var number] => Moving.Of(
                new MovingOrder(input, chapter) { To = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) }
            ),
            _ => throw new ArgumentException(command, nameof(command)),
        };
        return Checked.Of(plan, found.IsEmpty ? RenamingProof.Of(plan, input, before, "no-such-folder", CancellationToken.None) : found);
    }

    /// <summary>The folder after a command that nothing forbids.</summary>
    public static InputTree After(this InputTree input, string command)
    {
        var (plan, found) = input.Planned(command);
        Assert.False(RenamingProof.Forbid(found), string.Join('\n', found));
        Assert.NotEmpty(plan.Files);
        return plan.In(input);
    }

    /// <summary>What differs between two folders, as the command shows it.</summary>
    public static string Diff(this RenamingPlan plan) =>
        string.Concat(
            plan.Rewritten.Select(r => UnifiedDiff.Of(r.From, r.Path, r.Before, r.After))
                .Concat(plan.Moved.Select(m => UnifiedDiff.Of(m.From, m.File.Path, "", "")))
        );

    public static ImmutableArray<Diagnostic> Reports(this InputTree input) =>
        Publisher.Check(input, new PressTerms(Thorough: true)).Diagnostics;

    public static InputTree With(this InputTree input, params (string Path, string Text)[] files) => input.With(InputTree.Of(files).Files);
}
