namespace Annals.Resolving.Links;

/// <summary>
/// A link that an author wrote to an address of the site, such as <c>/about/</c> or <c>#p12</c>, and not to a record by its scheme.
/// </summary>
internal readonly record struct InnerLink(SourceFile File, Span Span, string Target)
{
    public static bool Is(Link link) =>
        link.Target.StartsWith('#') || (link.Target.StartsWith('/') && !link.Target.StartsWith("//", StringComparison.Ordinal));
}
