namespace Annals.App.Terminal;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has errors, or the site could not be made whole.</summary>
    public const int Errors = 1;

    public const int WrongUse = 2;

    public const int Interrupted = 130;
}
