using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Reading.Markup.Languages;

/// <summary>
/// Sees phrases in another language. Markdig's generic attributes would put <c>{lang=sq}</c> on the whole paragraph. The opening bracket is
/// Markdig's own link delimiter: at the closing one this parser comes first and makes a phrase of it where braces follow. Braces that begin
/// in any other way, such as CriticMarkup's <c>{++</c>, are left alone.
/// </summary>
internal sealed class PhraseParser : InlineParser
{
    private const int LongestBraces = 60;

    public PhraseParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;
        var words = slice.AsSpan();
        var length = words[..Math.Min(words.Length, LongestBraces)].IndexOf('}') + 1;
        if (length == 0)
            return false;
        var inside = words[2..(length - 1)].Trim();
        if (inside.Length == 0 || !LooksLikeAttribute(inside) || Opening(processor.Inline) is not { } opening)
            return false;

        var phrase = new PhraseInline(LanguageIn(inside), words[1..length].ToString())
        {
            Span = new SourceSpan(opening.Span.Start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = opening.Line,
            Column = opening.Column,
        };
        opening.ReplaceBy(phrase);
        processor.Inline = phrase;
        processor.PostProcessInlines(0, phrase, null, false);
        phrase.IsClosed = true;
        slice.Start += length;
        return true;
    }

    private static LinkDelimiterInline? Opening(Inline? from)
    {
        for (var inline = from; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsClosed: false } delimiter)
                return delimiter.IsImage ? null : delimiter;
        }
        return null;
    }

    private static bool LooksLikeAttribute(ReadOnlySpan<char> inside) =>
        char.IsAsciiLetter(inside[0]) ? inside.Contains('=') : inside[0] is '.' or '#' or ':' && inside.Length > 1;

    private static string? LanguageIn(ReadOnlySpan<char> inside)
    {
        if (!inside.StartsWith("lang"))
            return null;
        var rest = inside[4..].TrimStart();
        if (!rest.StartsWith("="))
            return null;
        rest = rest[1..].TrimStart();
        if (rest.Length > 1 && rest[0] is '"' or '\'' && rest[^1] == rest[0])
            rest = rest[1..^1];
        return rest.ToString();
    }
}
