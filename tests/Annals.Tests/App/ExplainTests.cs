using Annals.App.Explaining;
using Annals.App.Findings;
using Annals.Core.Diagnostics.Rules;
using Xunit;

namespace Annals.Tests.App;

/// <summary>
/// What <c>explain</c> says. That each example breaks its rule and is told so, <see cref="Rules.RuleTests"/> and its kin hold: the examples
/// are theirs.
/// </summary>
public sealed class ExplainTests
{
    public static TheoryData<string> Codes => [.. RuleBook.All.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_is_explained_with_the_tests_own_example(string code)
    {
        var rule = RuleBook.Find(code)!;
        var example = RuleExample.Of(rule);

        Assert.NotNull(example);
        var expected = File.ReadAllText(TestFolder.Of("rules", code, "expected.txt"));
        Assert.Contains(example.Said, expected, StringComparison.Ordinal);
        Assert.Contains($" {code}: ", example.Said.Split('\n')[0], StringComparison.Ordinal);
        var words = Explanation.Of(rule).ReplaceLineEndings(" ");
        Assert.Contains(rule.Meaning, words, StringComparison.Ordinal);
        Assert.Contains("What to do: " + rule.Remedy, words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_of_an_example_is_the_one_that_is_told_of()
    {
        var example = RuleExample.Of(NoteRules.NeverWritten)!;
        Assert.Equal(("Zhou Enlai left.[^ed-zhu]", 17), (example.Line, example.Column));
        Assert.All(
            RuleBook.All.Select(r => RuleExample.Of(r)!).Where(e => e.Line is not null),
            e => Assert.InRange(e.Column, 1, e.Line!.Length + 1)
        );
    }

    [Fact]
    public void The_command_explains_lists_and_says_which_rule_was_meant()
    {
        using var folder = new TemporaryFolder();
        var one = AnnalsProcess.Run(folder.Path, "explain", "note002", "TYPO002");
        var all = AnnalsProcess.Run(folder.Path, "explain");
        var none = AnnalsProcess.Run(folder.Path, "explain", "NOTE022");

        Assert.Equal((0, ""), (one.ExitCode, one.Errors));
        Assert.StartsWith(
            "NOTE002: error\nThe text refers to a note that the chapter does not have.\n",
            one.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nTYPO002: hint\n", one.Output, StringComparison.Ordinal);
        Assert.Equal(RuleBook.All.Length, all.Output.Count(c => c == '\n'));
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("did you mean NOTE002?", none.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NOTE02", "NOTE002")]
    [InlineData("note2", "NOTE002")]
    [InlineData("NOTE-0002", "NOTE002")]
    [InlineData("NTOE002", "NOTE002")]
    [InlineData("FDI1", "FID001")]
    [InlineData("NOTE999", null)]
    [InlineData("Caesar", null)]
    public void A_code_with_a_slip_is_taken_for_the_nearest(string code, string? near) => Assert.Equal(near, RuleBook.Near(code));

    [Theory]
    [InlineData("Caesar", 3, "Caesar", 2)]
    [InlineData("\tCaesar", 2, " Caesar", 1)]
    [InlineData("Cae\u0301sar", 5, "Cae\u0301sar", 3)]
    [InlineData("凱撒 Caesar", 4, "凱撒 Caesar", 5)]
    [InlineData("a\u001b[31mb", 7, "a\uFFFD[31mb", 6)]
    [InlineData("Caesar", 7, "Caesar", 6)]
    public void A_caret_stands_below_its_place(string line, int column, string shown, int before)
    {
        var place = PlaceInLine.Of(line, column)!;
        Assert.Equal((shown, new string(' ', before)), (place.Line, place.Before));
    }

    [Fact]
    public void Of_a_long_line_only_the_words_around_the_place_are_shown()
    {
        var line = string.Concat(Enumerable.Range(0, 1000).Select(i => $"word{i:000} "));
        var place = PlaceInLine.Of(line, line.IndexOf("word500", StringComparison.Ordinal) + 1)!;
        Assert.InRange(place.Line.Length, 80, 110);
        Assert.StartsWith("word500", place.Line[place.Before.Length..], StringComparison.Ordinal);
        Assert.StartsWith("… word4", place.Line, StringComparison.Ordinal);
        Assert.EndsWith(" …", place.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 2)]
    [InlineData("Caesar", 9)]
    public void Where_there_is_nothing_to_be_seen_no_line_is_shown(string line, int column) => Assert.Null(PlaceInLine.Of(line, column));
}
