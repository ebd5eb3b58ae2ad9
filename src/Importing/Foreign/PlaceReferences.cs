namespace Annals.Importing.Foreign;

/// <summary>What refers to a place of a text from its other chapters: the chapter that it is in.</summary>
/// <param name="slugs">Of the chapters, in their order.</param>
internal sealed class PlaceReferences(
    ImmutableDictionary<string, Place> places,
    ImmutableArray<ForeignChapter> chapters,
    ImmutableArray<string> slugs
)
{
    /// <summary>Looked through by halves: a text can have tens of thousands of chapters, each with links to others.</summary>
    private readonly ImmutableArray<Place> _furthest = Furthest(chapters);

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
        var (index, end) = (0, _furthest.Length);
        while (end - index > 1)
        {
            var middle = index + (end - index) / 2;
            if (IsAfter(_furthest[middle], place))
                end = middle;
            else
                index = middle;
        }
        return index;
    }

    /// <summary>
    /// The furthest place where one of the chapters up to each begins, the first left out of account: what was put before another in the
    /// text may begin behind it in the source.
    /// </summary>
    private static ImmutableArray<Place> Furthest(ImmutableArray<ForeignChapter> chapters)
    {
        var furthest = ImmutableArray.CreateBuilder<Place>(chapters.Length);
        for (var i = 0; i < chapters.Length; i++)
            furthest.Add(i > 1 && IsAfter(furthest[i - 1], chapters[i].First) ? furthest[i - 1] : chapters[i].First);
        return furthest.MoveToImmutable();
    }

    private static bool IsAfter(Place one, Place other) => one.Part > other.Part || (one.Part == other.Part && one.Number > other.Number);
}
