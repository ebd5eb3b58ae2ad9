using System.Collections.Immutable;

namespace Annals.Core.Wording;

/// <summary>One of the reader's choices: the name that the script keeps it under, what it is called, its values and theirs.</summary>
public sealed record ReadingChoice(string Name, string Label, ImmutableArray<(string Value, string Label)> Values);
