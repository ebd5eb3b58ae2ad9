namespace Annals.Importing.Foreign;

/// <summary>What refers to a place of a text from its other chapters: the chapter that it is in.</summary>
/// <param name="slugs">Of the chapters, in their order.</param>
internal sealed class PlaceReferences(
    ImmutableDictionary<string, Place> places,
    ImmutableArray<ForeignChapter> chapters,
    ImmutableArray<string> slugs
)
{
    /// <summary>How often something could be referred to.</summary>
    public int Kept { get; private set; }

    /// <summary>How often not.</summary>
    public int Lost { get; private set; }

    /// <summary>The address of a place, by its name; null in its own chapter and for a place that is not there.</summary>
    /// <param name="chapter">The chapter that refers to it, as an index.</param>
    public string? From(int chapter, string name)
    {
        // a file stands for what it does not have
        if (
            !(
                places.TryGetValue(name, out var place)
                || (name.LastIndexOf('#') is >= 0 and var cut && places.TryGetValue(name[..cut], out place))
            )
            || IndexOf(place) is var index && index == chapter
        )
        {
            Lost++;
            return null;
        }
        Kept++;
        return "chapter:" + slugs[index];
    }

    /// <summary>The last chapter that begins before the place or at it.</summary>
    private int IndexOf(Place place)
    {
        var index = 0;
        for (var i = 1; i < chapters.Length && !IsAfter(chapters[i].First, place); i++)
            index = i;
        return index;
    }

    private static bool IsAfter(Place one, Place other) => one.Part > other.Part || (one.Part == other.Part && one.Number > other.Number);
}
