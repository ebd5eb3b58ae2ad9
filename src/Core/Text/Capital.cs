namespace Annals.Core.Text;

/// <summary>How words begin a sentence or a title.</summary>
public static class Capital
{
    /// <summary>The words with a capital first, where they begin with a small letter.</summary>
    public static string Of(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
