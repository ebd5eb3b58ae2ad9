namespace Annals.Core.Records;

/// <summary>
/// What a kind of record looks like: the keys that its reader asks for, and no others. The reader takes from here what it asks for and what
/// it refuses; the schemas for editors and the tables of the authors' guide are made of the same.
/// </summary>
/// <param name="Name">A word for files' names: <c>person</c>.</param>
/// <param name="What">With its article, for messages: <c>a person</c>.</param>
/// <param name="Files">
/// Where such files lie below the input folder, <c>*</c> standing for any name; empty for a record within another.
/// </param>
/// <param name="Keys">In the order in which authors write them.</param>
public sealed record RecordShape(string Name, string What, string Files, ImmutableArray<KeyShape> Keys)
{
    /// <summary>A record within another.</summary>
    public static RecordShape Within(string name, string what, params ImmutableArray<KeyShape> keys) => new(name, what, "", keys);

    /// <summary>A whole file, which therefore may silence rules.</summary>
    public static RecordShape File(string name, string what, string files, params ImmutableArray<KeyShape> keys) =>
        new(name, what, files, [.. keys, Silences]);

    /// <summary>The key with which a file silences rules.</summary>
    public static KeyShape Silences { get; } =
        new(
            "allow",
            ValueKind.Silences,
            "Rules that are not to be reported for this file, each with its reason.",
            "{ TYPO002: the letter is set so }"
        );

    /// <summary>The key of a name; null where there is none.</summary>
    public KeyShape? Find(string key)
    {
        foreach (var shape in Keys)
        {
            if (shape.Name == key)
                return shape;
        }
        return null;
    }
}
