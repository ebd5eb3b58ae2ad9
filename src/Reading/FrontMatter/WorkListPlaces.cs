namespace Annals.Reading.FrontMatter;

/// <summary>Where publication.yml lists its works, for whoever adds one and changes nothing else: offsets into the file's text.</summary>
/// <param name="Key">The key <c>works</c>; null where there is none.</param>
/// <param name="List">Its value; null where that is nothing.</param>
/// <param name="Last">The last work of the list; null where there is none.</param>
public sealed record WorkListPlaces(Span? Key, Span? List, Span? Last)
{
    /// <summary>Null where the text cannot be read, or its works are no list.</summary>
    /// <param name="text">The file's text without a byte order mark.</param>
    public static WorkListPlaces? Of(string text)
    {
        if (YamlReader.Mapping(text, new Span(0, text.Length), new Marginalia(new SourceFile("", text))) is not { } mapping)
            return null;
        foreach (var entry in mapping.Entries.Where(e => e.Key == "works"))
        {
            return entry.Value switch
            {
                YamlScalar { IsNothing: true, Span.Length: 0 } => new(entry.KeySpan, null, null),
                YamlList list => new(entry.KeySpan, list.Span, list.Items.LastOrDefault()?.Span),
                _ => null,
            };
        }
        return new(null, null, null);
    }
}
