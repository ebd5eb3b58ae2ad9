using System.Text.RegularExpressions;

namespace Annals.Resolving.Citations.Chicago;

/// <summary>How a title is told from the words around it.</summary>
internal enum TitleStyle
{
    /// <summary>As words: a website's, a series'.</summary>
    Plain,

    /// <summary>In italics: what is published by itself.</summary>
    Italic,

    /// <summary>Between quotation marks: what is part of something, or was never published.</summary>
    Quoted,
}

/// <summary>
/// A title as it is set. CSL-JSON's tags are read: <c>&lt;i&gt;</c> is a title or a foreign word within the title, which stays in italics
/// between quotation marks and goes between quotation marks in italics; others leave their words. Quotation marks within quotation marks
/// are single.
/// </summary>
internal sealed partial class TitleText
{
    private readonly string _text;
    private readonly TitleStyle _style;
    private readonly string? _language;
    private readonly string _close;

    /// <param name="language">The title's, as a tag, where it is another than that of the text around; null where it is not.</param>
    public TitleText(string title, TitleStyle style, string? language)
    {
        (_style, _language) = (style, language);
        var text = OtherTags().Replace(title, "").Trim();
        text = style switch
        {
            TitleStyle.Italic => Curly(Italics().Replace(text, "“${words}”"), '“', '”'),
            TitleStyle.Quoted => Curly(text.Replace('“', '‘').Replace('”', '’'), '‘', '’'),
            _ => Curly(text, '“', '”'),
        };
        // A quotation at the title's end closes with it, so that a comma or full stop goes inside both.
        var inner = style == TitleStyle.Quoted ? '’' : '”';
        var closesWithin =
            text.Length > 1 && text[^1] == inner && text.Contains(style == TitleStyle.Quoted ? '‘' : '“', StringComparison.Ordinal);
        _close = (closesWithin ? inner.ToString() : "") + (style == TitleStyle.Quoted ? "”" : "");
        _text = closesWithin ? text[..^1] : text;
    }

    public char Last => TitleTags.Removed(_text) is { Length: > 0 } words ? words[^1] : ' ';

    /// <param name="punctuation">What follows the title, inside its closing mark where it has one.</param>
    public IEnumerable<Inline> Closed(Span span, string punctuation)
    {
        var words = Languaged(span, Runs(span));
        if (_style == TitleStyle.Italic)
        {
            // Without a mark to close it the comma stands behind the italics.
            if (_close.Length == 0)
                return Following([new Emphasis(span, words)], punctuation);
            return [new Emphasis(span, [.. words, new TextRun(span, punctuation + _close)])];
        }
        IEnumerable<Inline> opened = _style == TitleStyle.Quoted ? [new TextRun(span, "“"), .. words] : words;
        return Following(opened, punctuation + _close);

        IEnumerable<Inline> Following(IEnumerable<Inline> title, string mark) =>
            mark.Length == 0 ? title : title.Append(new TextRun(span, mark));
    }

    private ImmutableArray<Inline> Languaged(Span span, ImmutableArray<Inline> words) =>
        _language is null ? words : [new ForeignPhrase(span, _language, words) { IsUpright = true }];

    private ImmutableArray<Inline> Runs(Span span)
    {
        var runs = ImmutableArray.CreateBuilder<Inline>();
        var at = 0;
        foreach (Match italics in Italics().Matches(_text))
        {
            if (italics.Index > at)
                runs.Add(new TextRun(span, _text[at..italics.Index]));
            if (italics.Groups["words"].Value is { Length: > 0 } words)
                runs.Add(new Emphasis(span, [new TextRun(span, words)]));
            at = italics.Index + italics.Length;
        }
        if (at < _text.Length)
            runs.Add(new TextRun(span, _text[at..]));
        return runs.ToImmutable();
    }

    private static string Curly(string text, char open, char close)
    {
        if (!text.Contains('"', StringComparison.Ordinal))
            return text;
        var set = text.ToCharArray();
        for (var i = 0; i < set.Length; i++)
        {
            if (set[i] == '"')
                set[i] = i == 0 || char.IsWhiteSpace(set[i - 1]) || set[i - 1] is '(' or '[' or '—' or '>' ? open : close;
        }
        return new string(set);
    }

    [GeneratedRegex("<i>(?<words>.*?)</i>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Italics();

    [GeneratedRegex("</?(?:b|sup|sub|sc|span)(?: [^>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex OtherTags();
}
