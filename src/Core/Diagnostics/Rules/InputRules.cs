namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about the input folder and its files, before their meaning is looked at.</summary>
public static class InputRules
{
    public static readonly Rule NoPublication = new("INPUT001", Severity.Error,
        "The input folder has no publication.yml.",
        "Write one with a title, a language and the works in order, or point --input at the folder that has it.");

    public static readonly Rule NotUtf8 = new("INPUT002", Severity.Error,
        "A file is not UTF-8 text.",
        "Save the file as UTF-8; the message names the first byte that is not.");

    public static ImmutableArray<Rule> All { get; } = [NoPublication, NotUtf8];
}
