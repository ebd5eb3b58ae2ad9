using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What an erratum holds.</summary>
internal static class ErratumShape
{
    public static RecordShape Whole { get; } =
        RecordShape.File(
            "erratum",
            "an erratum",
            "errata/*.md",
            new KeyShape(
                "chapter",
                ValueKind.Text,
                "The chapter's slug; where several works have such a chapter, the work's before it, as in `rome/rubicon`.",
                "rubicon"
            ).Needed,
            new KeyShape("version", ValueKind.Version, "The version in which the mistake was found.", "1.0.0").Needed,
            new KeyShape("paragraph", ValueKind.Number, "The paragraph's number in that version.", "1").Needed,
            new KeyShape("wrong", ValueKind.Text, "The words that are wrong, as the paragraph has them.", "in 50 BC").Needed,
            new KeyShape("date", ValueKind.Day, "The day on which it was reported.", "2026-11-22").Needed,
            new("right", ValueKind.Text, "What should stand in their place; left out where nothing should.", "in 49 BC"),
            new(
                "status",
                ValueKind.Word,
                "`reported` (as it is without this key), `confirmed` or `rejected`; what is rejected stays in the list.",
                "confirmed"
            )
            {
                Words = ["reported", "confirmed", "rejected"],
            },
            new("by", ValueKind.Text, "Who found it.", "Theodor Mommsen")
        );
}
