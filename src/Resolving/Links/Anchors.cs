using System.Globalization;
using System.Text;

namespace Annals.Resolving.Links;

/// <summary>The anchors of a text's headings, made from their words in order: the same text gives the same anchors.</summary>
internal sealed class Anchors
{
    /// <summary>What pages keep for themselves: their own landmarks.</summary>
    private static readonly HashSet<string> s_kept = new(StringComparer.Ordinal)
    {
        "main",
        "content",
        "contents",
        "chapters",
        "works",
        "notes",
        "text",
        "top",
        "title",
        "header",
        "footer",
        "menu",
        "nav",
        "search",
        "settings",
        "shortcuts",
        "colours",
        "mentions",
        "figures",
        "sources",
        "back-matter",
        "emendations",
    };

    private static readonly string[] s_prefixes =
    [
        "note-",
        "notes-",
        "ref-",
        "figure-",
        "card-",
        "event-",
        "work-",
        "letter-",
        "emendation-",
        "emended-",
    ];

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public void Clear()
    {
        _given.Clear();
        _last.Clear();
    }

    /// <summary>
    /// The anchor of the next heading: its words in small letters with hyphens, and a number where it would not be the first so called.
    /// </summary>
    public string Next(ImmutableArray<Inline> heading)
    {
        var words = Of(PlainText.Of(heading));
        if (words.Length == 0)
            words = "section";
        else if (IsKept(words))
            words = "section-" + words;
        var anchor = words;
        while (!_given.Add(anchor))
        {
            var number = _last[words] = _last.GetValueOrDefault(words, 1) + 1;
            anchor = string.Create(CultureInfo.InvariantCulture, $"{words}-{number}");
        }
        return anchor;
    }

    /// <summary>
    /// Words as an anchor: letters without accents, small, everything else a hyphen. Letters of other scripts stay what they are.
    /// </summary>
    public static string Of(string words)
    {
        var to = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                to.Append(char.ToLowerInvariant(c));
            else if (!LeavesNothing(c) && to.Length > 0 && to[^1] != '-')
                to.Append('-');
        }
        return to.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
    }

    private static bool LeavesNothing(char c) =>
        c is '\'' or '\u2019' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    /// <summary>Anchors of paragraphs (p12), notes, figures and landmarks are not to be taken.</summary>
    private static bool IsKept(string words) =>
        s_kept.Contains(words)
        || (words[0] == 'p' && words.Length > 1 && words.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        || Array.Exists(s_prefixes, prefix => words.StartsWith(prefix, StringComparison.Ordinal));
}
