using System.Globalization;
using System.Text;

namespace Annals.Importing.Foreign;

/// <summary>
/// Gathers what stands in a line: white space becomes single spaces across all marks, words alike are joined, and nothing begins or ends
/// with a space.
/// </summary>
internal sealed class LineBuilder
{
    private readonly List<ForeignInline> _content = [];
    private readonly StringBuilder _words = new();
    private ForeignWords _as = new("");
    private bool _space;
    private StringBuilder? _typed;

    public bool IsEmpty => _content.Count == 0 && _words.Length == 0;

    /// <summary>The words as they came, with their own white space and line ends; null unless they were to be kept.</summary>
    public string? Typed => _typed?.ToString();

    /// <summary>Keeps the words as they come, until they are taken.</summary>
    public void KeepTyped() => _typed ??= new StringBuilder();

    /// <param name="form">What the words are; its own value is of no meaning.</param>
    public void Add(ReadOnlySpan<char> words, ForeignWords form)
    {
        _typed?.Append(words);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                _space = true;
                continue;
            }
            // neither is a word, and some programs leave them in texts
            if (char.IsControl(c) || c is '\uFFFC' or '\uFEFF' or >= '\uFFFE')
                continue;
            if (_space && !EndsLine)
                Append(' ', SpaceBefore(form));
            _space = false;
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
            {
                Append(c, form);
                _words.Append(words[++i]);
            }
            else
            {
                Append(char.IsSurrogate(c) ? '\uFFFD' : c, form);
            }
        }
    }

    public void Add(ReadOnlySpan<char> words) => Add(words, new ForeignWords(""));

    public void Add(ImmutableArray<ForeignInline> content)
    {
        foreach (var inline in content)
        {
            if (inline is ForeignWords words)
                Add(words.Value, words);
            else if (inline is ForeignLineBreak)
                Break();
            else
                Add(inline);
        }
    }

    /// <summary>The lines of a block one behind the other, as a cell has them; what is to be shown as typed is code in the line.</summary>
    public void AddLines(ForeignBlock block)
    {
        switch (block)
        {
            case ForeignVerbatim verbatim:
                Next();
                Add(verbatim.Value, new ForeignWords("", InlineStyle.Code));
                break;
            case ForeignQuotation quotation:
                foreach (var inner in quotation.Content)
                    AddLines(inner);
                break;
            case ForeignList list:
                foreach (var inner in list.Items.SelectMany(i => i))
                    AddLines(inner);
                break;
            default:
                foreach (var content in Marks.Lines(block))
                {
                    Next();
                    Add(content);
                }
                break;
        }

        void Next()
        {
            if (!IsEmpty)
                Add(" ");
        }
    }

    /// <summary>A mark of a note stands right behind the words before it; a picture keeps its distance.</summary>
    public void Add(ForeignInline other)
    {
        if (other is ForeignPicture && _space && !EndsLine)
            Append(' ', _as);
        if (other is ForeignPicture)
            _space = false;
        Flush();
        _content.Add(other);
    }

    public void Break()
    {
        _typed?.Append('\n');
        _space = false;
        Flush();
        if (_content.Count > 0 && _content[^1] is not ForeignLineBreak)
            _content.Add(new ForeignLineBreak());
    }

    public ImmutableArray<ForeignInline> Take()
    {
        Flush();
        while (_content.Count > 0 && _content[^1] is ForeignLineBreak)
            _content.RemoveAt(_content.Count - 1);
        ImmutableArray<ForeignInline> content = [.. _content];
        _content.Clear();
        _space = false;
        _typed = null;
        return content;
    }

    public static string Plain(ImmutableArray<ForeignInline> content)
    {
        var to = new StringBuilder();
        foreach (var inline in content)
        {
            if (inline is ForeignWords words)
                to.Append(words.Value);
            else if (inline is ForeignLineBreak)
                to.Append(' ');
        }
        return to.ToString().Trim();
    }

    /// <summary>Whether there is anything that a reader would see as words.</summary>
    public static bool HasWords(ImmutableArray<ForeignInline> content) =>
        content.Any(i => i is ForeignWords { Value: var words } && words.EnumerateRunes().Any(IsSeen));

    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control);

    /// <summary>White space beside words to be shown as typed is not of them.</summary>
    private ForeignWords SpaceBefore(ForeignWords form) =>
        !form.Style.HasFlag(InlineStyle.Code) ? form
        : _words.Length == 0 ? new ForeignWords("")
        : _as.Style.HasFlag(InlineStyle.Code) && !_as.IsAlike(form) ? new ForeignWords("")
        : _as;

    private bool EndsLine => _words.Length == 0 && (_content.Count == 0 || _content[^1] is ForeignLineBreak);

    private void Append(char c, ForeignWords form)
    {
        if (!_as.IsAlike(form))
            Flush();
        if (_words.Length == 0)
            _as = form;
        _words.Append(c);
    }

    private void Flush()
    {
        if (_words.Length > 0)
            _content.Add(_as with { Value = _words.ToString() });
        _words.Clear();
    }
}
