namespace Annals.Resolving.Versions;

/// <summary>
/// What a passage is known by when it was edited: its words without regard to case, and its pairs of neighbouring words. Pairs tell a
/// rewritten passage from another one about the same things: two paragraphs of English prose share a third of their words (the, of, and)
/// but hardly a pair.
/// </summary>
/// <param name="Marks">
/// A number for each word and each pair, sorted; as often as it occurs. Reckoned without random seeds: the same text gives the same map.
/// </param>
internal readonly record struct Likeness(ulong[] Marks)
{
    public int Size => Marks.Length;

    public static Likeness Of(string text)
    {
        const ulong Prime = 1099511628211,
            Basis = 14695981039346656037;
        var marks = new List<ulong>(text.Length / 2);
        ulong before = 0;
        for (int at = 0, end; at < text.Length; at = end)
        {
            end = WordCuts.EndOfPiece(text, at);
            if (!WordCuts.IsWord(text.AsSpan(at)))
                continue;
            var word = Basis;
            for (var i = at; i < end; i++)
                word = (word ^ char.ToLowerInvariant(text[i])) * Prime;
            marks.Add(word);
            if (before != 0)
                marks.Add(((before * 31) ^ word) * Prime);
            before = word;
        }
        var sorted = marks.ToArray();
        Array.Sort(sorted);
        return new Likeness(sorted);
    }

    /// <summary>How many marks both have.</summary>
    public int Shared(Likeness other)
    {
        var (shared, i, j) = (0, 0, 0);
        var (a, b) = (Marks, other.Marks);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] < b[j])
                i++;
            else if (a[i] > b[j])
                j++;
            else
                (shared, i, j) = (shared + 1, i + 1, j + 1);
        }
        return shared;
    }

    /// <summary>The marks that the other has not taken.</summary>
    public Likeness Without(Likeness other)
    {
        var rest = new List<ulong>(Marks.Length);
        var j = 0;
        foreach (var mark in Marks)
        {
            while (j < other.Marks.Length && other.Marks[j] < mark)
                j++;
            if (j < other.Marks.Length && other.Marks[j] == mark)
                j++;
            else
                rest.Add(mark);
        }
        return new Likeness([.. rest]);
    }
}
