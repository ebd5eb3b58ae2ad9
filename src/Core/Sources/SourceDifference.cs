namespace Annals.Core.Sources;

/// <summary>The first place where a work's chapters and records do not give its source back.</summary>
/// <param name="Byte">The offset in the source, from 0.</param>
/// <param name="Line">The line of the source, from 1.</param>
/// <param name="Before">What both have right before it, some characters of it.</param>
/// <param name="Source">What the source has there, some characters of it.</param>
/// <param name="Rebuilt">What the chapters and records have there.</param>
/// <param name="File">The file that holds the words, and <paramref name="Span"/> where in it; null where no file does.</param>
public sealed record SourceDifference(long Byte, int Line, string Before, string Source, string Rebuilt, SourceFile? File, Span Span)
{
    /// <summary>Stands for what one of the two has where it has ended and the other has not.</summary>
    public const string TheEnd = "the end";

    /// <summary>The place of the words, as diagnostics name it.</summary>
    public string Place => File is null ? "nowhere" : $"{File.Path}:{File.PositionOf(Span.Start)}";
}
