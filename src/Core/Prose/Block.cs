namespace Annals.Core.Prose;

/// <summary>
/// The blocks of a text: a closed family. What Reading makes of Markdown and Resolving fills in (numbers, ids, addresses); every writer
/// (HTML now, EPUB, TEI and plain text later) handles each of them, which a test checks.
/// </summary>
/// <param name="Span">Where it stands in its file.</param>
public abstract record Block(Span Span);

/// <summary>A paragraph of prose. Table cells, captions and verse are not paragraphs.</summary>
public sealed record Paragraph(Span Span, ImmutableArray<Inline> Content) : Block(Span)
{
    /// <summary>
    /// Its number within the chapter, from 1 in document order; 0 where paragraphs are not numbered (notes, definitions, pages).
    /// </summary>
    public int Number { get; init; }
}

/// <summary>A heading below the chapter's title; <paramref name="Level"/> is 2 to 6, as the chapter's title is the first level.</summary>
public sealed record Heading(Span Span, int Level, ImmutableArray<Inline> Content) : Block(Span)
{
    /// <summary>Its anchor within the chapter, made from its words; empty until resolved.</summary>
    public string Id { get; init; } = "";
}

public sealed record Quotation(Span Span, ImmutableArray<Block> Content) : Block(Span);

/// <summary>A list; <paramref name="Start"/> is the first number of an ordered one.</summary>
/// <param name="Tight">Written without blank lines: its paragraphs are shown without space between them.</param>
public sealed record ListBlock(Span Span, bool Ordered, int Start, bool Tight, ImmutableArray<ListItem> Items) : Block(Span);

public sealed record ListItem(Span Span, ImmutableArray<Block> Content);

/// <summary>Terms and what they mean, in a text (not the glossary's own).</summary>
public sealed record DefinitionList(Span Span, ImmutableArray<Definition> Items) : Block(Span);

public sealed record Definition(Span Span, ImmutableArray<ImmutableArray<Inline>> Terms, ImmutableArray<Block> Meaning);

/// <summary>A pipe table. The first row is the head; every row has as many cells as there are columns.</summary>
public sealed record Table(Span Span, ImmutableArray<ColumnAlignment> Columns, ImmutableArray<TableRow> Rows) : Block(Span);

/// <summary>One row of a table.</summary>
/// <param name="IsHead">Whether it names the columns.</param>
/// <param name="Cells">One line of text each, as many as the table has columns.</param>
public sealed record TableRow(Span Span, bool IsHead, ImmutableArray<ImmutableArray<Inline>> Cells);

/// <summary>
/// To which side the cells of a column stand, as the line below a table's head says; start and end are those of the script's direction.
/// </summary>
public enum ColumnAlignment
{
    /// <summary><c>---</c>: nothing is said, and the theme decides.</summary>
    None,

    /// <summary><c>:---</c></summary>
    Start,

    /// <summary><c>:---:</c></summary>
    Center,

    /// <summary><c>---:</c></summary>
    End,
}

/// <summary>
/// Verse, line by line; an empty line parts stanzas. <see cref="VerseLine.Indent"/> counts the spaces a line begins with.
/// </summary>
public sealed record Verse(Span Span, ImmutableArray<VerseLine> Lines) : Block(Span);

/// <summary>One line of verse; without content where stanzas part.</summary>
/// <param name="Indent">In spaces, as typed.</param>
public sealed record VerseLine(Span Span, int Indent, ImmutableArray<Inline> Content);

/// <summary>A break between passages: <c>***</c>.</summary>
public sealed record Break(Span Span) : Block(Span);

/// <summary>Text to be shown as typed: a fenced or indented code block.</summary>
/// <param name="Language">All that stands behind the fence: mostly a language.</param>
public sealed record Verbatim(Span Span, string Language, string Value) : Block(Span);

/// <summary>The place where a figure stands: <c>![](figure:land-reform)</c> alone in a paragraph.</summary>
public sealed record FigurePlace(Span Span, string FigureId) : Block(Span)
{
    /// <summary>The figure's number within its work, from 1; 0 until resolved or where there is no such figure.</summary>
    public int Number { get; init; }

    /// <summary>The work has shown the figure before: the figure's anchor belongs to the first place.</summary>
    public bool Repeated { get; init; }
}
