namespace Annals.App.Completion;

/// <summary>The scripts by which shells ask the command what can stand where the cursor is.</summary>
internal static class ShellScript
{
    public static ImmutableArray<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <param name="shell">One of <see cref="Shells"/>.</param>
    public static string Of(string shell)
    {
        using var stream = typeof(ShellScript).Assembly.GetManifestResourceStream($"completion/{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
