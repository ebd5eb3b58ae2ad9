using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Annals.App.Commands;

/// <summary>The help of each command, with examples behind it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not have said all that the command needs.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var to = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        parseResult.InvocationConfiguration.Output = text;
        var code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = to;
        // The library names the assembly, which nobody calls.
        to.WriteLine(
            text.ToString().Replace($"  {RootCommand.ExecutableName} ", $"  {CommandLine.Name} ", StringComparison.Ordinal).TrimEnd()
        );
        to.WriteLine();
        to.WriteLine("Examples:");
        foreach (var example in Examples.Of(parseResult.CommandResult.Command))
            to.WriteLine($"  {example}");
        return code;
    }
}
