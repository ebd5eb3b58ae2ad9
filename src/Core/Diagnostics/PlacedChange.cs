namespace Annals.Core.Diagnostics;

/// <summary>A change of a file's text, and where it begins.</summary>
public sealed record PlacedChange(Position Place, TextChange Change);
