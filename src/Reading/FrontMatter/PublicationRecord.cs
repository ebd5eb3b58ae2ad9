using Annals.Core.Publications;
using Annals.Reading.FrontMatter.Shapes;

namespace Annals.Reading.FrontMatter;

/// <summary>Reads publication.yml.</summary>
internal static class PublicationRecord
{
    /// <summary>The publication's particulars, or null, with a remark, where the file is not YAML at all.</summary>
    public static PublicationSettings? Read(InputText input)
    {
        if (Matter.Read(input, new Span(0, input.Head.Length)) is not { } mapping)
            return null;
        var record = new Record(mapping, input.Margin, PublicationShape.Whole);
        var settings = new PublicationSettings
        {
            File = input.File,
            Title = record.RequiredText("title", ""),
            Subtitle = record.Text("subtitle"),
            Language = record.RequiredLanguage("language") ?? "en",
            BaseUrl = record.BaseAddress("baseUrl") is { } address ? WithSlash(address) : null,
            Publisher = record.Text("publisher"),
            Editors = record.Texts("editors"),
            Rights = record.Text("rights"),
            Description = record.Text("description"),
            Corrections = record.AddressOrMail("corrections"),
            Works = [.. record.Slugged("works").Select(s => new Located<WorkSlug>(new(s.Value), s.Span))],
        };
        record.Close();
        return settings;
    }

    private static Uri WithSlash(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
