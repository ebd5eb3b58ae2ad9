using System.Collections.Immutable;
using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Xunit;

namespace Annals.Tests.Rules;

public sealed class WorseningTests
{
    private const string Rubicon = "works/rome/chapters/01-rubicon.md";
    private const string Zela = "works/rome/chapters/02-zela.md";

    [Fact]
    public void What_was_told_before_is_nothing_new_wherever_it_stands_now() =>
        Assert.Empty(Worsening.Of([Unwritten(Rubicon, "1", line: 8)], [Unwritten(Rubicon, "1", line: 12)]));

    [Fact]
    public void A_second_finding_that_says_the_same_is_new() =>
        Assert.Equal(
            [12],
            Worsening
                .Of([Unwritten(Rubicon, "1", line: 8)], [Unwritten(Rubicon, "1", line: 8), Unwritten(Rubicon, "1", line: 12)])
                .Select(d => d.Position.Line)
        );

    [Fact]
    public void What_goes_does_not_stand_for_what_comes()
    {
        ImmutableArray<Diagnostic> before = [Unwritten(Rubicon, "1"), Unwritten(Rubicon, "2")];
        Assert.Equal(
            [Unwritten(Rubicon, "3"), Unwritten(Zela, "1")],
            Worsening.Of(before, [Unwritten(Rubicon, "3"), Unwritten(Zela, "1")]).AsEnumerable()
        );
    }

    [Fact]
    public void Where_names_change_a_finding_may_say_the_same_of_another_name_and_file()
    {
        var renamed = new Dictionary<string, string> { [Rubicon] = "works/rome/chapters/01-crossing.md" };
        ImmutableArray<Diagnostic> before = [Unwritten(Rubicon, "1"), Unwritten(Zela, "a")];
        Assert.Empty(Worsening.Of(before, [Unwritten(renamed[Rubicon], "1"), Unwritten(Zela, "b")], renamed));
        // Of two, the one that says what nobody said before is the new one.
        Assert.Equal([Unwritten(Zela, "b")], Worsening.Of(before, [Unwritten(Zela, "b"), Unwritten(Zela, "a")], renamed).AsEnumerable());
    }

    [Fact]
    public void Errors_and_proofs_that_fail_forbid_a_change_and_nothing_else_does()
    {
        Assert.True(Worsening.Forbids(Unwritten(Rubicon, "1")));
        Assert.All(FidelityRules.All, rule => Assert.True(Worsening.Forbids(rule.About(Rubicon, "so"))));
        Assert.False(Worsening.Forbids(NameRules.NeverMentioned.About("people/caesar.md", "so")));
    }

    private static Diagnostic Unwritten(string path, string label, int line = 8) =>
        new(NoteRules.NeverWritten, path, new(line, 1), $"note '{label}' is used but never written", null);
}
