using System.Collections.Frozen;
using Annals.Core.Records;
using Annals.Core.Sources;

namespace Annals.Importing.Text.Directions;

/// <summary>What an import.yml holds.</summary>
public static class ImportShape
{
    /// <summary>What a line can be, by the word for it.</summary>
    internal static FrozenDictionary<string, SourceBlockKind> Kinds { get; } =
        new Dictionary<string, SourceBlockKind>(StringComparer.Ordinal)
        {
            ["heading"] = SourceBlockKind.Heading,
            ["subheading"] = SourceBlockKind.Subheading,
            ["title"] = SourceBlockKind.Title,
            ["contents"] = SourceBlockKind.Contents,
            ["paragraph"] = SourceBlockKind.Paragraph,
            ["quotation"] = SourceBlockKind.Quotation,
            ["item"] = SourceBlockKind.Item,
            ["verse"] = SourceBlockKind.Verse,
            ["caption"] = SourceBlockKind.Caption,
            ["note"] = SourceBlockKind.Note,
            ["break"] = SourceBlockKind.Break,
            ["page"] = SourceBlockKind.PageNumber,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static RecordShape Whole { get; } =
        new(
            "import",
            "an import.yml",
            "works/*/source/import.yml",
            [
                new(
                    "lines",
                    ValueKind.WordsByLines,
                    "What lines of the source are, by their numbers.",
                    "{ 16: caption, 23: heading, 40-52: verse }"
                )
                {
                    Words = [.. Kinds.Keys.Order(StringComparer.Ordinal)],
                },
                new(
                    "wrapped",
                    ValueKind.Flag,
                    "Whether lines are parts of paragraphs (`true`) or paragraphs themselves (`false`).",
                    "true"
                ),
                new(
                    "hyphens",
                    ValueKind.WordsByLine,
                    "What becomes of the hyphen at a line's end: it is the word's own (`keep`), or comes from the line's end (`drop`).",
                    "{ 31: keep, 40: drop }"
                )
                {
                    Words = ["keep", "drop"],
                },
            ]
        );
}
