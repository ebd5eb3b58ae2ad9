namespace Annals.Resolving.Names.Regularising;

/// <summary>The forms in which the reading text has names.</summary>
internal static class ReadingForms
{
    /// <summary>
    /// What replaces a form of an entry; null where nothing does, and where the record says two things, which is reported.
    /// </summary>
    public static string? Of(Entry entry, string form) =>
        entry.Regularise
        && entry.Variants.FirstOrDefault(v => v.Source == form && v.Read is not null)?.Read?.Trim() is { Length: > 0 } read
        && read != form
            ? read
            : null;

    /// <summary>Variants of one record that give the same form two readings: the text would have the first.</summary>
    public static IEnumerable<Diagnostic> Contradictions(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries.Where(e => e.Variants.Length > 1))
        {
            var readings = new Dictionary<string, Variant>(StringComparer.Ordinal);
            foreach (var variant in entry.Variants.Where(v => v.Read is not null))
            {
                if (readings.TryAdd(variant.Source, variant) || readings[variant.Source].Read == variant.Read)
                    continue;
                var first = readings[variant.Source];
                yield return NameRules.ReadTwice.At(
                    entry.File,
                    variant.Span,
                    $"'{variant.Source}' is read '{first.Read}' at {entry.File.PositionOf(first.Span.Start)} and '{variant.Read}' here",
                    "keep the one that is meant"
                );
            }
        }
    }

    /// <summary>
    /// The reading for words that stand in a text, in their letter case: <c>KHOJA</c> becomes <c>HOXHA</c>, <c>titovites</c> becomes
    /// <c>titoites</c>.
    /// </summary>
    /// <param name="words">As the text has them, which the form was found to be.</param>
    public static string InCaseOf(ReadOnlySpan<char> words, NameForm form)
    {
        var standing = Spelling.Of(Letters.Composed(words));
        var own = form.Before + form.Words + form.After;
        if (standing == own || form.Letter == LetterCase.AsWritten)
            return form.Read!;
        return form.Letter == LetterCase.AsWrittenOrCapitals ? form.Read!.ToUpperInvariant() : WithFirstLetters(standing, own, form.Read!);
    }

    // Where the words do not answer each other one by one, only the first is sure to.
    private static string WithFirstLetters(string standing, string own, string read)
    {
        var (now, then, to) = (standing.Split(' '), own.Split(' '), read.Split(' '));
        var answering = then.Length == to.Length && now.Length == then.Length ? to.Length : 1;
        for (var i = 0; i < answering; i++)
        {
            if (now[i].Length == 0 || then[i].Length == 0 || to[i].Length == 0 || now[i][0] == then[i][0])
                continue;
            to[i] = (char.IsUpper(now[i][0]) ? char.ToUpperInvariant(to[i][0]) : char.ToLowerInvariant(to[i][0])) + to[i][1..];
        }
        return string.Join(' ', to);
    }
}
