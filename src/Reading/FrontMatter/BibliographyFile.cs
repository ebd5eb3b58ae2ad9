using System.Text;
using System.Text.Json;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads bibliography.json: CSL-JSON as Zotero exports it. Fields that the publication does not use are passed over.</summary>
internal static class BibliographyFile
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16, CommentHandling = JsonCommentHandling.Disallow };

    public static ReadFile Read(InputFile file)
    {
        var (text, refusal) = InputText.Of(file);
        if (text is null)
            return new(ImmutableArray<BibliographyItem>.Empty, [refusal!]);
        var utf8 = Encoding.UTF8.GetBytes(text.Head);
        var places = new Places(utf8);
        var items = ImmutableArray.CreateBuilder<BibliographyItem>();
        var json = new Utf8JsonReader(utf8, Options);
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartArray)
            {
                text.Margin.Add(
                    BibliographyRules.NotJson,
                    places.At(json.TokenStartIndex),
                    "the bibliography is not a list of works",
                    "put the works between [ and ]"
                );
                return new(ImmutableArray<BibliographyItem>.Empty, text.Margin.Remarks);
            }
            var seen = new Dictionary<string, Span>();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                var place = places.At(json.TokenStartIndex);
                if (json.TokenType != JsonTokenType.StartObject)
                {
                    text.Margin.Add(BibliographyRules.BadItem, place, "this is not a work", "a work is written between { and }");
                    json.Skip();
                }
                else if (Item(ref json, places, text.Margin) is { } item)
                {
                    if (!seen.TryAdd(item.Key, place))
                        text.Margin.Add(
                            BibliographyRules.IdTwice,
                            place,
                            $"the id '{item.Key}' stands on line {text.File.PositionOf(seen[item.Key].Start).Line} already"
                        );
                    items.Add(item);
                }
            }
            var behind = utf8.AsSpan((int)json.BytesConsumed);
            if (behind.TrimStart(" \t\r\n"u8) is { IsEmpty: false } more)
                text.Margin.Add(
                    BibliographyRules.NotJson,
                    places.At(utf8.Length - more.Length),
                    "the list of works has ended before this",
                    "put all works into one list, between one [ and one ]"
                );
        }
        catch (InvalidOperationException)
        {
            // The reader finds it only when it is asked for the text.
            text.Margin.Add(
                BibliographyRules.NotJson,
                places.At(json.TokenStartIndex),
                "this text holds half of a character, such as \\ud83c without its other half",
                "write the character itself"
            );
        }
        catch (JsonException e)
        {
            // JSON's line counts from 0, and its column counts bytes.
            var at = text.File.OffsetOf((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            at = Math.Min(at, text.Head.Length);
            text.Margin.Add(
                BibliographyRules.NotJson,
                new Span(at, at),
                "this is not JSON",
                "look for a comma too many or too few, or a quotation mark or bracket that is not closed"
            );
        }
        return new(items.DrainToImmutable(), text.Margin.Remarks);
    }

    private static BibliographyItem? Item(ref Utf8JsonReader json, Places places, Marginalia margin)
    {
        var place = places.At(json.TokenStartIndex);
        var fields = new CslFields();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            var value = places.At(json.TokenStartIndex);
            if (!fields.Take(name, ref json))
                margin.Add(BibliographyRules.BadItem, value, $"'{name}' has a value of another sort than CSL-JSON gives it");
        }
        if (fields is { Id: { Length: > 0 } id, Type: { Length: > 0 } type, Title: { Length: > 0 } title })
            return fields.Item(id, type, title);
        var missing =
            fields.Id is not { Length: > 0 } ? "id"
            : fields.Type is not { Length: > 0 } ? "type"
            : "title";
        margin.Add(
            BibliographyRules.BadItem,
            place,
            fields.Id is { Length: > 0 } named ? $"the work '{named}' has no {missing}" : $"a work has no {missing}"
        );
        return null;
    }

    /// <summary>Where bytes of the file stand in its text. Asked from front to back, so that each byte is counted once.</summary>
    private sealed class Places(byte[] utf8)
    {
        private int _bytes;
        private int _characters;

        public Span At(long index)
        {
            if (index < _bytes)
                (_bytes, _characters) = (0, 0);
            _characters += Encoding.UTF8.GetCharCount(utf8, _bytes, (int)index - _bytes);
            _bytes = (int)index;
            return new Span(_characters, _characters);
        }
    }
}
