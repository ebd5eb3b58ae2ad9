using System.Globalization;
using System.Text.Json;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Catalogue;

/// <summary>One thing being described: its properties in order, those without a value left out.</summary>
internal sealed class Description(Utf8JsonWriter json, SiteFrame frame)
{
    public Description Kind(params ReadOnlySpan<string> kinds)
    {
        if (kinds.Length == 1)
        {
            json.WriteString("@type", kinds[0]);
            return this;
        }
        json.WriteStartArray("@type");
        foreach (var kind in kinds)
            json.WriteStringValue(kind);
        json.WriteEndArray();
        return this;
    }

    public Description Named(string name) => Text("name", name);

    public Description At(UrlPath address) => Text("url", frame.Absolute(address));

    public Description Text(string property, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(property, value);
        return this;
    }

    public Description Texts(string property, IEnumerable<string> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
            return this;
        json.WriteStartArray(property);
        foreach (var value in all)
            json.WriteStringValue(value);
        json.WriteEndArray();
        return this;
    }

    public Description Date(string property, DateOnly date) => Text(property, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public Description Number(string property, int number)
    {
        if (number > 0)
            json.WriteNumber(property, number);
        return this;
    }

    public Description Part(string property, string kind, string name, UrlPath? address)
    {
        json.WriteStartObject(property);
        Kind(kind).Named(name);
        if (address is { } known)
            At(known);
        json.WriteEndObject();
        return this;
    }

    public Description Publishers(PublicationSettings settings)
    {
        if (settings.Publisher is { } publisher)
            Part("publisher", "Organization", publisher, null);
        if (!settings.Editors.IsEmpty)
        {
            json.WriteStartArray("editor");
            foreach (var editor in settings.Editors)
            {
                json.WriteStartObject();
                Kind("Person").Named(editor);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Text("copyrightNotice", settings.Rights);
    }

    public Description Coordinates(Coordinates place)
    {
        json.WriteStartObject("geo");
        Kind("GeoCoordinates");
        json.WriteNumber("latitude", place.Latitude);
        json.WriteNumber("longitude", place.Longitude);
        json.WriteEndObject();
        return this;
    }

    public void SearchAction()
    {
        json.WriteStartObject("potentialAction");
        Kind("SearchAction")
            .Text("target", frame.Absolute(Addresses.Search) + "?q={search_term_string}")
            .Text("query-input", "required name=search_term_string");
        json.WriteEndObject();
    }
}
