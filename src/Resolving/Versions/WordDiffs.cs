using System.Collections.Concurrent;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// Word-by-word comparisons of passages, each made once however many versions have the two: a chapter's versions are all compared with the
/// current one, so that the same two passages meet again and again. Several threads may ask at once.
/// </summary>
internal sealed class WordDiffs
{
    private readonly ConcurrentDictionary<(string Before, string Now), ImmutableArray<WordRun>> _made = new();

    /// <summary>What was taken out, put in and left. Not added, joined, is exactly the one text; not removed, joined, the other.</summary>
    public ImmutableArray<WordRun> Of(string before, string now) =>
        _made.GetOrAdd((before, now), static texts => WordRuns.Of(texts.Before, texts.Now));

    /// <summary>The words of a passage that is all of one fate; none where it has no words.</summary>
    public ImmutableArray<WordRun> Whole(WordFate fate, string words) =>
        fate switch
        {
            WordFate.Kept => Of(words, words),
            WordFate.Added => Of("", words),
            WordFate.Removed => Of(words, ""),
            _ => throw new System.Diagnostics.UnreachableException(fate.ToString()),
        };
}
