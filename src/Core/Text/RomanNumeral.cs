namespace Annals.Core.Text;

/// <summary>Numbers as the Romans and title pages write them.</summary>
public static class RomanNumeral
{
    private static readonly (int Worth, string Sign)[] s_signs =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <summary>In capitals, each sign as short as can be: <c>XLIV</c> of 44; empty of 0 and less.</summary>
    public static string Of(int number)
    {
        var numeral = new System.Text.StringBuilder();
        foreach (var (worth, sign) in s_signs)
        {
            for (; number >= worth; number -= worth)
                numeral.Append(sign);
        }
        return numeral.ToString();
    }
}
