using System.Text;
using System.Text.Json;
using Annals.Core.Files;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// Where a work in bibliography.json says how it is cited, for whoever changes that and nothing else: offsets into the file's text without
/// a byte order mark.
/// </summary>
/// <param name="Id">The value, with its quotation marks where it is no number.</param>
/// <param name="Custom">Where what is within <c>custom</c> begins; null where the work has none. CSL leaves that key to programs.</param>
/// <param name="Formerly">Where what is within its list <c>formerly</c> begins; null where it has none.</param>
/// <param name="Former">The keys of that list, with their quotation marks.</param>
/// <param name="IsForeign">
/// Whether <c>custom</c> or its <c>formerly</c> is there and holds something else, so that nothing can be added there.
/// </param>
public sealed record BibliographyPlaces(
    string Key,
    Span Id,
    int? Custom,
    int? Formerly,
    ImmutableArray<(string Key, Span Span)> Former,
    bool IsForeign
)
{
    /// <summary>A place for each work that has an id, in the order of the file; none where it cannot be read.</summary>
    public static ImmutableArray<BibliographyPlaces> Of(InputFile file)
    {
        if (InputText.Of(file).Text is not { } text)
            return [];
        var utf8 = Encoding.UTF8.GetBytes(text.Head);
        var works = ImmutableArray.CreateBuilder<BibliographyPlaces>();
        try
        {
            var walk = new Walk(utf8);
            walk.Works(works);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
        return works.DrainToImmutable();
    }

    private ref struct Walk(byte[] utf8)
    {
        private readonly byte[] _utf8 = utf8;
        private Utf8JsonReader _json = new(utf8);
        private int _bytes;
        private int _characters;

        public void Works(ImmutableArray<BibliographyPlaces>.Builder to)
        {
            _json.Read();
            while (_json.Read() && _json.TokenType == JsonTokenType.StartObject)
            {
                if (Work() is { } work)
                    to.Add(work);
            }
        }

        private BibliographyPlaces? Work()
        {
            var work = new BibliographyPlaces("", default, null, null, [], IsForeign: false);
            while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
            {
                var name = _json.GetString();
                _json.Read();
                if (name == "id" && _json.TokenType is JsonTokenType.String or JsonTokenType.Number)
                {
                    work = work with
                    {
                        Key =
                            _json.TokenType == JsonTokenType.String ? _json.GetString()!.Trim() : Encoding.UTF8.GetString(_json.ValueSpan),
                        Id = Token(),
                    };
                }
                else if (name == "custom" && _json.TokenType == JsonTokenType.StartObject)
                {
                    work = Custom(work with { Custom = Token().End });
                }
                else
                {
                    if (name == "custom")
                        work = work with { IsForeign = true };
                    _json.Skip();
                }
            }
            return work.Key.Length == 0 ? null : work;
        }

        private BibliographyPlaces Custom(BibliographyPlaces work)
        {
            while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
            {
                var isOurs = _json.ValueTextEquals("formerly"u8);
                _json.Read();
                if (!isOurs || _json.TokenType != JsonTokenType.StartArray)
                {
                    if (isOurs)
                        work = work with { IsForeign = true };
                    _json.Skip();
                    continue;
                }
                work = work with { Formerly = Token().End };
                while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                {
                    if (_json.TokenType == JsonTokenType.String)
                        work = work with { Former = work.Former.Add((_json.GetString()!, Token())) };
                    else
                        _json.Skip();
                }
            }
            return work;
        }

        /// <summary>
        /// Where the token stands that was read last. Tokens are asked for in their order, so that nothing is counted twice.
        /// </summary>
        private Span Token()
        {
            var start = At((int)_json.TokenStartIndex);
            return new Span(start, At((int)_json.BytesConsumed));
        }

        private int At(int index)
        {
            _characters += Encoding.UTF8.GetCharCount(_utf8, _bytes, index - _bytes);
            _bytes = index;
            return _characters;
        }
    }
}
