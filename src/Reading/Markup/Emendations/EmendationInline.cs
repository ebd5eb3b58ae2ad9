using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.Emendations;

/// <summary>What an emendation does; the sign that its braces hold twice.</summary>
internal enum EmendationSign
{
    Replaced = '~',
    Added = '+',
    Dropped = '-',
}

/// <summary>
/// An emendation whose both halves stand there: its children are its <see cref="EmendationSide"/>s, for <c>{~~a~>b~~}</c> two, otherwise
/// one.
/// </summary>
internal sealed class EmendationInline(EmendationSign sign) : ContainerInline
{
    public EmendationSign Sign { get; } = sign;

    public bool IsEmpty => this.All(side => side is EmendationSide { FirstChild: null });

    /// <summary>Both sides are the same as typed.</summary>
    public bool SameWords { get; init; }

    /// <summary>What stands between the signs of the comment behind it, with its place; null where there is none.</summary>
    public Comment? Comment { get; init; }
}

/// <summary>The words on one side of <c>~></c>, or all that is added or dropped.</summary>
internal sealed class EmendationSide : ContainerInline;

/// <summary>
/// The first half of an emendation, in Markdig's way: what follows lies in it until its second half is seen; one that is never seen leaves
/// it a sign like any other.
/// </summary>
internal sealed class EmendationOpening(InlineParser parser, EmendationSign sign, int contentStart) : DelimiterInline(parser)
{
    public EmendationSign Sign { get; } = sign;

    /// <summary>Where what is emended begins in the slice that is parsed.</summary>
    public int ContentStart { get; } = contentStart;

    /// <summary>Where <c>~></c> stands in the slice; -1 until it is seen.</summary>
    public int Arrow { get; set; } = -1;

    public override string ToLiteral() => $"{{{(char)Sign}{(char)Sign}";
}

/// <summary>Signs of CriticMarkup that belong to no emendation.</summary>
internal sealed class StrayMark(StrayKind kind, string signs) : LeafInline
{
    public StrayKind Kind { get; } = kind;

    public string Signs { get; } = signs;
}

internal enum StrayKind
{
    /// <summary>A second half without a first.</summary>
    End,

    /// <summary>A first half within an emendation.</summary>
    Nested,

    /// <summary>A reason that stands behind no emendation.</summary>
    Comment,

    /// <summary>A reason that does not end.</summary>
    OpenComment,
}

/// <summary>A comment's words: escapes decoded, on one line.</summary>
/// <param name="Span">With its signs.</param>
internal sealed record Comment(SourceSpan Span, string Written, string Words);
