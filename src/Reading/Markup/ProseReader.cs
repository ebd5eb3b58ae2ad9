using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;
using Annals.Reading.Markup.Dialects;
using Markdig;
using Markdig.Syntax;

namespace Annals.Reading.Markup;

/// <summary>What a text is, which says what may stand in it.</summary>
internal enum ProseKind
{
    /// <summary>Everything.</summary>
    Chapter,

    /// <summary>An editors' page: no notes, no figures.</summary>
    Page,

    /// <summary>A definition, a caption, the paragraph that introduces a person: no notes, no figures, no headings.</summary>
    Record,
}

/// <summary>A text as read: its blocks, and its notes as written.</summary>
/// <param name="IsEmpty">True where there is no text, and not where there is one that could not be read.</param>
internal readonly record struct ReadProse(ImmutableArray<Core.Prose.Block> Body, ImmutableArray<Note> Notes, bool IsEmpty = false);

/// <summary>Markdown to prose: parses the body of a file and sets Markdig's tree into ours.</summary>
internal static class ProseReader
{
    /// <param name="isSource">Whether the words are a source's, which nobody is told to type otherwise.</param>
    public static ReadProse Read(InputText input, ProseKind kind, bool isSource = false)
    {
        var (body, bodyStart, margin) = (input.Body, input.BodyStart, input.Margin);
        if (string.IsNullOrWhiteSpace(body))
            return new ReadProse([], [], IsEmpty: true);
        if (Depth.TooDeepAt(body) is >= 0 and var at)
            return TooDeep(bodyStart + at, margin);

        // Without one there is nesting beyond Markdig's limit, which Depth did not foresee; it does not say where.
        if (Parse(body) is not { } document)
            return TooDeep(bodyStart, margin);
        var prose = new Compositor(bodyStart, bodyStart + body.Length, margin, kind).Set(document);
        OtherMarkup.Remark(prose, input, kind, isSource);
        return prose;
    }

    /// <summary>
    /// Markdig's tree of a text that <see cref="Depth"/> has nothing against; null where its blocks lie too deep in one another all the
    /// same.
    /// </summary>
    public static MarkdownDocument? Parse(string body)
    {
        try
        {
            return Markdown.Parse(body, MarkupParsers.Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static ReadProse TooDeep(int at, Marginalia margin)
    {
        margin.Add(
            MarkupRules.TooDeep,
            new Span(at, at),
            "quotations, lists or brackets lie too deep in one another here",
            "delete the repeated marks or put a backslash before each"
        );
        return new ReadProse([], []);
    }
}
