using System.Collections.Immutable;

namespace Annals.Core.Wording;

/// <content>The search: its page, its dialog, its results.</content>
public sealed partial class English
{
    public string Search => "Search";
    public string SearchFor => "A name, a word, a year";
    public string SearchNeedsScript => "The search needs JavaScript. Without it, these lead to every passage:";
    public string SearchIn => "Search in";
    public string FoundNothing => "Nothing found for “{q}”";
    public string FoundOne => "One passage";
    public string FoundMany => "{n} passages";
    public string FoundFirst => "The first {n} passages";
    public string DidYouMean => "Did you mean";
    public string MoreResults => "More passages";
    public string SearchIsMissing => "The lists below lead to every passage.";
    public string SearchIsLost => "The search could not be loaded. Is there a network? It tries again when you search again.";
    public string SearchIsSlow => "Still searching: the network is slow.";

    public string Searching => "Searching …";
    public string FoundInstead => "Nothing found for “{q}”. {n} for “{m}”";
    public string FoundPart => "No passage has all of “{q}”. {n} with some of it";

    /// <summary>{o} is the names that the passages use where the reader's own is another form of them.</summary>
    public string FoundUnder => "{n}; searched for {o} too";
    public string SearchInWork => "In which work";
    public string EveryWork => "Every work";
    public string PhraseHint => "“Words in quotes” stand together.";
    public string KeysHint => "Ctrl K or ⌘ K opens the search on every page.";

    /// <summary>What groups of results are called that are not from a chapter: by the index's name for the kind.</summary>
    public ImmutableArray<(string Kind, string Name)> FoundGroups { get; } =
    [
        ("term", "Terms"),
        ("person", "People"),
        ("place", "Places"),
        ("organisation", "Organisations"),
        ("figure", "Figures"),
        ("event", "Dates"),
        ("bibliography", "Works cited"),
        ("page", "About this edition"),
    ];

    /// <summary>Words of a question that every passage has, in small letters without accents: they tell nothing of what is asked.</summary>
    public string TellNothing =>
        "a about after against all also am an and any are as at be because been before but by can could did do does during ever for from had has have how i if in into is it its me most much of on "
        + "or our out over really she so some such than that the their them then there these they this those to under until up was we were what when where which while who whom whose why will with would you your he his her him";

    /// <summary>What can be searched by itself: the index's name for it, and ours. The first is all.</summary>
    public ImmutableArray<(string Kind, string Label)> SearchKinds { get; } =
    [
        ("", "Everything"),
        ("text", "Text"),
        ("note", "Notes"),
        ("term", "Terms"),
        ("person", "People"),
        ("place", "Places"),
        ("organisation", "Organisations"),
        ("figure", "Figures"),
    ];

    /// <summary>What one result of each kind is called.</summary>
    public ImmutableArray<(string Kind, string Name)> FoundKinds { get; } =
    [
        ("text", "text"),
        ("note", "note"),
        ("term", "term"),
        ("person", "person"),
        ("place", "place"),
        ("organisation", "organisation"),
        ("figure", "figure"),
        ("event", "date"),
        ("bibliography", "work cited"),
        ("page", "about this edition"),
    ];

    // What a result is called
    public string ParagraphIn(string chapter, int number) => $"{chapter}, paragraph {Number(number)}";

    public string FigureIn(string chapter, int number) => $"{chapter}, figure {Number(number)}";

    public string NoteIn(string chapter, string mark) => $"{chapter}, note {mark}";
}
