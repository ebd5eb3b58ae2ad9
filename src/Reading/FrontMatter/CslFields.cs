using System.Globalization;
using System.Text.Json;
using Annals.Core.Publications;

namespace Annals.Reading.FrontMatter;

/// <summary>The fields of one work in CSL-JSON, gathered as they come.</summary>
internal sealed class CslFields
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, ImmutableArray<BibliographyName>> _names = [];
    private int? _year;

    public string? Id => Text("id");

    public string? Type => Text("type");

    public string? Title => Text("title");

    private string? Text(string name) => _texts.GetValueOrDefault(name);

    private ImmutableArray<BibliographyName> Names(string name) => _names.TryGetValue(name, out var names) ? names : [];

    /// <summary>Takes in a field whose value the reader stands on; false where the value is of another sort than the field has. Leaves the reader on the value's last token.</summary>
    public bool Take(string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "id" or "type" or "title" or "container-title" or "collection-title" or "publisher" or "publisher-place" or "edition"
                or "volume" or "volume-title" or "issue" or "page" or "URL" or "DOI":
                if (json.TokenType == JsonTokenType.String) _texts[name] = json.GetString()!;
                else if (json.TokenType == JsonTokenType.Number) _texts[name] = json.GetDecimal().ToString(CultureInfo.InvariantCulture);
                else return Refuse(ref json);
                return true;
            case "author" or "editor" or "translator":
                if (json.TokenType != JsonTokenType.StartArray) return Refuse(ref json);
                return People(name, ref json);
            case "issued":
                if (json.TokenType != JsonTokenType.StartObject) return Refuse(ref json);
                Issued(ref json);
                return true;
            default:
                json.Skip();
                return true;
        }
    }

    private static bool Refuse(ref Utf8JsonReader json)
    {
        json.Skip();
        return false;
    }

    private bool People(string role, ref Utf8JsonReader json)
    {
        var people = ImmutableArray.CreateBuilder<BibliographyName>();
        var sound = true;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartObject)
            {
                sound = Refuse(ref json);
                continue;
            }
            var parts = new Dictionary<string, string>();
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var part = json.GetString()!;
                json.Read();
                if (json.TokenType == JsonTokenType.String) parts[part] = json.GetString()!;
                else json.Skip();
            }
            var family = Joined(parts.GetValueOrDefault("non-dropping-particle"), parts.GetValueOrDefault("family"));
            var given = Joined(parts.GetValueOrDefault("given"), parts.GetValueOrDefault("dropping-particle"));
            if (parts.GetValueOrDefault("suffix") is { } suffix) given = given is null ? suffix : $"{given}, {suffix}";
            people.Add(new BibliographyName(family, given, parts.GetValueOrDefault("literal")));
        }
        _names[role] = people.DrainToImmutable();
        return sound;
    }

    private static string? Joined(string? first, string? last) => first is null ? last : last is null ? first : $"{first} {last}";

    /// <summary>The year in <c>date-parts</c>, or the first four digits of a date given as text.</summary>
    private void Issued(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var part = json.GetString();
            json.Read();
            if (part == "date-parts")
            {
                var depth = json.CurrentDepth;
                while (json.TokenType is JsonTokenType.StartArray) json.Read();
                _year ??= YearIn(ref json);
                while (json.CurrentDepth > depth || json.TokenType is not JsonTokenType.EndArray) json.Read();
            }
            else if (part is "raw" or "literal" && json.TokenType == JsonTokenType.String)
            {
                var text = json.GetString()!;
                for (var i = 0; _year is null && i + 4 <= text.Length; i++)
                {
                    if (int.TryParse(text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) _year = year;
                }
            }
            else
            {
                json.Skip();
            }
        }
    }

    private static int? YearIn(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) ? number
        : json.TokenType == JsonTokenType.String && int.TryParse(json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var text) ? text
        : null;

    public BibliographyItem Item(string key, string type, string title) => new()
    {
        Key = key,
        Type = type,
        Title = title,
        Authors = Names("author"),
        Editors = Names("editor"),
        Translators = Names("translator"),
        ContainerTitle = Text("container-title"),
        CollectionTitle = Text("collection-title"),
        Publisher = Text("publisher"),
        Place = Text("publisher-place"),
        Edition = Text("edition"),
        Volume = Text("volume"),
        VolumeTitle = Text("volume-title"),
        Issue = Text("issue"),
        Page = Text("page"),
        Url = Text("URL"),
        Doi = Text("DOI"),
        Year = _year,
    };
}
