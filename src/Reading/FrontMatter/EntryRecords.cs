using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;
using Annals.Reading.Markup;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads the records that have names: glossary terms, people, places and organisations.</summary>
internal static class EntryRecords
{
    public static Term Term(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, EntryShapes.Term);
        var name = record.RequiredName("term", id);
        var term = new Term
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Term, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Aliases = record.Texts("aliases"),
            Variants = record.Variants("variants"),
            SeeAlso = record.Slugged("seeAlso"),
            Autolink = record.Flag("autolink", true),
            Regularise = record.Flag("regularise", true),
            Formerly = record.Slugged("formerly"),
        };
        record.Close();
        return term with { Body = Body(input) };
    }

    public static Person Person(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, EntryShapes.Person);
        var name = record.RequiredName("name", id);
        var person = new Person
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Person, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Variants = record.Variants("variants"),
            Dates = record.Date("dates"),
            Links = record.Links("links"),
            Autolink = record.Flag("autolink", true),
            Regularise = record.Flag("regularise", true),
            Formerly = record.Slugged("formerly"),
            Inferred = record.OwnKeys("inferred"),
        };
        record.Close();
        return person with { Body = Body(input) };
    }

    public static Organisation Organisation(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, EntryShapes.Organisation);
        var name = record.RequiredName("name", id);
        var organisation = new Organisation
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Organisation, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Variants = record.Variants("variants"),
            Dates = record.Date("dates"),
            Links = record.Links("links"),
            Autolink = record.Flag("autolink", true),
            Regularise = record.Flag("regularise", true),
            Formerly = record.Slugged("formerly"),
            Inferred = record.OwnKeys("inferred"),
        };
        record.Close();
        return organisation with { Body = Body(input) };
    }

    public static Place Place(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, EntryShapes.Place);
        var name = record.RequiredName("name", id);
        var place = new Place
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Place, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Variants = record.Variants("variants"),
            Dates = record.Date("dates"),
            Coordinates = CoordinatesOf(record),
            Links = record.Links("links"),
            Autolink = record.Flag("autolink", true),
            Regularise = record.Flag("regularise", true),
            Formerly = record.Slugged("formerly"),
            Inferred = record.OwnKeys("inferred"),
        };
        record.Close();
        return place with { Body = Body(input) };
    }

    private static Coordinates? CoordinatesOf(Record record)
    {
        if (record.Inner("coordinates") is not { } pair)
            return null;
        var (latitude, longitude) = (pair.Latitude("lat"), pair.Longitude("lon"));
        pair.Close();
        return latitude is { } lat && longitude is { } lon ? new Coordinates(lat, lon) : null;
    }

    private static ImmutableArray<Core.Prose.Block> Body(InputText input) => ProseReader.Read(input, ProseKind.Record).Body;
}
