using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.Citations;

/// <summary>
/// Works cited: <c>[@biberaj-1990, p. 12; @elsie-2010]</c>; without works it is the beginning of a citation that could not be read.
/// </summary>
internal sealed class CitationInline(ImmutableArray<CitedKey> works) : LeafInline
{
    public ImmutableArray<CitedKey> Works { get; } = works;
}

internal readonly record struct CitedKey(SourceSpan Span, string Key, string? Locator);
