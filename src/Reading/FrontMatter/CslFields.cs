using System.Text;
using System.Text.Json;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;

namespace Annals.Reading.FrontMatter;

/// <summary>The fields of one work in CSL-JSON, gathered as they come.</summary>
internal sealed class CslFields
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, ImmutableArray<BibliographyName>> _names = [];
    private readonly Dictionary<string, BibliographyDate> _dates = [];
    private readonly List<string> _formerly = [];

    public string? Id => Text("id");

    public string? Type => Text("type");

    public string? Title => Text("title");

    // CSL 1.0.2 renamed what Zotero still writes in the old way.
    private string? Text(string name, string? formerly = null) =>
        _texts.TryGetValue(name, out var text) && text.Length > 0 ? text
        : formerly is null ? null
        : Text(formerly);

    private ImmutableArray<BibliographyName> Names(string name) => _names.TryGetValue(name, out var names) ? names : [];

    /// <summary>
    /// Takes in a field whose value the reader stands on; false where the value is of another sort than the field has. Leaves the reader on
    /// the value's last token.
    /// </summary>
    public bool Take(string name, ref Utf8JsonReader json)
    {
        if (BibliographyShape.TextNames.Contains(name))
        {
            if (json.TokenType == JsonTokenType.String)
                _texts[name] = json.GetString()!.Trim();
            else if (json.TokenType == JsonTokenType.Number)
                _texts[name] = Encoding.UTF8.GetString(json.ValueSpan);
            else
                return Refuse(ref json);
        }
        else if (BibliographyShape.NameNames.Contains(name))
        {
            return json.TokenType == JsonTokenType.StartArray ? People(name, ref json) : Refuse(ref json);
        }
        else if (BibliographyShape.DateNames.Contains(name))
        {
            if (json.TokenType != JsonTokenType.StartObject)
                return Refuse(ref json);
            if (CslDates.Read(ref json) is { } date)
                _dates[name] = date;
        }
        else if (name == "custom" && json.TokenType == JsonTokenType.StartObject)
        {
            Custom(ref json);
        }
        else
        {
            json.Skip();
        }
        return true;
    }

    /// <summary>What CSL leaves to programs: of that, Annals's own.</summary>
    private void Custom(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var isOurs = json.ValueTextEquals("formerly"u8);
            json.Read();
            if (!isOurs || json.TokenType != JsonTokenType.StartArray)
            {
                json.Skip();
                continue;
            }
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (json.TokenType == JsonTokenType.String)
                    _formerly.Add(json.GetString()!);
                else
                    json.Skip();
            }
        }
    }

    private static bool Refuse(ref Utf8JsonReader json)
    {
        json.Skip();
        return false;
    }

    // A number may be larger than any of ours.
    private static bool IsZero(ref Utf8JsonReader json) => json.TryGetDouble(out var number) && number == 0;

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
                if (json.TokenType == JsonTokenType.String)
                    parts[part] = json.GetString()!.Trim();
                else if (json.TokenType == JsonTokenType.True || (json.TokenType == JsonTokenType.Number && !IsZero(ref json)))
                    parts[part] = "true";
                else
                    json.Skip();
            }
            string? Part(string name) => parts.TryGetValue(name, out var said) && said.Length > 0 && said != "false" ? said : null;
            people.Add(
                new BibliographyName(Part("family"), Part("given"), Part("literal"))
                {
                    DroppingParticle = Part("dropping-particle"),
                    NonDroppingParticle = Part("non-dropping-particle"),
                    Suffix = Part("suffix"),
                    CommaSuffix = Part("comma-suffix") is not null,
                    StaticOrdering = Part("static-ordering") is not null,
                }
            );
        }
        _names[role] = people.DrainToImmutable();
        return sound;
    }

    public BibliographyItem Item(string key, string type, string title) =>
        new()
        {
            Key = key,
            Formerly = [.. _formerly],
            Type = type,
            Title = title,
            TitleShort = Text("title-short", "shortTitle"),
            Authors = Names("author"),
            Editors = Names("editor"),
            Translators = Names("translator"),
            Compilers = Names("compiler"),
            Directors = Names("director"),
            Interviewers = Names("interviewer"),
            Recipients = Names("recipient"),
            ContainerAuthors = Names("container-author"),
            CollectionEditors = Names("collection-editor"),
            ReviewedAuthors = Names("reviewed-author"),
            ReviewedTitle = Text("reviewed-title"),
            ContainerTitle = Text("container-title"),
            ContainerTitleShort = Text("container-title-short", "journalAbbreviation"),
            CollectionTitle = Text("collection-title"),
            CollectionNumber = Text("collection-number"),
            Publisher = Text("publisher"),
            Place = Text("publisher-place"),
            Edition = Text("edition"),
            Volume = Text("volume"),
            VolumeTitle = Text("volume-title"),
            NumberOfVolumes = Text("number-of-volumes"),
            Issue = Text("issue"),
            Page = Text("page"),
            Number = Text("number"),
            Genre = Text("genre"),
            Medium = Text("medium"),
            Scale = Text("scale"),
            Section = Text("section"),
            Archive = Text("archive"),
            ArchiveCollection = Text("archive_collection"),
            ArchiveLocation = Text("archive_location"),
            ArchivePlace = Text("archive-place"),
            Event = Text("event-title", "event"),
            EventPlace = Text("event-place"),
            Status = Text("status"),
            Language = Text("language"),
            Url = Text("URL"),
            Doi = Text("DOI"),
            Issued = _dates.GetValueOrDefault("issued"),
            Accessed = _dates.GetValueOrDefault("accessed"),
            EventDate = _dates.GetValueOrDefault("event-date"),
            OriginalDate = _dates.GetValueOrDefault("original-date"),
        };
}
