namespace Annals.StatiqHost;

/// <summary>
/// The press stopped before anything was made. Statiq logs the message, runs nothing that depends on the press, writes no file of the site
/// and ends with exit code 1.
/// </summary>
public sealed class StoppedPressException : Exception
{
    public StoppedPressException(string message)
        : base(message) { }

    /// <param name="hint">What to do, in the words of Annals's own command line.</param>
    public StoppedPressException(string message, string hint, Exception inner)
        : base($"{message}\n  hint: {InStatiqsTerms(hint)}", inner) { }

    private static string InStatiqsTerms(string hint) =>
        hint.Replace("--input", "-i", StringComparison.Ordinal)
            .Replace("--output", "-o", StringComparison.Ordinal)
            .Replace("--verbose", "-l Debug", StringComparison.Ordinal)
            .Replace("--theme", $"the setting {AnnalsSettings.Theme}", StringComparison.Ordinal)
            .Replace("--no-search", $"-s {AnnalsSettings.Search}=false", StringComparison.Ordinal);
}
