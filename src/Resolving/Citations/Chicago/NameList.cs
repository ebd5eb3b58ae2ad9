namespace Annals.Resolving.Citations.Chicago;

/// <summary>Several names as one says them.</summary>
internal static class NameList
{
    // From four authors on a note names the first; the bibliography names ten, and of more the first seven.
    private const int MostInNote = 3;
    private const int MostInEntry = 10;
    private const int FirstInEntry = 7;

    public static string InNote(ImmutableArray<BibliographyName> names) =>
        names.Length > MostInNote ? names[0].Direct + " et al." : Joined([.. names.Select(n => n.Direct)], afterTwo: "");

    /// <summary>The first name turned round, as the list is sorted by it.</summary>
    public static string InEntry(ImmutableArray<BibliographyName> names)
    {
        ImmutableArray<string> said =
        [
            .. names.Take(names.Length > MostInEntry ? FirstInEntry : MostInEntry).Select((n, i) => i == 0 ? n.Inverted : n.Direct),
        ];
        if (names.Length > MostInEntry)
            return string.Join(", ", said) + ", et al.";
        return Joined(said, afterTwo: names is [{ Literal: null, StaticOrdering: false, Given: not null }, ..] ? "," : "");
    }

    /// <summary>Names inside a sentence of an entry: all of them, as they are said.</summary>
    public static string Said(ImmutableArray<BibliographyName> names) =>
        names.Length > MostInEntry
            ? string.Join(", ", names.Take(FirstInEntry).Select(n => n.Direct)) + ", et al."
            : Joined([.. names.Select(n => n.Direct)], afterTwo: "");

    /// <param name="initials">Whether the first is told from another of his family name.</param>
    public static string Short(ImmutableArray<BibliographyName> names, bool initials) =>
        names switch
        {
            [] => "",
            [var one] => ShortOf(one, initials),
            { Length: > MostInNote } => ShortOf(names[0], initials) + " et al.",
            _ => Joined([.. names.Select((n, i) => ShortOf(n, initials && i == 0))], afterTwo: ""),
        };

    private static string ShortOf(BibliographyName name, bool whole) => whole ? name.Direct : name.Short;

    /// <param name="afterTwo">What parts the first of two from the <c>and</c>.</param>
    private static string Joined(ImmutableArray<string> names, string afterTwo) =>
        names switch
        {
            [] => "",
            [var one] => one,
            [var one, var other] => $"{one}{afterTwo} and {other}",
            _ => $"{string.Join(", ", names.Take(names.Length - 1))}, and {names[^1]}",
        };
}
