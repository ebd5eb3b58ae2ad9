using System.Text;

namespace Annals.Resolving.Citations.Chicago;

/// <summary>
/// A citation being set: words, titles, and between them commas and full stops that know what stands before. They go inside quotation
/// marks, as the Americans have it, and none follows one that is there already.
/// </summary>
/// <param name="span">Where the citation is written.</param>
internal sealed class CitationLine(Span span)
{
    private readonly ImmutableArray<Inline>.Builder _inlines = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder _words = new();

    /// <summary>The title set last, while the mark that closes it may still take a comma or a full stop in.</summary>
    private TitleText? _title;

    /// <summary>The last character that is seen; of a title in quotation marks the one before its closing mark.</summary>
    public char Last { get; private set; }

    public bool IsEmpty => Last == '\0';

    public ImmutableArray<Inline> Taken()
    {
        CloseTitle("");
        CloseWords();
        return _inlines.ToImmutable();
    }

    public CitationLine Words(string? words)
    {
        if (string.IsNullOrEmpty(words))
            return this;
        CloseTitle("");
        _words.Append(words);
        Last = words[^1];
        return this;
    }

    public CitationLine Title(TitleText title)
    {
        CloseTitle("");
        _title = title;
        Last = title.Last;
        return this;
    }

    /// <summary>Between the parts of a note.</summary>
    public CitationLine Comma()
    {
        if (IsEmpty)
            return this;
        CloseTitle(Last == ',' ? "" : ",");
        if (_words.Length > 0 || _inlines.Count > 0)
            _words.Append(' ');
        return this;
    }

    /// <summary>Between the sentences of an entry.</summary>
    public CitationLine Stop()
    {
        if (IsEmpty)
            return this;
        End();
        _words.Append(' ');
        return this;
    }

    /// <summary>At an entry's end.</summary>
    public CitationLine End()
    {
        CloseTitle(Last is '.' or '?' or '!' or '…' ? "" : ".");
        Last = '.';
        return this;
    }

    public CitationLine Space()
    {
        if (IsEmpty)
            return this;
        CloseTitle("");
        _words.Append(' ');
        return this;
    }

    public CitationLine Link(string address)
    {
        CloseTitle("");
        CloseWords();
        _inlines.Add(new Link(span, address, null, [new TextRun(span, address)]));
        Last = '/';
        return this;
    }

    private void CloseTitle(string punctuation)
    {
        if (_title is not null)
        {
            CloseWords();
            _inlines.AddRange(_title.Closed(span, punctuation));
            _title = null;
        }
        else
        {
            _words.Append(punctuation);
        }
    }

    private void CloseWords()
    {
        if (_words.Length == 0)
            return;
        _inlines.Add(new TextRun(span, _words.ToString()));
        _words.Clear();
    }
}
