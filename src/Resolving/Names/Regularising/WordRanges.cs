namespace Annals.Resolving.Names.Regularising;

/// <summary>The words of a name, parted by white space.</summary>
internal static class WordRanges
{
    public static List<Range> Of(ReadOnlySpan<char> name)
    {
        var words = new List<Range>();
        for (var at = 0; at < name.Length; at++)
        {
            if (char.IsWhiteSpace(name[at]))
                continue;
            var start = at;
            while (at < name.Length && !char.IsWhiteSpace(name[at]))
                at++;
            words.Add(start..at);
        }
        return words;
    }

    public static int Count(ReadOnlySpan<char> name) => Of(name).Count;
}
