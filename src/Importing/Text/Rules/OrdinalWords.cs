namespace Annals.Importing.Text.Rules;

/// <summary>
/// The numbers in words that count chapters, as patterns and as the words that a label can begin with. Books set in capitals often leave
/// accents out.
/// </summary>
internal static class OrdinalWords
{
    private const string EnglishTens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string EnglishUnits = "one|two|three|four|five|six|seven|eight|nine";
    private const string EnglishUnitOrdinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";

    private const string EnglishFurtherOrdinals =
        "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
        + "|twentieth|thirtieth|fortieth|fiftieth|last";

    private const string GermanUnits = "ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun";
    private const string GermanTens = "zwanzig|dreißig|dreissig|vierzig|fünfzig";

    private const string GermanOrdinals =
        "erst|zweit|dritt|viert|fünft|sechst|siebent|siebt|acht|neunt|zehnt|elft|eilft|zwölft|dreizehnt|vierzehnt|fünfzehnt|sechzehnt|siebzehnt"
        + "|siebenzehnt|achtzehnt|neunzehnt|letzt";

    /// <summary>From one to ninety-nine; those of two words first, or their first would do.</summary>
    public const string EnglishCardinals =
        "(?:"
        + EnglishTens
        + ")(?:[-\\s](?:"
        + EnglishUnits
        + "))?|"
        + EnglishUnits
        + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

    public const string English =
        "(?:" + EnglishTens + ")[-\\s](?:" + EnglishUnitOrdinals + ")|" + EnglishUnitOrdinals + "|" + EnglishFurtherOrdinals;

    /// <summary>Without their endings: <c>erst</c>, <c>einundzwanzigst</c>.</summary>
    public const string German = GermanOrdinals + "|(?:(?:" + GermanUnits + ")und)?(?:" + GermanTens + ")st";

    private const string French =
        "premier|première|premiere|seconde|deuxième|deuxieme|troisième|troisieme|quatrième|quatrieme|cinquième|cinquieme|sixième|sixieme"
        + "|septième|septieme|huitième|huitieme|neuvième|neuvieme|dixième|dixieme|onzième|onzieme|douzième|douzieme|treizième|treizieme"
        + "|quatorzième|quatorzieme|quinzième|quinzieme|seizième|seizieme|vingtième|vingtieme|dernier|dernière|derniere";

    private const string Italian =
        "primo|prima|secondo|seconda|terzo|terza|quarto|quarta|quinto|quinta|sesto|sesta|settimo|settima|ottavo|ottava|nono|nona"
        + "|decimo|decima|undecimo|undecima|duodecimo|duodecima|ultimo|ultima";

    private const string Spanish =
        "primero|primera|primer|segundo|segunda|tercero|tercera|tercer|cuarto|cuarta|sexto|sexta|séptimo|séptima|septimo|septima"
        + "|octavo|octava|noveno|novena|décimo|décima|decimo|decima|undécimo|undécima|undecimo|undecima"
        + "|duodécimo|duodécima|duodecimo|duodecima|último|última|ultimo|ultima";

    private const string Portuguese = "primeiro|primeira|terceiro|terceira|sétimo|sétima|setimo|setima|oitavo|oitava|nono|nona";

    public const string Romance = French + "|" + Italian + "|" + Spanish + "|" + Portuguese;

    /// <summary>The first words of all of them.</summary>
    public static IEnumerable<string> Openings { get; } =
    [
        .. $"{EnglishTens}|{EnglishUnitOrdinals}|{EnglishFurtherOrdinals}|{Romance}".Split('|'),
        .. GermanOrdinals.Split('|').Concat(GermanTwoPart()).SelectMany(o => (string[])[o, o + "e", o + "er", o + "es"]),
    ];

    private static IEnumerable<string> GermanTwoPart() =>
        from units in GermanUnits.Split('|').Select(u => u + "und").Prepend("")
        from tens in GermanTens.Split('|')
        select units + tens + "st";
}
