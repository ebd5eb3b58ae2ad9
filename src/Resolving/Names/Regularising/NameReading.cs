namespace Annals.Resolving.Names.Regularising;

/// <summary>A stretch of a passage that is to be read otherwise.</summary>
/// <param name="Frame">The run of siblings that it stands in.</param>
/// <param name="Entry">By its place among all entries.</param>
/// <param name="Read">What the reading text has there.</param>
internal readonly record struct NameReading(int Start, int End, int Frame, int Entry, string Read);
