namespace Annals.StatiqHost;

/// <summary>The press stopped before anything was made. Statiq logs the message, runs nothing that depends on the press, writes no file of the site and ends with exit code 1.</summary>
public sealed class StoppedPressException : Exception
{
    public StoppedPressException(string message)
        : base(message)
    {
    }

    public StoppedPressException(string message, string hint, Exception inner)
        : base($"{message}\n  hint: {hint}", inner)
    {
    }
}
