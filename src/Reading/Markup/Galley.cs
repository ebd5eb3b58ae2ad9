using System.Runtime.InteropServices;
using Annals.Core.Prose;

namespace Annals.Reading.Markup;

/// <summary>
/// Where set lines are put together. Words that follow one another become one run; inner content lies on the same tray above the outer, so
/// that a whole chapter needs one list.
/// </summary>
internal sealed class Galley
{
    private readonly List<Inline> _tray = [];

    // Not a StringBuilder: clearing that makes a new chunk of what it had grown to, once for every run of a text.
    private readonly List<char> _words = new(512);
    private Span _wordsSpan;
    private int _start;

    /// <summary>Begins a stretch of content; give what it returns to <see cref="Take"/>.</summary>
    public int Open()
    {
        Flush();
        var before = _start;
        _start = _tray.Count;
        return before;
    }

    /// <summary>Ends the stretch and gives it.</summary>
    public ImmutableArray<Inline> Take(int before)
    {
        Flush();
        var from = _start;
        ImmutableArray<Inline> taken = from == _tray.Count ? [] : ImmutableArray.Create(CollectionsMarshal.AsSpan(_tray)[from..]);
        _tray.RemoveRange(_start, _tray.Count - _start);
        _start = before;
        return taken;
    }

    public void Text(ReadOnlySpan<char> words, Span span)
    {
        if (words.IsEmpty)
            return;
        // A gap is markup that was dropped: a run stands where its span says.
        if (_words.Count > 0 && span.Start > _wordsSpan.End)
            Flush();
        _wordsSpan = _words.Count == 0 ? span : _wordsSpan.Through(span);
        _words.AddRange(words);
    }

    public void Add(Inline inline)
    {
        Flush();
        _tray.Add(inline);
    }

    public void AddAll(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is TextRun run)
                Text(run.Value, run.Span);
            else
                Add(inline);
        }
    }

    private void Flush()
    {
        if (_words.Count == 0)
            return;
        _tray.Add(new TextRun(_wordsSpan, new string(CollectionsMarshal.AsSpan(_words))));
        _words.Clear();
    }
}
