using System.CommandLine;
using System.Text;
using Annals.App.Commands;
using Annals.App.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if ("é".Normalize(NormalizationForm.FormD).Length == 1)
{
    // In this mode letters with accents have no parts: names would be found and filed otherwise than on other machines.
    Console.Error.WriteLine("error: .NET runs without Unicode's tables here, as DOTNET_SYSTEM_GLOBALIZATION_INVARIANT says, and names would be found and filed otherwise than elsewhere");
    Console.Error.WriteLine("  hint: unset the variable; where the system has no ICU, install it (Debian: libicu72, Alpine: icu-libs)");
    return ExitCode.WrongUse;
}

var common = new CommonOptions();
var root = new RootCommand("Annals makes a long-form history publication from Markdown. Without a command it builds input/ into output/.");
common.AddTo(root);
BuildCommand.SetUp(root, common);
root.Subcommands.Add(BuildCommand.Make(common));
root.Subcommands.Add(CheckCommand.Make(common));
root.Subcommands.Add(ExplainCommand.Make(common));
root.Subcommands.Add(ServeCommand.Make(common));
root.Subcommands.Add(NewCommand.Make(common));
root.Subcommands.Add(RenameCommand.Make(common));
root.Subcommands.Add(MoveCommand.Make(common));
root.Subcommands.Add(ImportCommand.Make(common));
root.Subcommands.Add(ReleaseCommand.Make(common));
root.Subcommands.Add(ReportCommand.Make(common));
root.Subcommands.Add(SchemaCommand.Make(common));
root.Subcommands.Add(VerifyCommand.Make(common));

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("See --help.");
    return ExitCode.WrongUse;
}
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
