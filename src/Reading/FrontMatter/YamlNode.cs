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
    public static YamlMapping Empty(Span span) => new(span, []);
}

internal readonly record struct YamlEntry(Span KeySpan, string Key, YamlNode Value);
