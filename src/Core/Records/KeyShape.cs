namespace Annals.Core.Records;

/// <summary>One key that a record can have. Its words are those of the authors' guide and of what editors show beside the key.</summary>
/// <param name="Meaning">One sentence that says what the value is or does, with Markdown's backticks around what is typed.</param>
/// <param name="Example">A value as an author would type it behind the key.</param>
public sealed record KeyShape(string Name, ValueKind Kind, string Meaning, string Example)
{
    public bool IsRequired { get; init; }

    /// <summary>The words that the value may be, where it is one of a few.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The record that the value is or lists; null where it is none.</summary>
    public RecordShape? Inner { get; init; }

    /// <summary>This key, of a record that must have it.</summary>
    public KeyShape Needed => this with { IsRequired = true };
}
