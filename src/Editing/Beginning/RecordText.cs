using System.Globalization;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Time;

namespace Annals.Editing.Beginning;

/// <summary>A new file's text: its particulars key by key, those without a value left out, then its body.</summary>
internal sealed class RecordText
{
    private readonly StringBuilder _particulars = new();

    public RecordText Add(string key, string? value) => value is null ? this : Line(key, YamlText.Scalar(value));

    /// <summary>A date of the past, plain where it is one.</summary>
    public RecordText Date(string key, string? value) =>
        value is null ? this : Line(key, Edtf.TryParse(value, out _) ? value : YamlText.Scalar(value));

    public RecordText Day(string key, DateOnly day) => Line(key, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Names of which it is sure that they are plain: slugs, numbers, versions.</summary>
    public RecordText Plain(string key, string value) => Line(key, value);

    public RecordText Coordinates(string? latitude, string? longitude)
    {
        if (latitude is null && longitude is null)
            return this;
        var pair = new[] { ("lat", latitude), ("lon", longitude) }
            .Where(p => p.Item2 is not null)
            .Select(p => $"{p.Item1}: {Degrees(p.Item2!)}");
        return Line("coordinates", $"{{ {string.Join(", ", pair)} }}");
    }

    /// <summary>The file with nothing but its particulars, as publication.yml and work.yml are.</summary>
    public InputFile Yaml(string path) => NewFile.Of(path, _particulars.ToString());

    public InputFile Markdown(string path, string? body) =>
        NewFile.Of(path, $"---\n{_particulars}---\n{(body is null ? "" : $"\n{body}\n")}");

    private RecordText Line(string key, string value)
    {
        _particulars.Append(key).Append(": ").Append(value).Append('\n');
        return this;
    }

    private static string Degrees(string value) =>
        double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? value
            : YamlText.Flow(value);
}
