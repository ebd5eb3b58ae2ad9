namespace Annals.Importing.Foreign;

/// <summary>Digits above and below the line, for which Unicode has signs of their own.</summary>
internal static class PlacedDigits
{
    public static readonly char[] Raised = [.. "⁰¹²³⁴⁵⁶⁷⁸⁹"];

    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>The digits as those signs; null for what is not digits alone.</summary>
    public static string? Of(string words, bool raised) =>
        words.Length > 0 && words.All(char.IsAsciiDigit)
            ? string.Concat(words.Select(d => raised ? Raised[d - '0'] : Lowered[d - '0']))
            : null;
}
