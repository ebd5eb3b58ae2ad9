using System.Globalization;

namespace Annals.Resolving.Typing;

/// <summary>The straight and the curly signs of one sort in a file.</summary>
/// <param name="what">What the signs are called.</param>
internal sealed class QuoteCount(string what)
{
    private readonly Signs _straight = new("straight");
    private readonly Signs _curly = new("curly");

    public void Add(TextRun run, char straight, string curly)
    {
        var text = run.Value.AsSpan();
        for (var at = 0; text[at..].IndexOf(straight) is >= 0 and var ahead; at++)
        {
            at += ahead;
            // 5'10" are feet and inches
            if (at == 0 || !char.IsAsciiDigit(text[at - 1]))
                _straight.Add(run, at);
        }
        for (var at = 0; text[at..].IndexOfAny(curly) is >= 0 and var ahead; at++)
        {
            at += ahead;
            _curly.Add(run, at);
        }
    }

    /// <summary>Whether straight signs stand among more curly ones, so that they are the ones to be turned.</summary>
    public bool WantsCurly => _straight.Count > 0 && _straight.Count < _curly.Count;

    /// <summary>Tells of the kind that is rarer, where both are there, at the first of it.</summary>
    /// <param name="fixes">What can be turned without a person.</param>
    public void Tell(SourceFile file, ImmutableArray<TextChange> fixes, List<Diagnostic> told)
    {
        if (_straight.Count == 0 || _curly.Count == 0)
            return;
        var (few, many) = _straight.Count < _curly.Count ? (_straight, _curly) : (_curly, _straight);
        var first = fixes.FirstOrDefault(f => f.Span == few.First);
        var more = fixes.IsEmpty
            ? ""
            : $"; check --fix turns {(fixes.Length < few.Count ? string.Create(CultureInfo.InvariantCulture, $"{fixes.Length} of them") : "them")}";
        var mixed = TypographyRules.MixedQuotes.At(
            file,
            few.First,
            $"{few.Kind} {what} stand beside {many.Kind} ones: {few.Count} and {many.Count} in this file",
            $"type {many.Kind} ones throughout{more}"
        );
        told.Add(
            mixed with
            {
                Fix = first,
                FurtherFixes = [.. fixes.Where(f => f != first).Select(f => new PlacedChange(file.PositionOf(f.Span.Start), f))],
            }
        );
    }

    private sealed class Signs(string kind)
    {
        public string Kind => kind;

        public int Count { get; private set; }

        public Span First { get; private set; }

        public void Add(TextRun run, int at)
        {
            if (Count++ > 0)
                return;
            First = run.Span.Length == run.Value.Length ? new Span(run.Span.Start + at, run.Span.Start + at + 1) : run.Span;
        }
    }
}
