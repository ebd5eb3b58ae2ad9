using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What publication.yml holds.</summary>
internal static class PublicationShape
{
    public static RecordShape Whole { get; } =
        RecordShape.File(
            "publication",
            "a publication",
            "publication.yml",
            new KeyShape("title", ValueKind.Text, "Title of the publication.", "The Fall of the Republic").Needed,
            new("subtitle", ValueKind.Text, "Its subtitle.", "Rome from the Gracchi to Actium"),
            new KeyShape("language", ValueKind.Language, "Language of the publication, as a tag.", "en").Needed,
            new("baseUrl", ValueKind.Address, "Where the site will be.", "https://www.example.org/annals/"),
            new("publisher", ValueKind.Text, "Who publishes it.", "The Roman Society"),
            new("editors", ValueKind.Texts, "The editors' names.", "[Theodor Mommsen, Edward Gibbon]"),
            new("rights", ValueKind.Text, "In one sentence, what readers may do with it.", "In the public domain."),
            new(
                "description",
                ValueKind.Text,
                "One or two sentences for search engines.",
                "How a republic of five centuries ended in one."
            ),
            new(
                "corrections",
                ValueKind.AddressOrMail,
                "Where readers report mistakes: a mail address, or the page on which an issue is opened.",
                "editors@example.org"
            ),
            new("works", ValueKind.Slugs, "The works' folders, in order.", "[rome]")
        );
}
