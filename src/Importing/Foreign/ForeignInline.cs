namespace Annals.Importing.Foreign;

/// <summary>What stands in a line of a foreign text: a closed family, flat, as the formats nest their marks in ways of their own.</summary>
internal abstract record ForeignInline;

/// <param name="Language">A BCP 47 tag where it is not the text's.</param>
/// <param name="Link">A full web address, or <c>#</c> and the name of a place of the text.</param>
internal sealed record ForeignWords(string Value, InlineStyle Style = InlineStyle.None, string? Language = null, string? Link = null)
    : ForeignInline
{
    public bool IsAlike(ForeignWords other) => Style == other.Style && Language == other.Language && Link == other.Link;
}

/// <param name="Note">The id of the note.</param>
internal sealed record ForeignNoteMark(string Note) : ForeignInline;

internal sealed record ForeignLineBreak : ForeignInline;

/// <summary>A picture within a line.</summary>
/// <param name="Image">The key of its image.</param>
internal sealed record ForeignPicture(string Image, string? Alternative) : ForeignInline;

[Flags]
internal enum InlineStyle
{
    None = 0,
    Emphasis = 1,
    Strong = 2,
    Code = 4,
}
