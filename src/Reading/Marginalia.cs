namespace Annals.Reading;

/// <summary>What the reading of one file found to remark on, in the order found.</summary>
internal sealed class Marginalia(SourceFile file)
{
    private List<Diagnostic>? _remarks;

    public SourceFile File { get; } = file;

    public ImmutableArray<Diagnostic> Remarks => _remarks is null ? [] : [.. _remarks];

    public void Add(Rule rule, Span span, string message, string? hint = null) =>
        (_remarks ??= []).Add(rule.At(File, span, message, hint));
}
