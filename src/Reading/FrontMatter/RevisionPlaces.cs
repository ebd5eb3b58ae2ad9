namespace Annals.Reading.FrontMatter;

/// <summary>
/// Where a chapter's particulars say its version, for whoever changes that and nothing else: offsets into the file's text.
/// </summary>
/// <param name="Version">The value with its quotation marks, if it has any.</param>
/// <param name="Date">The value with its quotation marks, if it has any.</param>
/// <param name="Key">The key <c>revisions</c>; null where there is none.</param>
/// <param name="List">Its value.</param>
/// <param name="First">The first revision of the list; null where there is none.</param>
/// <param name="End">Where the particulars end: the beginning of the line of three hyphens.</param>
public sealed record RevisionPlaces(Span Version, Span Date, Span? Key, Span List, Span? First, int End)
{
    /// <summary>Null where the text is no chapter's or its particulars cannot be read.</summary>
    /// <param name="text">The file's text without a byte order mark.</param>
    public static RevisionPlaces? Of(string text)
    {
        var head = text[..HeadOf(text)];
        var margin = new Marginalia(new SourceFile("", head));
        if (Matter.YamlIn(head, margin) is not { } yaml || YamlReader.Mapping(head, yaml, margin) is not { } matter)
            return null;
        YamlEntry? Find(string key) => matter.Entries.Where(e => e.Key == key).Select(e => (YamlEntry?)e).FirstOrDefault();
        if (Find("version") is not { } version || Find("date") is not { } date)
            return null;
        var revisions = Find("revisions");
        return new RevisionPlaces(
            version.Value.Span,
            date.Value.Span,
            revisions?.KeySpan,
            revisions?.Value.Span ?? default,
            (revisions?.Value as YamlList)?.Items.FirstOrDefault()?.Span,
            yaml.End
        );
    }

    private static int HeadOf(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return System.Text.Encoding.UTF8.GetCharCount(bytes, 0, Matter.EndIn(bytes));
    }
}
