namespace Annals.Importing.Text.Rules;

/// <summary>The numbers in words that count chapters, as patterns and as the words that a label can begin with.</summary>
internal static class OrdinalWords
{
    private const string Units = "one|two|three|four|five|six|seven|eight|nine";

    private const string UnitOrdinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";

    /// <summary>From one to ninety-nine; those of two words first, or their first would do.</summary>
    public const string EnglishCardinals =
        "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:"
        + Units
        + "))?|"
        + Units
        + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

    public const string English =
        "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\\s](?:"
        + UnitOrdinals
        + ")|"
        + UnitOrdinals
        + "|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
        + "|twentieth|thirtieth|fortieth|fiftieth|last";

    /// <summary>Without their endings: <c>erst</c>, <c>einundzwanzigst</c>.</summary>
    public const string German =
        "erst|zweit|dritt|viert|fünft|sechst|siebent|siebt|acht|neunt|zehnt|elft|eilft|zwölft|dreizehnt|vierzehnt|fünfzehnt|sechzehnt|siebzehnt"
        + "|siebenzehnt|achtzehnt|neunzehnt|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig)st"
        + "|letzt";

    public const string French =
        "premier|premi[èe]re|seconde|deuxi[èe]me|troisi[èe]me|quatri[èe]me|cinqui[èe]me|sixi[èe]me|septi[èe]me|huiti[èe]me|neuvi[èe]me|dixi[èe]me"
        + "|onzi[èe]me|douzi[èe]me|treizi[èe]me|quatorzi[èe]me|quinzi[èe]me|seizi[èe]me|vingti[èe]me|dernier|derni[èe]re";

    public const string Italian =
        "prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|settim[oa]|ottav[oa]|non[oa]|decim[oa]|undecim[oa]|duodecim[oa]|ultim[oa]";

    public const string Spanish =
        "primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|sext[oa]|s[ée]ptim[oa]|octav[oa]|noven[oa]|d[ée]cim[oa]|und[ée]cim[oa]|duod[ée]cim[oa]|[úu]ltim[oa]";

    public const string Portuguese = "primeir[oa]|terceir[oa]|s[ée]tim[oa]|oitav[oa]|non[oa]";

    /// <summary>The first words of all of them, as far as letters go.</summary>
    public static IEnumerable<string> Openings { get; } =
    [
        .. Spelt(English),
        .. Spelt(French),
        .. Spelt(Italian),
        .. Spelt(Spanish),
        .. Spelt(Portuguese),
        .. Spelt(German).SelectMany(o => (string[])[o, o + "e", o + "er", o + "es"]),
    ];

    /// <summary>Every word that a pattern stands for; what it has behind a hyphen or space is no part of the word.</summary>
    private static List<string> Spelt(string pattern)
    {
        var words = new List<string>();
        foreach (var branch in Branches(pattern))
        {
            var found = new List<string> { "" };
            for (var i = 0; i < branch.Length; i++)
            {
                var optional = false;
                string[] parts;
                if (branch[i] == '(')
                {
                    var close = Close(branch, i);
                    parts = [.. Branches(branch[(i + 3)..close]).SelectMany(Spelt)];
                    i = close;
                }
                else if (branch[i] == '[')
                {
                    var close = branch.IndexOf(']', i);
                    if (branch[i + 1] == '-')
                        break;
                    parts = [.. branch[(i + 1)..close].Select(c => c.ToString())];
                    i = close;
                }
                else
                {
                    parts = [branch[i].ToString()];
                }
                if (i + 1 < branch.Length && branch[i + 1] == '?')
                    (optional, i) = (true, i + 1);
                found = [.. found.SelectMany(f => (optional ? parts.Prepend("") : parts).Select(p => f + p))];
            }
            words.AddRange(found);
        }
        return words;
    }

    private static IEnumerable<string> Branches(string pattern)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            depth +=
                pattern[i] == '(' ? 1
                : pattern[i] == ')' ? -1
                : 0;
            if (pattern[i] != '|' || depth > 0)
                continue;
            yield return pattern[from..i];
            from = i + 1;
        }
        yield return pattern[from..];
    }

    private static int Close(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; ; i++)
        {
            depth +=
                pattern[i] == '(' ? 1
                : pattern[i] == ')' ? -1
                : 0;
            if (depth == 0)
                return i;
        }
    }
}
