namespace Annals.Importing.Formats;

/// <summary>One file of a text that came in several.</summary>
/// <param name="Name">Below the folder that was given, with forward slashes.</param>
public sealed record SourcePart(string Name, ReadOnlyMemory<byte> Content);
