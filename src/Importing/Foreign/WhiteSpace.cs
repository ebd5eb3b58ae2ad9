namespace Annals.Importing.Foreign;

internal static class WhiteSpace
{
    /// <summary>The words with single spaces between them and none around them.</summary>
    public static string Single(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
