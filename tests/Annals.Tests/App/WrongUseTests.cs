using Annals.App.Commands;
using Xunit;

namespace Annals.Tests.App;

/// <summary>What is said of a command line with a slip in it.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("chek", "error: there is no command 'chek'\n  hint: did you mean check?\nSee --help.")]
    [InlineData("new chaptr --title Rome", "error: there is no command 'new chaptr'\n  hint: did you mean new chapter?\nSee new --help.")]
    [InlineData("rename persn a b", "error: there is no command 'rename persn'\n  hint: did you mean rename person?\nSee rename --help.")]
    [InlineData("check --extrenal", "error: check has no option --extrenal\n  hint: did you mean --external?\nSee check --help.")]
    [InlineData("new person --nmae Cato", "error: new person has no option --nmae\n  hint: did you mean --name?\nSee new person --help.")]
    [InlineData("check --inptu elsewhere", "error: check has no option --inptu\n  hint: did you mean --input?\nSee check --help.")]
    [InlineData("new term --term Legion", "error: new term has no option --term\nSee new term --help.")]
    [InlineData("--warn", "error: annals has no option --warn\nSee --help.")]
    [InlineData("check --warn", "error: check has no option --warn\n  hint: did you mean --warnings-as-errors?\nSee check --help.")]
    [InlineData("verify Rome", "error: verify takes nothing like 'Rome'\nSee verify --help.")]
    public void The_nearest_name_is_the_hint(string arguments, string said) => Assert.Equal(said, Said(arguments));

    [Theory]
    [InlineData("new", "  hint: there are publication, work, chapter, ")]
    [InlineData("new battle", "error: there is no command 'new battle'\n  hint: there are publication, work, chapter, ")]
    public void Where_no_name_is_near_those_that_there_are_are_listed(string arguments, string said) =>
        Assert.Contains(said, Said(arguments), StringComparison.Ordinal);

    [Theory]
    [InlineData("completion bsh", "  hint: did you mean bash?\nSee completion --help.")]
    [InlineData("check --format srif", "  hint: did you mean sarif?\nSee check --help.")]
    [InlineData("new note --hand edtor", "  hint: did you mean editor?\nSee new note --help.")]
    public void Of_words_that_can_only_be_some_the_nearest_is_the_hint(string arguments, string said) =>
        Assert.EndsWith(said, Said(arguments), StringComparison.Ordinal);

    [Fact]
    public void The_command_ends_with_2_and_says_it_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        var wrong = AnnalsProcess.Run(folder.Path, "new", "chaptr");
        Assert.Equal(
            (2, "", "error: there is no command 'new chaptr'\n  hint: did you mean new chapter?\nSee new --help.\n"),
            (wrong.ExitCode, wrong.Output, wrong.Errors)
        );
    }

    private static string Said(string arguments) => string.Join('\n', WrongUse.Of(CommandLine.Root().Parse(arguments.Split(' '))));
}
