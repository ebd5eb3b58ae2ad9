namespace Annals.Reading.FrontMatter;

/// <summary>A value as YAML has it, with its place in the file.</summary>
internal abstract record YamlNode(Span Span);

/// <param name="Plain">Written without quotation marks: only then is it a number, true, false or nothing.</param>
internal sealed record YamlScalar(Span Span, string Value, bool Plain) : YamlNode(Span)
{
    public bool IsNothing => Plain && Value is "" or "~" or "null";
}

internal sealed record YamlList(Span Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

internal sealed record YamlMapping(Span Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The comments to Annals in it; of a whole file's particulars alone.</summary>
    public ImmutableArray<YamlComment> Comments { get; init; } = [];

    public static YamlMapping Empty(Span span) => new(span, []);
}

internal readonly record struct YamlEntry(Span KeySpan, string Key, YamlNode Value);

/// <summary>A comment to Annals.</summary>
/// <param name="Span">From its sign to the line's end.</param>
/// <param name="Said">What follows the sign.</param>
/// <param name="About">The key with its value, the item or the line that it is about; null where nothing follows.</param>
internal readonly record struct YamlComment(Span Span, string Said, Span? About);
