namespace Annals.Importing.Html;

/// <summary>
/// What browsers take the name of an encoding for, after the WHATWG's Encoding Standard: older pages say one and are in what grew out of
/// it.
/// </summary>
internal static class EncodingLabels
{
    /// <summary>
    /// The encoding by the name that <see cref="Core.Text.Encodings.Named"/> knows; null for UTF-8, and for UTF-16, which a page that can
    /// say so in its own words is not in.
    /// </summary>
    public static string? Meant(string label) =>
        label.ToLowerInvariant() switch
        {
            "utf8" or "utf-8" or "unicode-1-1-utf-8" or "unicode11utf8" or "unicode20utf8" or "x-unicode20utf8" => null,
            "utf-16"
            or "utf-16le"
            or "utf-16be"
            or "ucs-2"
            or "iso-10646-ucs-2"
            or "unicode"
            or "csunicode"
            or "unicodefeff"
            or "unicodefffe" => null,
            "iso-8859-1"
            or "iso8859-1"
            or "iso88591"
            or "iso_8859-1"
            or "iso_8859-1:1987"
            or "iso-ir-100"
            or "latin1"
            or "l1"
            or "ascii"
            or "us-ascii"
            or "ansi_x3.4-1968"
            or "cp1252"
            or "x-cp1252"
            or "cp819"
            or "ibm819" => "windows-1252",
            "iso-8859-9" or "iso8859-9" or "iso88599" or "iso_8859-9" or "iso-ir-148" or "latin5" or "l5" or "cp1254" or "x-cp1254" =>
                "windows-1254",
            "iso-8859-11" or "iso8859-11" or "tis-620" or "dos-874" => "windows-874",
            "cp1250" or "x-cp1250" => "windows-1250",
            "cp1251" or "x-cp1251" => "windows-1251",
            "cp1253" or "x-cp1253" => "windows-1253",
            "cp1255" or "x-cp1255" => "windows-1255",
            "cp1256" or "x-cp1256" => "windows-1256",
            "cp1257" or "x-cp1257" => "windows-1257",
            "cp1258" or "x-cp1258" => "windows-1258",
            "iso8859-2" or "iso_8859-2" or "latin2" or "l2" => "iso-8859-2",
            "iso8859-5" or "iso_8859-5" or "cyrillic" => "iso-8859-5",
            "iso8859-7" or "iso_8859-7" or "greek" or "greek8" or "ecma-118" or "elot_928" or "sun_eu_greek" => "iso-8859-7",
            "iso8859-15" or "iso_8859-15" or "latin9" or "l9" => "iso-8859-15",
            "koi" or "koi8" or "koi8_r" => "koi8-r",
            "koi8-ru" => "koi8-u",
            "866" or "ibm866" or "csibm866" => "cp866",
            "mac" or "x-mac-roman" or "csmacintosh" => "macintosh",
            "gb2312"
            or "gb_2312"
            or "gb_2312-80"
            or "gbk"
            or "x-gbk"
            or "chinese"
            or "csgb2312"
            or "csiso58gb231280"
            or "iso-ir-58"
            or "gb18030" => "gb18030",
            "big5" or "big5-hkscs" or "cn-big5" or "csbig5" or "x-x-big5" => "big5",
            "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "ms932" or "windows-31j" or "csshiftjis" => "shift_jis",
            "euc-jp" or "x-euc-jp" or "cseucpkdfmtjapanese" => "euc-jp",
            "euc-kr"
            or "korean"
            or "ks_c_5601-1987"
            or "ks_c_5601-1989"
            or "ksc5601"
            or "ksc_5601"
            or "iso-ir-149"
            or "windows-949"
            or "cseuckr"
            or "csksc56011987" => "ks_c_5601-1987",
            var other => other,
        };
}
