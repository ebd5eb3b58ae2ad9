using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.Languages;

/// <summary>A phrase in brackets with braces after it: <c>[Sigurimi]{lang=sq}</c>.</summary>
/// <param name="language">What the braces name; null where they hold something else.</param>
/// <param name="braces">The braces with what they hold, as typed.</param>
internal sealed class PhraseInline(string? language, string braces) : ContainerInline
{
    public string? Language { get; } = language;

    public string Braces { get; } = braces;
}
