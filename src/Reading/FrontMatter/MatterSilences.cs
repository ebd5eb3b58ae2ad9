using System.Text.RegularExpressions;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// Comments to Annals among particulars: <c># annals: allow TYPO002, because …</c> is for the key or the item of a list below it, or for
/// the line behind which it stands.
/// </summary>
internal static partial class MatterSilences
{
    /// <param name="text">The whole file.</param>
    /// <param name="yaml">The part of it that was read.</param>
    public static void Take(string text, Span yaml, YamlMapping particulars, Marginalia margin)
    {
        // all three come in the order of the file
        var (words, parts) = (new List<Span>(), new List<Span>());
        var (word, part) = (0, 0);
        foreach (var comment in Comment().Matches(text[yaml.Start..yaml.End]).Cast<Match>())
        {
            if (words.Count == 0)
                Gather(particulars, words, parts);
            var sign = yaml.Start + comment.Groups["said"].Index - 1;
            while (word < words.Count && words[word].End <= sign)
                word++;
            // in the words of a value the signs are text
            if (word < words.Count && words[word].Start <= sign)
                continue;
            while (part < parts.Count && parts[part].Start <= sign)
                part++;
            var place = new Span(sign, yaml.Start + comment.Index + comment.Length);
            var line = new Span(yaml.Start + comment.Index, sign);
            Span? below = part < parts.Count ? parts[part] : null;
            var about = text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace() ? below : line;
            if (!Allowance.Take(comment.Groups["said"].Value, place, about, margin))
                margin.Add(
                    SilenceRules.Unreadable,
                    place,
                    "this comment to Annals cannot be read",
                    "write # annals: allow TYPO002, because …"
                );
        }
    }

    /// <param name="words">Everything that is a key or a value in letters.</param>
    /// <param name="parts">Every key with its value, and every item of a list; before what it holds.</param>
    private static void Gather(YamlNode node, List<Span> words, List<Span> parts)
    {
        switch (node)
        {
            case YamlScalar:
                words.Add(node.Span);
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    parts.Add(new Span(item.Span.Start, EndOf(item)));
                    Gather(item, words, parts);
                }
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    words.Add(entry.KeySpan);
                    parts.Add(new Span(entry.KeySpan.Start, Math.Max(entry.KeySpan.End, EndOf(entry.Value))));
                    Gather(entry.Value, words, parts);
                }
                break;
        }
    }

    /// <summary>Where a value's last words end: the parser lets what is written over several lines end where the next begins.</summary>
    private static int EndOf(YamlNode node) =>
        node switch
        {
            YamlList { Items: [.., var last] } => EndOf(last),
            YamlMapping { Entries: [.., var last] } => Math.Max(last.KeySpan.End, EndOf(last.Value)),
            _ => node.Span.End,
        };

    [GeneratedRegex(@"(?<=\A|[\r\n])[^\r\n]*?#(?<said>[ \t]*annals:[^\r\n]*)")]
    private static partial Regex Comment();
}
