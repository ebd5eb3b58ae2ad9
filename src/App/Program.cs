using System.CommandLine;
using System.Text;
using Annals.App.Commands;
using Annals.App.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if ("é".Normalize(NormalizationForm.FormD).Length == 1)
{
    // In this mode letters with accents have no parts: names would be found and filed otherwise than on other machines.
    Console.Error.WriteLine(
        "error: .NET runs without Unicode's tables here, as DOTNET_SYSTEM_GLOBALIZATION_INVARIANT says, and names would be found and filed otherwise than elsewhere"
    );
    Console.Error.WriteLine("  hint: unset the variable; where the system has no ICU, install it (Debian: libicu72, Alpine: icu-libs)");
    return ExitCode.WrongUse;
}

var parsed = CommandLine.Root().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var line in WrongUse.Of(parsed))
        Console.Error.WriteLine(line);
    return ExitCode.WrongUse;
}

// Commands listen themselves to who wants them to stop.
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
