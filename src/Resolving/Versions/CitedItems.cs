using System.Text;
using System.Text.Json;

namespace Annals.Resolving.Versions;

/// <summary>The works of bibliography.json as they are written there, so that a few of them make a bibliography of their own.</summary>
internal sealed class CitedItems
{
    private readonly List<(string Id, string Json)> _items = [];

    /// <param name="json">The file's text, which reading has found to be sound.</param>
    public CitedItems(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            var id = "";
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var isId = reader.ValueTextEquals("id"u8);
                reader.Read();
                // A number is an id too, as it is written.
                if (isId)
                    id = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
                reader.Skip();
            }
            // No string of JSON holds a line end, so nothing that is said is changed.
            _items.Add(
                (
                    id,
                    Encoding
                        .UTF8.GetString(utf8.AsSpan(start, (int)reader.TokenStartIndex + 1 - start))
                        .Replace("\r\n", "\n", StringComparison.Ordinal)
                )
            );
        }
    }

    /// <summary>The works with these ids as a file, in the order of the whole; null where there is none.</summary>
    public string? Of(HashSet<string> ids)
    {
        var cited = _items.Where(i => ids.Contains(i.Id)).Select(i => "  " + i.Json).ToList();
        return cited.Count == 0 ? null : "[\n" + string.Join(",\n", cited) + "\n]\n";
    }
}
