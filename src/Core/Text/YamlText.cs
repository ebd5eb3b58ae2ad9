using System.Globalization;
using System.Text;

namespace Annals.Core.Text;

/// <summary>Scalars as YAML has them: plain where that is safe and reads well, in double quotes otherwise.</summary>
public static class YamlText
{
    public static string Scalar(string value) =>
        IsPlain(value) ? value
        : IsPlainWithin(value) ? $"'{value}'"
        : Quoted(value);

    public static string Quoted(string value)
    {
        var to = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    to.Append("\\\"");
                    break;
                case '\\':
                    to.Append("\\\\");
                    break;
                case '\n':
                    to.Append("\\n");
                    break;
                case '\t':
                    to.Append("\\t");
                    break;
                case < ' '
                or '\u007F'
                or '\u0085'
                or '\u00A0'
                or '\u2028'
                or '\u2029'
                or '\uFEFF'
                or (>= '\u0080' and <= '\u009F')
                or (>= '\uFFF9' and <= '\uFFFF'):
                    to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    to.Append(c);
                    break;
            }
        }
        return to.Append('"').ToString();
    }

    /// <summary>A scalar within a flow mapping, where commas and brackets mean something.</summary>
    public static string Flow(string value) => IsPlain(value) && !value.AsSpan().ContainsAny(",[]{}") ? value : Quoted(value);

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsLetter(value[0]) || value[^1] is ':' or ' ')
            return false;
        if (value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal))
            return false;
        return IsShown(value)
            && value.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
    }

    /// <summary>Words that begin or hold double quotation marks read best in single ones.</summary>
    private static bool IsPlainWithin(string value) =>
        value.Contains('"', StringComparison.Ordinal) && !value.Contains('\'', StringComparison.Ordinal) && IsShown(value);

    private static bool IsShown(string value)
    {
        foreach (var c in value)
        {
            if (
                char.IsControl(c)
                || char.IsSurrogate(c)
                || c is '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or (>= '\uE000' and <= '\uF8FF') or >= '\uFFF0'
            )
                return false;
        }
        return true;
    }
}
