using System.Buffers;
using Annals.Resolving.Links;

namespace Annals.Resolving.Names.Lookalikes;

/// <summary>
/// Tells of capitalised words that no record knows and that look like spellings of a name that one does. Only within sentences, for any
/// word may begin one; and not of words that the chapter has with a small letter too. Once for each spelling and chapter.
/// </summary>
internal sealed class SpellingCheck(Targets targets, Lookalikes lookalikes)
{
    private const int Longest = 40;

    private static readonly SearchValues<char> s_capitals = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x0530).Select(c => (char)c).Where(char.IsUpper))
    );

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private Chapter? _chapter;

    public void Begin(Chapter? chapter)
    {
        _told.Clear();
        _chapter = chapter;
    }

    /// <param name="found">The names in the passage, in order.</param>
    public void Look(Passage passage, List<NameFound> found, List<Diagnostic> diagnostics)
    {
        if (_chapter is null)
            return;
        var text = passage.Nameable;
        var next = 0;
        for (var at = 0; text[at..].IndexOfAny(s_capitals) is >= 0 and var ahead;)
        {
            at += ahead;
            var end = Math.Max(Letters.EndOfWord(text, at), at + 1);
            while (next < found.Count && found[next].End <= at)
                next++;
            var isKnown = next < found.Count && found[next].Start < end;
            if (
                !isKnown
                && end - at <= Longest
                && IsName(text[at..end])
                && IsWithinSentence(text, at)
                && lookalikes.Of(text[at..end], After(text, end)) is { } like
            )
                Tell(text[at..end].ToString(), like, passage.SpanOf(at, end), diagnostics);
            at = end;
        }
    }

    private void Tell(string word, Likeness like, Span span, List<Diagnostic> diagnostics)
    {
        if (!_told.Add(word) || IsOrdinary(word))
            return;
        var entry = targets.EntryAt(like.Entry);
        var name = like.Form == entry.Name ? $"'{like.Word}' of '{entry.Name}'" : $"'{like.Word}', as '{entry.Name}' is written too";
        if (like.Form == entry.Name && like.Word == entry.Name)
            name = $"'{entry.Name}'";
        diagnostics.Add(
            NameRules.LooksLike.At(
                _chapter!.File,
                span,
                $"'{word}' looks like a spelling of {name}",
                $"if it is: add it to the variants of {entry.File.Path}; if not: write a record for it, or [{word}](plain:)"
            )
        );
    }

    /// <summary>The capitalised word that follows; empty where none does.</summary>
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && char.IsWhiteSpace(text[end]) && char.IsUpper(text[end + 1])
            ? text[(end + 1)..Letters.EndOfWord(text, end + 1)]
            : [];

    /// <summary>One capital and small letters after it.</summary>
    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var c in word[1..])
        {
            if (!char.IsLower(c) && !Letters.IsMark(c))
                return false;
        }
        return true;
    }

    /// <summary>After a word, or what parts words within a sentence.</summary>
    private static bool IsWithinSentence(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && Letters.Length(text, at - 1) > 0)
            return false;
        var before = text[..at].TrimEnd();
        return before.Length > 0 && (Letters.Length(before, before.Length - 1) > 0 || before[^1] is ',' or '-' or '/' or ')');
    }

    /// <summary>Whether the chapter has the word with a small letter.</summary>
    private bool IsOrdinary(string word)
    {
        var (small, isThere) = (char.ToLowerInvariant(word[0]) + word[1..], false);
        TextPieces.Each(
            _chapter!.Body,
            piece =>
            {
                for (var at = 0; !isThere && (at = piece.IndexOf(small, at, StringComparison.Ordinal)) >= 0; at++)
                {
                    isThere =
                        (at == 0 || !char.IsLetter(piece[at - 1]))
                        && (at + small.Length == piece.Length || !char.IsLetter(piece[at + small.Length]));
                }
            }
        );
        return isThere;
    }
}
