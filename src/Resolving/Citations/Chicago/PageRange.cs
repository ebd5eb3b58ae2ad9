using System.Globalization;
using System.Text.RegularExpressions;

namespace Annals.Resolving.Citations.Chicago;

/// <summary>Pages and years from one to another: with an en dash, the second number as short as Chicago has it.</summary>
internal static partial class PageRange
{
    /// <summary>All ranges in some text.</summary>
    public static string In(string text) => Range().Replace(text, m => Of(m.Groups["from"].Value, m.Groups["to"].Value));

    /// <summary>Only the dash: numbers that are no pages keep their digits.</summary>
    public static string Dashed(string text) => Range().Replace(text, "${from}–${to}");

    /// <summary>
    /// 3–10 and 100–104 are whole; 101–8 has what changes; 321–28 has two digits, or more where more change.
    /// </summary>
    public static string Of(string from, string to)
    {
        if (
            !int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        )
            return $"{from}–{to}";
        // Some write 321-8, which stands for 321-328.
        if (to.Length < from.Length)
            (to, last) = (from[..^to.Length] + to, int.Parse(from[..^to.Length] + to, CultureInfo.InvariantCulture));
        if (last <= first || first < 100 || first % 100 == 0 || to.Length != from.Length)
            return $"{from}–{to}";
        var same = 0;
        while (from[same] == to[same])
            same++;
        if (first % 100 > 9)
            same = Math.Min(same, to.Length - 2);
        return $"{from}–{to[same..]}";
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.-])(?<from>\p{N}+|[ivxlcdm]+)\s*[-–—]\s*(?<to>\p{N}+|[ivxlcdm]+)(?![\p{L}\p{N}-])")]
    private static partial Regex Range();
}
