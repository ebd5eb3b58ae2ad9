namespace Annals.Resolving.Names.Regularising;

/// <summary>
/// A reading in the place of what it replaces: with the same emphasis and line ends, where its words answer the source's one by one.
/// </summary>
internal static class ReadingWords
{
    public static ImmutableArray<Inline> Of(ImmutableArray<Inline> source, string read, Span span)
    {
        if (source is [TextRun])
            return [new TextRun(span, read)];
        var words = read.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return WordRanges.Count(PlainText.Of(source)) == words.Length ? new Placing(words).Of(source) : [new TextRun(span, read)];
    }

    private sealed class Placing(string[] words)
    {
        private int _next;

        /// <summary>The last run of words ended within a word, which stands there whole.</summary>
        private bool _within;

        public ImmutableArray<Inline> Of(ImmutableArray<Inline> source) => [.. source.Select(One).OfType<Inline>()];

        private Inline? One(Inline inline)
        {
            switch (inline)
            {
                case TextRun t:
                    return Words(t);
                case LineEnd end:
                    _within = false;
                    return end;
                case Emphasis e:
                    return Of(e.Content) is { IsEmpty: false } stressed ? e with { Content = stressed } : null;
                case Strong s:
                    return Of(s.Content) is { IsEmpty: false } strong ? s with { Content = strong } : null;
                case ForeignPhrase f:
                    return Of(f.Content) is { IsEmpty: false } phrase ? f with { Content = phrase } : null;
                // Any other mark parts the words before it from those behind it: this is one of a note that is not there, and leaves
                // nothing.
                case NoteReference:
                    return null;
                // What has no letters does not stand within a name, and a link is never part of one.
                default:
                    throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
            }
        }

        private TextRun? Words(TextRun run)
        {
            var to = new System.Text.StringBuilder();
            foreach (var c in run.Value)
            {
                if (char.IsWhiteSpace(c))
                {
                    _within = false;
                    to.Append(c);
                }
                else if (!_within)
                {
                    _within = true;
                    to.Append(words[_next++]);
                }
            }
            return to.Length == 0 ? null : run with { Value = to.ToString() };
        }
    }
}
