using System.Buffers;
using System.Globalization;
using System.Text;

namespace Annals.Rendering.Html;

/// <summary>
/// An address as an author wrote it, as a page may hold it: what no URL can have is written in hexadecimal, as browsers read it.
/// </summary>
internal static class OutsideAddress
{
    private static readonly SearchValues<char> s_never = SearchValues.Create(" \"<>\\^`{|}[]%");

    public static string Of(string address)
    {
        // An address of version 6 stands in brackets.
        var host = address.IndexOf("//[", StringComparison.Ordinal) is var at and >= 0 ? address.IndexOf(']', at) + 1 : 0;
        if (!address.AsSpan(host).ContainsAny(s_never) && !address.Any(char.IsControl))
            return address;
        var to = new StringBuilder(address, 0, host, address.Length + 16);
        for (var i = host; i < address.Length; i++)
        {
            if (IsEncoded(address, i) || !(s_never.Contains(address[i]) || char.IsControl(address[i])))
                to.Append(address[i]);
            else
                to.Append(CultureInfo.InvariantCulture, $"%{(int)address[i]:X2}");
        }
        return to.ToString();
    }

    private static bool IsEncoded(string address, int at) =>
        address[at] == '%'
        && at + 2 < address.Length
        && char.IsAsciiHexDigit(address[at + 1])
        && char.IsAsciiHexDigit(address[at + 2]);
}
