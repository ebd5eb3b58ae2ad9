using System.Collections.Frozen;

namespace Annals.Core.Time;

/// <summary>The English words that tell a year from an amount.</summary>
internal static class YearWords
{
    public static readonly Words Strong = new(
        "in since until till during throughout circa c ca year years early late mid spring summer autumn fall winter hitherto anno christmas easter"
    );

    public static readonly Words Weak = new("from by of between before after about around");

    public static readonly Words Articles = new("the that this same");

    /// <summary>Joined to the year by a hyphen: <c>mid-1961</c>.</summary>
    public static readonly Words Prefixes = new("mid post pre early late ante circa");

    /// <summary>A full stop behind them ends no sentence.</summary>
    public static readonly Words Abbreviated = new(
        "c ca p pp no nos vol cf fol col ch art sec dr mr mrs st gen col lt capt prof rev cap lib bk"
    );

    /// <summary>What stands before a number that only tells one thing from others.</summary>
    public static readonly Words Numbered = new(
        "p pp page pages vol vols volume no nos nr number numbers line lines note notes n fol folio ff col column ch chapter chapters section art article paragraph resolution decree order law act "
            + "protocol room box doc document file item catalogue plate fig figure table verse bk psalm sonnet regiment battalion flight tel telephone"
    );

    /// <summary>Things that histories count; plurals unless they are counted in the singular.</summary>
    public static readonly Words Counted = new(
        "ton tons tonne tonnes kg kilogram kilograms kilogrammes gram grams pound pounds lb lbs oz ounce ounces quintal quintals bushel bushels barrel barrels sack sacks bale bales head quarters cwt stone "
            + "m metre metres meter meters km kilometre kilometres kilometer kilometers mile miles feet foot ft yard yards inch inches acre acres hectare hectares ha league leagues stadia furlongs litres liters gallons "
            + "men man women people persons inhabitants souls soldiers troops sailors infantry cavalry horse horses horsemen foot archers knights slaves prisoners workers peasants farmers families households houses homes "
            + "villages towns cities churches mosques schools hospitals factories farms cooperatives ships vessels boats galleys guns cannon cannons rifles tanks aircraft planes vehicles tractors carts wagons casualties dead killed wounded "
            + "deaths victims delegates deputies members officers students pupils teachers doctors voters votes seats copies books manuscripts volumes letters pages lines words documents books items objects coins pieces "
            + "cattle oxen cows sheep goats pigs mules camels elephants eggs loaves bottles trees plants "
            + "year years month months week weeks day days hour hours minute minutes seconds centuries generations times "
            + "dollar dollars cents pence penny shilling shillings crown crowns guilder guilders florin florins ducat ducats thaler thalers taler mark marks franc francs lira lire leks lek rouble roubles ruble rubles dinar dinars "
            + "denarius denarii sesterces talent talents drachma drachmas drachmae maravedis reales peso pesos yen yuan livre livres sous solidi nomismata akçe piastres "
            + "hundred thousand thousands million millions billion dozen per percent kilowatts kw megawatts mw volts watts horsepower hp degrees feet calories"
    );

    /// <summary>Words in small letters that may follow a year as well as anything.</summary>
    public static readonly Words Small = new(
        "a an the he she it they we i you his her its their our my this that these those there here was were is are be been had has have did does do would could should will may might must can cannot "
            + "and or but nor so yet as at by for from in into of off on onto over to until till up upon with within without when where which who whom whose while because if than then after before during since "
            + "through throughout not no none never only also already still all both each some many most almost even just once again alone however about against along among amid between under out onward onwards though although whereas "
            + "saw brought came began had followed marked ended inclusive alike when show shows showed"
    );

    private static readonly Dictionary<string, int> s_months = Enumerable
        .Range(1, 12)
        .SelectMany(m =>
            new[]
            {
                System.Globalization.DateTimeFormatInfo.InvariantInfo.GetMonthName(m),
                System.Globalization.DateTimeFormatInfo.InvariantInfo.GetAbbreviatedMonthName(m),
            }
                .Distinct()
                .Select(name => (name, m))
        )
        .Append(("Sept", 9))
        .ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_month = s_months.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>A month by its name or the usual short form of it, which begins with a capital; from 1.</summary>
    public static int? Month(ReadOnlySpan<char> word) => s_month.TryGetValue(word, out var month) ? month : null;

    /// <summary>A list of words, whatever they are written with.</summary>
    public sealed class Words(string list)
    {
        private readonly FrozenSet<string> _words = list.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        public bool Contains(ReadOnlySpan<char> word) => !word.IsEmpty && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
