using System.Text.RegularExpressions;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// Finds comments to Annals among particulars: <c># annals: allow TYPO002, because …</c> is for the key, the value or the item of a list
/// below it, or for the line behind which it stands.
/// </summary>
internal static partial class MatterComments
{
    /// <param name="text">The whole file.</param>
    /// <param name="yaml">The part of it that was read.</param>
    public static ImmutableArray<YamlComment> In(string text, Span yaml, YamlMapping particulars)
    {
        var found = Sign().Match(text, yaml.Start, yaml.Length);
        if (!found.Success)
            return [];
        // all three come in the order of the file
        var (words, parts) = (new List<Span>(), new List<Span>());
        var (word, part) = (0, 0);
        Gather(particulars, text, words, parts);
        var comments = ImmutableArray.CreateBuilder<YamlComment>();
        for (int next; found.Success; found = Sign().Match(text, next, yaml.End - next))
        {
            var sign = found.Index;
            next = sign + 1;
            while (word < words.Count && words[word].End <= sign)
                word++;
            // in the words of a value the signs are text
            if (word < words.Count && words[word].Start <= sign)
                continue;
            while (part < parts.Count && parts[part].Start <= sign)
                part++;
            next = sign + found.Length;
            var line = text.AsSpan(yaml.Start, sign - yaml.Start);
            var before = line[(line.LastIndexOfAny('\r', '\n') + 1)..];
            Span? below = part < parts.Count ? parts[part] : null;
            comments.Add(
                new(new Span(sign, next), found.Groups["said"].Value, before.IsWhiteSpace() ? below : new Span(sign - before.Length, sign))
            );
        }
        return comments.DrainToImmutable();
    }

    /// <param name="words">Everything that is a key or a value in letters.</param>
    /// <param name="parts">Every key with its value, then the value, and every item of a list; before what it holds.</param>
    private static void Gather(YamlNode node, string text, List<Span> words, List<Span> parts)
    {
        switch (node)
        {
            case YamlScalar:
                words.Add(WordsOf(node.Span, text));
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    parts.Add(new Span(item.Span.Start, EndOf(item, text)));
                    Gather(item, text, words, parts);
                }
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    words.Add(entry.KeySpan);
                    var end = EndOf(entry.Value, text);
                    parts.Add(new Span(entry.KeySpan.Start, Math.Max(entry.KeySpan.End, end)));
                    if (entry.Value is YamlScalar { Span: var value } && value.Start > entry.KeySpan.End && end > value.Start)
                        parts.Add(new Span(value.Start, end));
                    Gather(entry.Value, text, words, parts);
                }
                break;
        }
    }

    /// <summary>What is written below a sign such as <c>|</c> has no words on that sign's line.</summary>
    private static Span WordsOf(Span value, string text)
    {
        if (value.Length == 0 || text[value.Start] is not ('|' or '>'))
            return value;
        var line = text.AsSpan(value.Start, value.Length).IndexOfAny('\r', '\n');
        return line < 0 ? new Span(value.End, value.End) : new Span(value.Start + line, value.End);
    }

    /// <summary>Where a value's last words end: the parser lets what is written over several lines end where the next begins.</summary>
    private static int EndOf(YamlNode node, string text)
    {
        var end = node switch
        {
            YamlList { Items: [.., var last] } => EndOf(last, text),
            YamlMapping { Entries: [.., var last] } => Math.Max(last.KeySpan.End, EndOf(last.Value, text)),
            _ => node.Span.End,
        };
        while (end > node.Span.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    [GeneratedRegex(@"#(?<said>[ \t]*annals:[^\r\n]*)")]
    private static partial Regex Sign();
}
