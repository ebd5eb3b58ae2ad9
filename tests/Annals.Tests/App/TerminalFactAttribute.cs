using Xunit;

namespace Annals.Tests.App;

/// <summary>A fact about what is asked at a terminal. The program script(1) plays one, in the form that Linux has.</summary>
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
            Skip = "there is no script(1) to play a terminal";
    }
}
