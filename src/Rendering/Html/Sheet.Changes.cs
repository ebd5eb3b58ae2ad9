using System.Diagnostics;
using Annals.Core.Versions;
using Annals.Core.Wording;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    /// <summary>
    /// A passage of two texts. It is heard as one line, so that a quotation mark beside a change is set by what stands on its other side.
    /// </summary>
    public Sheet Compared(ImmutableArray<WordRun> runs)
    {
        _type.Begin(_language);
        for (var i = 0; i < runs.Length; i++)
        {
            if (IsParted(runs, i))
                _type.Hear(' ');
            _type.Hear(runs[i].Text);
        }
        _type.Refine();
        for (var i = 0; i < runs.Length; i++)
        {
            if (IsParted(runs, i))
                _type.Pass();
            var run = runs[i];
            switch (run.Fate)
            {
                case WordFate.Kept:
                    _type.Set(_to, run.Text.Length);
                    break;
                case WordFate.Added:
                    Marked("ins", English.Words.AddedHeard, run.Text);
                    break;
                case WordFate.Removed:
                    Marked("del", English.Words.RemovedHeard, run.Text);
                    break;
                default:
                    throw new UnreachableException(run.Fate.ToString());
            }
        }
        return this;
    }

    // What was put in the place of words that began after a blank begins after that blank too, and not after the last of those words.
    private static bool IsParted(ImmutableArray<WordRun> runs, int i) =>
        i > 0
        && runs[i] is { Fate: WordFate.Added }
        && runs[i - 1] is { Fate: WordFate.Removed, Text: var removed }
        && !char.IsWhiteSpace(removed[^1])
        && (i == 1 || char.IsWhiteSpace(runs[i - 2].Text[^1]));

    /// <summary>Punctuation alone, which a line through its middle would make another sign of: a full stop a colon.</summary>
    private static bool IsSign(string words) => !words.Any(char.IsLetterOrDigit);

    // What parts the words from their neighbours stands outside: a blank is neither underlined nor struck.
    private void Marked(string element, string heard, string words)
    {
        var before = words.Length - words.AsSpan().TrimStart().Length;
        var length = words.AsSpan().Trim().Length;
        _type.Set(_to, before);
        if (length > 0)
        {
            _to.Append('<')
                .Append(element)
                .Append(IsSign(words) ? " class=\"sign\"" : "")
                .Append("><span class=\"unseen\">")
                .Append(heard)
                .Append("</span>");
            _type.Set(_to, length);
            _to.Append("<span class=\"unseen\">").Append(English.Words.ChangeEndsHeard).Append("</span></").Append(element).Append('>');
        }
        _type.Set(_to, words.Length - before - length);
    }
}
