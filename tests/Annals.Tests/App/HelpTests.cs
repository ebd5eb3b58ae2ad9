using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Annals.App.Commands;
using Annals.App.Terminal;
using Xunit;

namespace Annals.Tests.App;

/// <summary>What the commands say of themselves, and what the README says of them.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. All(CommandLine.Root()).Select(c => PathOf(c))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_every_command_ends_with_examples_that_are_calls_of_it(string path)
    {
        var help = Help([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        var examples = help[(help.IndexOf("\nExamples:\n", StringComparison.Ordinal) + 1)..]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(e => e.Trim())
            .ToList();

        Assert.NotEmpty(examples);
        Assert.All(
            examples,
            example =>
            {
                var words = CommandLineParser.SplitCommandLine(example).ToArray();
                var parsed = CommandLine.Root().Parse(words[1..]);
                Assert.Equal("annals", words[0]);
                Assert.Empty(parsed.Errors);
                // Of new, what it can begin.
                Assert.StartsWith(path, PathOf(parsed.CommandResult.Command), StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_names_the_command_as_it_is_called(string path) =>
        Assert.Contains(
            $"\n  annals {path}".TrimEnd() + " ",
            Help([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_readme_lists_every_exit_code()
    {
        var readme = File.ReadAllText(Path.Combine(TestFolder.Of(".."), "README.md"));
        var listed = Regex
            .Matches(readme, @"^\| (\d+) \| [^|]+ \|$", RegexOptions.Multiline)
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.Equal(typeof(ExitCode).GetFields().Select(f => (int)f.GetRawConstantValue()!).Order(), listed);
    }

    [Fact]
    public void The_readme_lists_every_command()
    {
        var readme = File.ReadAllText(Path.Combine(TestFolder.Of(".."), "README.md"));

        Assert.All(CommandLine.Root().Subcommands, command => Assert.Matches($"(?m)^\\| `{command.Name}\\b", readme));
    }

    private static string Help(string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, CommandLine.Root().Parse(arguments).Invoke(new InvocationConfiguration { Output = output }));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static string PathOf(Command command) =>
        command is RootCommand
            ? ""
            : string.Join(
                ' ',
                command.Parents.OfType<Command>().Where(p => p is not RootCommand).Reverse().Select(p => p.Name).Append(command.Name)
            );
}
