using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Reading.Markup;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads the records that have names: glossary terms, people, places and organisations.</summary>
internal static class EntryRecords
{
    public static Term Term(InputText input, string id)
    {
        var record = MarkdownRecord.Open(input, "a glossary term");
        var name = record.RequiredName("term", id);
        var term = new Term
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Term, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Aliases = record.Texts("aliases"),
            Variants = Variants(record, input.Margin),
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
        var record = MarkdownRecord.Open(input, "a person");
        var name = record.RequiredName("name", id);
        var person = new Person
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Person, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Variants = Variants(record, input.Margin),
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
        var record = MarkdownRecord.Open(input, "an organisation");
        var name = record.RequiredName("name", id);
        var organisation = new Organisation
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Organisation, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Variants = Variants(record, input.Margin),
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
        var record = MarkdownRecord.Open(input, "a place");
        var name = record.RequiredName("name", id);
        var place = new Place
        {
            File = input.File,
            Key = new EntryKey(EntryKind.Place, id),
            Name = name.Value,
            NameSpan = name.Span,
            SortName = record.Text("sort") ?? name.Value,
            Variants = Variants(record, input.Margin),
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
        if (record.Inner("coordinates", "a pair of coordinates") is not { } pair) return null;
        var (latitude, longitude) = (pair.Degrees("lat", 90), pair.Degrees("lon", 180));
        pair.Close();
        return latitude is { } lat && longitude is { } lon ? new Coordinates(lat, lon) : null;
    }

    private static ImmutableArray<Variant> Variants(Record record, Marginalia margin)
    {
        const string expected = "a list of forms, each a text or { source: …, read: … }";
        var variants = ImmutableArray.CreateBuilder<Variant>();
        foreach (var node in record.Nodes("variants", expected))
        {
            if (node is YamlScalar { IsNothing: false } form)
            {
                variants.Add(new Variant(form.Value, null, form.Span));
            }
            else if (node is YamlMapping pair)
            {
                var replaced = new Record(pair, margin, "a variant");
                variants.Add(new Variant(replaced.RequiredText("source", ""), replaced.RequiredText("read", ""), pair.Span));
                replaced.Close();
            }
            else
            {
                margin.Add(FrontMatterRules.WrongType, node.Span, $"'variants' must be {expected}");
            }
        }
        return variants.DrainToImmutable();
    }

    private static ImmutableArray<Core.Prose.Block> Body(InputText input) =>
        ProseReader.Read(input, ProseKind.Record).Body;
}
