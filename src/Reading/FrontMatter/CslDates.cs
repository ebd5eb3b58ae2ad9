using System.Globalization;
using System.Text.Json;
using Annals.Core.Publications;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads a date of CSL-JSON: its parts, its season, or a text that is a date or says one in words.</summary>
internal static class CslDates
{
    /// <summary>
    /// The date on whose opening brace the reader stands; leaves it on the closing one. Null where nothing in it is a date.
    /// </summary>
    public static BibliographyDate? Read(ref Utf8JsonReader json)
    {
        List<BibliographyDay> days = [];
        string? words = null;
        var season = 0;
        var circa = false;
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var part = json.GetString();
            json.Read();
            switch (part)
            {
                case "date-parts" when json.TokenType == JsonTokenType.StartArray:
                    days = Days(ref json);
                    break;
                case "season":
                    season = SeasonOf(Scalar(ref json));
                    break;
                case "circa":
                    circa = Scalar(ref json) is { } said && said is not ("0" or "false" or "");
                    break;
                case "raw" or "literal":
                    words ??= Scalar(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        if (days.Count == 0 && words is not null)
            return OfWords(words, circa);
        if (days.Count == 0)
            return null;
        if (season > 0 && days[0].Month == 0)
            days[0] = days[0] with { Month = season };
        return new(days[0], days.Count > 1 && days[1] != days[0] ? days[1] : null, circa, null);
    }

    private static BibliographyDate OfWords(string words, bool circa)
    {
        var ends = words.Split('/');
        if (ends.Length <= 2 && DayOf(ends[0]) is { } from && (ends.Length == 1 || DayOf(ends[1]) is not null))
            return new(from, ends.Length == 1 ? null : DayOf(ends[1]), circa, null);
        return new(null, null, circa, words);
    }

    /// <summary>A date of ISO 8601, as far as it goes; null for anything else.</summary>
    private static BibliographyDay? DayOf(string text)
    {
        var parts = text.Trim().Split('T')[0].Split('-');
        if (parts is not [{ Length: 4 }] and not [{ Length: 4 }, { Length: 2 }] and not [{ Length: 4 }, { Length: 2 }, { Length: 2 }])
            return null;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }
        return Sound(numbers[0], numbers[1], numbers[2]);
    }

    private static List<BibliographyDay> Days(ref Utf8JsonReader json)
    {
        var days = new List<BibliographyDay>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartArray)
            {
                json.Skip();
                continue;
            }
            var numbers = new List<int>();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (int.TryParse(Scalar(ref json), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                    numbers.Add(number);
            }
            // Zotero writes an open end as an empty date or the year 0.
            if (numbers.Count > 0 && (numbers[0] != 0 || numbers.Count > 1))
                days.Add(Sound(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2)));
        }
        return days;
    }

    private static BibliographyDay Sound(int year, int month, int day) =>
        month switch
        {
            // CSL's older way counts the seasons on from the months.
            >= 13 and <= 16 => new(year < 0 ? year + 1 : year, month - 13 + BibliographyDay.Spring),
            (>= 1 and <= 12) or (>= BibliographyDay.Spring and <= BibliographyDay.Winter) => new(
                year < 0 ? year + 1 : year,
                month,
                day is >= 1 and <= 31 ? day : 0
            ),
            _ => new(year < 0 ? year + 1 : year),
        };

    private static int SeasonOf(string? said) =>
        said?.Trim().ToLowerInvariant() switch
        {
            "1" or "spring" => BibliographyDay.Spring,
            "2" or "summer" => BibliographyDay.Spring + 1,
            "3" or "autumn" or "fall" => BibliographyDay.Spring + 2,
            "4" or "winter" => BibliographyDay.Winter,
            _ => 0,
        };

    private static string? Scalar(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number:
                return json.TryGetInt32(out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                json.Skip();
                return null;
        }
    }
}
