namespace Annals.Core.Prose;

/// <summary>Whose hand a note is from.</summary>
public enum NoteLayer
{
    Author,
    Editor,
    Translator,
}

/// <summary>
/// A note's name within its chapter: layer and label, the label without its layer's prefix (<c>ed-zhou</c> is Editor, <c>zhou</c>).
/// </summary>
public readonly record struct NoteKey(NoteLayer Layer, string Label)
{
    /// <summary>The label as authors write it: <c>ed-zhou</c>, <c>tr-case</c>, <c>1</c>.</summary>
    public string Written =>
        Layer switch
        {
            NoteLayer.Author => Label,
            NoteLayer.Editor => "ed-" + Label,
            NoteLayer.Translator => "tr-" + Label,
            _ => throw new System.Diagnostics.UnreachableException(Layer.ToString()),
        };

    /// <summary>The note's anchor within its chapter, by label and not by number, so that it lasts: <c>note-ed-zhou</c>.</summary>
    public string Anchor => "note-" + Written;

    public static NoteKey Parse(string written) =>
        written.StartsWith("ed-", StringComparison.Ordinal) && written.Length > 3 ? new(NoteLayer.Editor, written[3..])
        : written.StartsWith("tr-", StringComparison.Ordinal) && written.Length > 3 ? new(NoteLayer.Translator, written[3..])
        : new(NoteLayer.Author, written);

    public override string ToString() => Written;
}

/// <summary>A note with its text.</summary>
/// <param name="Span">The whole definition, from its bracket.</param>
public sealed record Note(Span Span, NoteKey Key, ImmutableArray<Block> Content)
{
    /// <summary>Its number within chapter and layer, in order of first reference, from 1; 0 until resolved.</summary>
    public int Number { get; init; }

    /// <summary>The mark shown: 1, E1, T1.</summary>
    public string Mark =>
        Number == 0
            ? ""
            : Key.Layer switch
            {
                NoteLayer.Author => Invariant(Number),
                NoteLayer.Editor => "E" + Invariant(Number),
                NoteLayer.Translator => "T" + Invariant(Number),
                _ => throw new System.Diagnostics.UnreachableException(Key.Layer.ToString()),
            };

    /// <summary>How often the text refers to it; each reference gets a link back.</summary>
    public int References { get; init; }

    /// <summary>The number of the paragraph that refers to it first; 0 where that is no numbered paragraph.</summary>
    public int Paragraph { get; init; }

    private static string Invariant(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
