namespace Annals.Resolving.Names;

/// <summary>How another form of a name is filed: as its entry is.</summary>
internal static class SortForms
{
    private const int LongestArticle = 4;

    /// <summary>
    /// Where a person is filed by surname, so is every form of the name: "Kochi Dzodze" at "Dzodze, Kochi". What stands last and is no
    /// surname, such as a number or an initial, is left where it is.
    /// </summary>
    public static string Of(string form, Entry entry)
    {
        if (form == entry.Name && IsOnlyTurned(entry))
            return entry.SortName;
        if (entry is not Person || !entry.SortName.Contains(',', StringComparison.Ordinal) || form.Contains(',', StringComparison.Ordinal))
            return form;
        var last = form.LastIndexOf(' ');
        return last > 0 && IsSurname(form.AsSpan(last + 1)) ? $"{form[(last + 1)..]}, {form[..last]}" : form;
    }

    /// <summary>
    /// The record files the name itself with its surname first, or its article last: nobody looks for "Enver Hoxha" at E, or for "The
    /// Times" at T.
    /// </summary>
    private static bool IsOnlyTurned(Entry entry) =>
        entry.SortName.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
        && (entry is Person || entry.SortName.Length - comma - 2 <= LongestArticle)
        && $"{entry.SortName[(comma + 2)..]} {entry.SortName[..comma]}" == entry.Name;

    private static bool IsSurname(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] != '.' && word.ContainsAnyExcept("IVXLC");
}
