using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Citations;

/// <summary>Sees citations. What follows a key's comma, up to a semicolon or the bracket, is the locator.</summary>
internal sealed class CitationParser : InlineParser
{
    private const int Longest = 1000;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
            return false;
        var words = slice.AsSpan();
        var end = words[..Math.Min(words.Length, Longest)].IndexOf(']');
        // [@Sigurimi](https://…) is a link whose words happen to begin with the sign
        if (end > 0 && end + 1 < words.Length && words[end + 1] == '(')
            return false;

        var works = end < 0 ? [] : WorksIn(processor, words[1..end], slice.Start + 1);
        var length = works.IsEmpty ? 2 : end + 1;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline(works)
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    private static ImmutableArray<CitedKey> WorksIn(InlineProcessor processor, ReadOnlySpan<char> inside, int offset)
    {
        var works = ImmutableArray.CreateBuilder<CitedKey>();
        foreach (var range in inside.Split(';'))
        {
            var (from, _) = range.GetOffsetAndLength(inside.Length);
            var part = inside[range];
            var indent = part.Length - part.TrimStart().Length;
            part = part.Trim();
            if (part.Length < 2 || part[0] != '@')
                return [];
            var comma = part.IndexOf(',');
            var key = (comma < 0 ? part : part[..comma])[1..].TrimEnd();
            if (!IsKey(key))
                return [];
            var locator = comma < 0 ? "" : OnOneLine(part[(comma + 1)..].Trim());
            var start = offset + from + indent;
            works.Add(
                new CitedKey(
                    new SourceSpan(processor.GetSourcePosition(start), processor.GetSourcePosition(start + part.Length - 1)),
                    key.ToString(),
                    locator.Length == 0 ? null : locator
                )
            );
        }
        return works.DrainToImmutable();
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty)
            return false;
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/'))
                return false;
        }
        return true;
    }

    private static string OnOneLine(ReadOnlySpan<char> locator)
    {
        var line = locator.ToString();
        return locator.IndexOfAny('\r', '\n') < 0 ? line : line.ReplaceLineEndings(" ");
    }
}
