using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What the records that have names hold: glossary terms, people, places and organisations.</summary>
internal static class EntryShapes
{
    private static readonly RecordShape s_variant = RecordShape.Within(
        "variant",
        "a variant",
        new KeyShape("source", ValueKind.Text, "The form that the source has.", "Kochi Dzodze").Needed,
        new KeyShape("read", ValueKind.Text, "The form that readers get in its place.", "Koçi Xoxe").Needed
    );

    private static readonly RecordShape s_coordinates = RecordShape.Within(
        "coordinates",
        "a pair of coordinates",
        new KeyShape("lat", ValueKind.Latitude, "Degrees, north positive.", "41.3275").Needed,
        new KeyShape("lon", ValueKind.Longitude, "Degrees, east positive.", "19.8187").Needed
    );

    private static readonly KeyShape s_variants = new(
        "variants",
        ValueKind.Variants,
        "Other forms that texts have: each a text, which is found and linked, or a pair, which is also replaced in what readers get.",
        "[Xoxe, { source: Kochi Dzodze, read: Koçi Xoxe }]"
    )
    {
        Inner = s_variant,
    };

    private static readonly KeyShape s_autolink = new("autolink", ValueKind.Flag, "`false`: mentions are listed but not linked.", "false");
    private static readonly KeyShape s_regularise = new(
        "regularise",
        ValueKind.Flag,
        "`false`: its variants are found but replaced nowhere.",
        "false"
    );
    private static readonly KeyShape s_links = new(
        "links",
        ValueKind.Links,
        "Addresses in authority files, by label.",
        "{ Wikidata: \"https://www.wikidata.org/wiki/Q335643\" }"
    );

    public static RecordShape Term { get; } =
        RecordShape.File(
            "term",
            "a glossary term",
            "glossary/*.md",
            new KeyShape("term", ValueKind.Text, "The term as it should be read.", "Five-year plan").Needed,
            new("sort", ValueKind.Text, "The form that lists are sorted by, where it is not the term.", "Plan, five-year"),
            new("aliases", ValueKind.Texts, "Further right forms: plurals, abbreviations.", "[five-year plans]"),
            s_variants with
            {
                Example = "[Titovite, { source: Titovites, read: Titoites }]",
            },
            new("seeAlso", ValueKind.Slugs, "Ids of other terms.", "[gosplan]"),
            s_autolink,
            s_regularise,
            Formerly("piatiletka")
        );

    public static RecordShape Person { get; } =
        RecordShape.File(
            "person",
            "a person",
            "people/*.md",
            new KeyShape("name", ValueKind.Text, "The name in its standard form.", "Koçi Xoxe").Needed,
            new("sort", ValueKind.Text, "The form that lists and the index are sorted by, and show.", "Xoxe, Koçi"),
            s_variants,
            new("dates", ValueKind.Date, "Birth and death.", "1911/1949-06-11"),
            s_links,
            s_autolink,
            s_regularise,
            Formerly("kochi-dzodze"),
            Inferred("name")
        );

    public static RecordShape Organisation { get; } =
        RecordShape.File(
            "organisation",
            "an organisation",
            "organisations/*.md",
            new KeyShape("name", ValueKind.Text, "The name in its standard form.", "Cominform").Needed,
            new("sort", ValueKind.Text, "The form that lists and the index are sorted by, and show.", "Times, The"),
            s_variants with
            {
                Example = "[Informburo, { source: Kominform, read: Cominform }]",
            },
            new("dates", ValueKind.Date, "Foundation and end.", "1947-10-05/1956-04-17"),
            s_links,
            s_autolink,
            s_regularise,
            Formerly("informburo"),
            Inferred("name")
        );

    public static RecordShape Place { get; } =
        RecordShape.File(
            "place",
            "a place",
            "places/*.md",
            new KeyShape("name", ValueKind.Text, "The name in its standard form.", "Tirana").Needed,
            new("sort", ValueKind.Text, "The form that lists and the index are sorted by, and show.", "Hague, The"),
            s_variants with
            {
                Example = "[Tiranë, { source: Tyrana, read: Tirana }]",
            },
            new("dates", ValueKind.Date, "The years between which there was such a place.", "1614/.."),
            new(
                "coordinates",
                ValueKind.Record,
                "Where it lies, in degrees; with them the place is on the map and its page says where.",
                "{ lat: 41.3275, lon: 19.8187 }"
            )
            {
                Inner = s_coordinates,
            },
            s_links with
            {
                Example = "{ Wikidata: \"https://www.wikidata.org/wiki/Q19689\" }",
            },
            s_autolink,
            s_regularise,
            Formerly("tyrana"),
            Inferred("name")
        );

    /// <summary>The key for former ids, as every record has it that can be renamed.</summary>
    public static KeyShape Formerly(string example) =>
        new(
            "formerly",
            ValueKind.Slugs,
            "Ids that it had before: old addresses lead on to the new one; `rename` writes them.",
            $"[{example}]"
        );

    /// <summary>The key that names what is our reading.</summary>
    /// <param name="example">A key that every such record has.</param>
    public static KeyShape Inferred(string example) =>
        new("inferred", ValueKind.OwnKeys, "Keys of this record whose values are our reading and not a source's.", $"[{example}]");
}
