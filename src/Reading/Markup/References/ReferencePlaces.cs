using Annals.Core.Files;
using Annals.Reading.Markup.Citations;
using Annals.Reading.Markup.Notes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.References;

/// <summary>How a text names something that is elsewhere.</summary>
public enum ReferencePlaceKind
{
    /// <summary>The address of a link or of a figure's place: <c>person:koci-xoxe</c>, <c>/people/koci-xoxe/</c>.</summary>
    Address,

    /// <summary>The key of a work cited, without its sign.</summary>
    Citation,

    /// <summary>The label of a note, where it is referred to and where it is written.</summary>
    Note,
}

/// <summary>Where a text names something, for whoever gives that another name and changes nothing else.</summary>
/// <param name="Value">What is named, as it is read.</param>
/// <param name="Span">Where it is written: offsets into the file's text without a byte order mark.</param>
public sealed record ReferencePlace(ReferencePlaceKind Kind, string Value, Span Span);

/// <summary>
/// Finds them in the tree that the text is read as, so that code, escaped signs and the same word in a sentence are none.
/// </summary>
public static class ReferencePlaces
{
    /// <summary>In the order of the file; none where the file is no Markdown or cannot be read.</summary>
    public static ImmutableArray<ReferencePlace> Of(InputFile file)
    {
        if (!file.Path.EndsWith(".md", StringComparison.Ordinal) || InputText.Of(file).Text is not { } text)
            return [];
        if (Depth.TooDeepAt(text.Body) >= 0 || ProseReader.Parse(text.Body) is not { } document)
            return [];
        var places = new HashSet<ReferencePlace>();
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case LinkReferenceDefinition d:
                    Add(ReferencePlaceKind.Address, d.Url, d.UrlSpan);
                    break;
                // A link by label has its address in the label's line.
                case LinkInline { Reference: null } l:
                    Add(ReferencePlaceKind.Address, l.Url, l.UrlSpan);
                    break;
                case AutolinkInline a:
                    Add(ReferencePlaceKind.Address, a.Url, new SourceSpan(a.Span.Start + 1, a.Span.Start + a.Url.Length));
                    break;
                case CitationInline c:
                    foreach (var work in c.Works)
                        Add(ReferencePlaceKind.Citation, work.Key, new SourceSpan(work.Span.Start + 1, work.Span.Start + work.Key.Length));
                    break;
                case NoteMark n:
                    Add(ReferencePlaceKind.Note, n.Label, new SourceSpan(n.Span.Start + 2, n.Span.Start + 1 + n.Label.Length));
                    break;
                case NoteBlock n:
                    Add(ReferencePlaceKind.Note, n.Label, new SourceSpan(n.LabelSpan.Start + 2, n.LabelSpan.Start + 1 + n.Label.Length));
                    break;
            }
        }
        return [.. places.OrderBy(p => p.Span.Start)];

        void Add(ReferencePlaceKind kind, string? value, SourceSpan span)
        {
            if (!string.IsNullOrEmpty(value))
                places.Add(new(kind, value, new Span(span.Start + text.BodyStart, span.End + 1 + text.BodyStart)));
        }
    }
}
