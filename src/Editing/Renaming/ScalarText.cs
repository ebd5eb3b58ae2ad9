using System.Globalization;

namespace Annals.Editing.Renaming;

/// <summary>A value of some particulars with another in its place.</summary>
internal static class ScalarText
{
    /// <param name="text">The file's.</param>
    /// <param name="place">The value with its quotation marks, which stay as the author chose them.</param>
    /// <param name="value">A name: nothing in it wants escaping.</param>
    public static TextChange Replacing(string text, Span place, string value) => Replacing(text, place, value, YamlText.Flow(value));

    public static TextChange Replacing(string text, Span place, int value)
    {
        var number = value.ToString(CultureInfo.InvariantCulture);
        return Replacing(text, place, number, number);
    }

    private static TextChange Replacing(string text, Span place, string value, string bare)
    {
        // A block's place reaches over its line's end, which stays.
        place = place with
        {
            End = place.Start + text[place.Start..place.End].TrimEnd('\r', '\n').Length,
        };
        var was = text[place.Start..place.End];
        return new TextChange(place, was, was is ['"' or '\'', .., _] ? $"{was[0]}{value}{was[0]}" : bare);
    }
}
