namespace Annals.Core.Sources;

/// <summary>
/// What the lines of a source text were: written by import beside the source, read by verify. Its blocks, in the order of the source, cover
/// every byte once; the words themselves are in the chapters and records, so that joining both proves that nothing was lost.
/// </summary>
public sealed record SourceLayout
{
    /// <summary>The source's name below the work's <c>source/</c>.</summary>
    public required string File { get; init; }

    /// <summary>Of the source's bytes, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The encoding by its IANA name: <c>utf-8</c>, <c>utf-16le</c>, <c>windows-1251</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary>The bytes begin with a byte-order mark.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>The line end that most lines have.</summary>
    public required string LineEnd { get; init; }

    /// <summary>The day of the first import of these bytes.</summary>
    public required DateOnly Imported { get; init; }

    /// <summary>
    /// The files that import wrote, by path below the input folder, with the sha256 of what it wrote: what differs was edited since.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Written { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    public ImmutableArray<SourceBlock> Blocks { get; init; } = [];

    /// <summary>
    /// The format that the text was converted from, <c>html</c>: its bytes cannot be built again, so there are no blocks and nothing is
    /// proved. Null for plain text.
    /// </summary>
    public string? ConvertedFrom { get; init; }
}

/// <summary>A stretch of whole lines of the source and where its words are now.</summary>
/// <param name="FirstLine">From 1; blank lines after a block belong to it.</param>
/// <param name="Chapter">
/// The order of the chapter that has the words; of no meaning where <see cref="SourceBlockKind"/> has no words or a record has them.
/// </param>
/// <param name="Note">The label of the note that has the words.</param>
public sealed record SourceBlock(SourceBlockKind Kind, int FirstLine, int LastLine, int Chapter, string? Note, Setting Setting)
{
    /// <summary>
    /// How many characters of the next block's words are this one's, where a page's end with its notes cuts a paragraph in two and a later
    /// block of the source has the rest; null where all of them are.
    /// </summary>
    public int? Upto { get; init; }

    /// <summary>
    /// The number of a note that its source frames as transcribers do, <c>[Footnote 3: …]</c>; null where it has no frame. The words within
    /// the frame are the note's.
    /// </summary>
    public int? Footnote { get; init; }

    /// <summary>
    /// The word of the frame, one of <see cref="FrameWords"/>; null where it is the usual one and a number follows. A sign behind it,
    /// <c>[Footnote *: …]</c>, is in the setting, a letter in the label.
    /// </summary>
    public string? Framed { get; init; }

    /// <summary>
    /// The source puts the way back to the mark before the note, <c>3 (return) [ … ]</c>, and this is its first paragraph.
    /// </summary>
    public bool Returned { get; init; }

    /// <summary>
    /// What the frame puts before the note's words, as far as the setting cannot hold it: letters and what stands between them.
    /// </summary>
    public string Frame =>
        (Returned, Footnote) switch
        {
            (true, { } number) => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{(Lettered ? $"{Letter} (" : "")}return) [Footnote {number}{Letter}: "
            ),
            (true, _) => (Lettered ? $"{Letter} (" : "") + "return) [ ",
            (_, { } number) => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Framed ?? FrameWords.Usual} {number}{Letter}: "
            ),
            _ when Framed is not null => Lettered ? $"{Framed} {Letter}: " : $"{Framed}: ",
            _ => Lettered ? $"{Letter}] " : "",
        };

    /// <summary>
    /// The note is marked by a letter, <c>[c]</c>, or has one behind its number, <c>71b</c>, and this is its first paragraph. The letter is
    /// that of the note's label, so that the layout need not hold it.
    /// </summary>
    public bool Lettered { get; init; }

    /// <summary>
    /// The chapter's label and title stand before the heading's own words, <c>Chapter XV: The Antonines.—Part II.</c>, and this is how many
    /// of their characters do not, as the number of a volume that began with the chapter's first part; null where they do not stand there.
    /// The words of the chapter's own heading are then followed by those of its first part.
    /// </summary>
    public int? Titled { get; init; }

    /// <summary>
    /// What stands in the words for the mark of a note with this label: a sign without meaning for a number, which the layout has, and for
    /// letters, which it cannot have, the letters.
    /// </summary>
    public static string MarkOf(string label) =>
        LetterOf(label) switch
        {
            "" => "\uFFFC",
            var letter => char.IsAsciiDigit(label[0]) ? "\uFFFC" + letter : letter,
        };

    /// <summary>
    /// What stands in a label before the letter of a mark that is a capital, <c>[^capital-a]</c> for <c>[A]</c>: labels have small letters
    /// alone.
    /// </summary>
    public const string Capital = "capital-";

    private string Letter => Lettered ? LetterOf(Note!) : "";

    private static string LetterOf(string label) =>
        label.StartsWith(Capital, StringComparison.Ordinal) && label.Length > Capital.Length
            ? Alike(label, Capital.Length).ToUpperInvariant()
        : label.AsSpan().IndexOfAnyInRange('a', 'z') is var at and >= 0 ? Alike(label, at)
        : "";

    /// <summary>A letter and the same again behind it: books whose marks are letters go on behind <c>Z</c> with <c>AA</c>.</summary>
    private static string Alike(string label, int from)
    {
        var to = from + 1;
        while (to < label.Length && to - from < MostAlike && label[to] == label[from])
            to++;
        return label[from..to];
    }

    private const int MostAlike = 3;

    /// <summary>
    /// Which of the lines that the chapters leave out this is, as an index into the list in the work's particulars; null for all other
    /// blocks.
    /// </summary>
    public int? Aside { get; init; }

    /// <summary>How many characters then stand in the words where the source has the cut: 1 for a space, 0 within a word.</summary>
    public int Joint { get; init; }
}

/// <summary>What a block of the source was taken for.</summary>
public enum SourceBlockKind
{
    /// <summary>A paragraph of prose; its words are the chapter's next.</summary>
    Paragraph,

    /// <summary>The heading of a chapter; its words are the chapter's label and title.</summary>
    Heading,

    /// <summary>A heading within a chapter.</summary>
    Subheading,

    /// <summary>The work's title as the source has it; its words are in the work's particulars.</summary>
    WorkTitle,

    /// <summary>A line of the source's own title page.</summary>
    Title,

    /// <summary>The source's list of contents.</summary>
    Contents,

    /// <summary>A paragraph of a quotation set off from the text.</summary>
    Quotation,

    /// <summary>An item of a list.</summary>
    Item,

    Verse,

    /// <summary>A figure's caption; its words are in the figure's record.</summary>
    Caption,

    /// <summary>A paragraph of a note; its words are the note's next.</summary>
    Note,

    /// <summary>A break between passages; it has no words.</summary>
    Break,

    /// <summary>The number of a page; it has no words.</summary>
    PageNumber,

    /// <summary>A line drawn between text and notes; it has no words.</summary>
    NoteRule,

    /// <summary>A line that the chapters leave out, such as the running head of a page; its words are in the work's particulars.</summary>
    Aside,
}
