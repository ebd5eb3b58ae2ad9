using System.Collections.Immutable;
using Annals.App.Commands;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Editing.Beginning;
using Annals.Publishing;
using Annals.Tests.Editing.Releases;
using Xunit;

namespace Annals.Tests.Editing.Beginning;

/// <summary>What <c>new</c> makes of an input folder that is a value.</summary>
internal static class Begun
{
    public static readonly DateOnly Day = new(2026, 12, 24);

    public const string One = "works/rome/chapters/01.md";

    /// <summary>A publication whose text names everything that the tests begin.</summary>
    public static InputTree Site(string more = "", string works = "works: [rome]\n") =>
        InputTree.Of(
            ("publication.yml", "title: Annals\nlanguage: en\n" + works),
            ("works/rome/work.yml", "title: Rome\n"),
            (One, Rome.Chapter(1, "rubicon", "Pompey of the Senate went to Capua with a legion." + more))
        );

    /// <summary>What was said on the command line, as <c>new</c> understands it.</summary>
    public static NewItem Item(string kind, params (string Flag, string Value)[] said)
    {
        var known = NewKind.All.Single(k => k.Name == kind);
        Assert.All(said, s => Assert.Contains(known.Fields, f => f.Flag == s.Flag));
        return known.Item(field => said.Where(s => s.Flag == field.Flag).Select(s => s.Value).FirstOrDefault(), Day);
    }

    /// <summary>The plan, and what the command would say before it writes.</summary>
    public static Checked<BeginningPlan> Planned(this InputTree input, NewItem item)
    {
        var (plan, found) = Beginnings.Of(input, item);
        return Checked.Of(plan, found.IsEmpty ? BeginningProof.Of(plan, input, "no-such-folder", CancellationToken.None) : found);
    }

    /// <summary>The folder with the new thing in it, against which nothing may have spoken.</summary>
    public static InputTree With(this InputTree input, NewItem item)
    {
        var (plan, found) = input.Planned(item);
        Assert.Empty(found);
        Assert.NotEmpty(plan.Files);
        return input.With(plan.Files);
    }

    public static ImmutableArray<Diagnostic> Reports(this InputTree input) =>
        Publisher.Check(input, new PressTerms(Thorough: true)).Diagnostics;
}
