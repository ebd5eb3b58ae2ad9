namespace Annals.Core.Diagnostics;

/// <summary>A change of a file's text within one line.</summary>
/// <param name="Span">What is replaced: offsets into the file's text, without its byte order mark.</param>
/// <param name="Old">The characters that stand there; where they do not, the change is not to be made.</param>
/// <param name="New">What takes their place.</param>
public sealed record TextChange(Span Span, string Old, string New);
