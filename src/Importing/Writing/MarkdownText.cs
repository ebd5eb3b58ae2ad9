using System.Globalization;
using System.Text;
using Annals.Importing.Text.Drafts;

namespace Annals.Importing.Writing;

/// <summary>
/// Words as Markdown that reads back as the very same words. A sign is escaped where Markdown, or one of the publication's own marks, could
/// take it for markup; elsewhere it stays, so that the text is pleasant to edit.
/// </summary>
internal static class MarkdownText
{
    /// <param name="notes">Where notes are marked; a mark stands for a character of the words, or two.</param>
    /// <param name="opens">The words begin a block, where further signs mean something.</param>
    public static void Append(
        StringBuilder to,
        ReadOnlySpan<char> words,
        ImmutableArray<NoteLabel> notes,
        bool opens = true,
        ImmutableArray<(int Start, int End)> emphases = default
    )
    {
        var note = 0;
        var marks = EmphasisMarks.Of(words, emphases);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (marks.Contains(i))
                to.Append('*');
            if (note < notes.Length && notes[note].At == i)
            {
                to.Append("[^").Append(notes[note].Label).Append(']');
                i += notes[note++].Length - 1;
                continue;
            }
            // a colon behind a mark at the very beginning would make the mark a note's definition, an exclamation mark before one, whatever
            // stands for it in the words, a picture
            AppendSign(
                to,
                words,
                i,
                opens,
                defines: (c == ':' && opens && note > 0 && i == note)
                    || (c == '!' && note < notes.Length && notes[note].At == i + 1 && words[i + 1] != '\uFFFC')
            );
        }
        if (marks.Contains(words.Length))
            to.Append('*');
    }

    /// <summary>One character of some words, so that it reads back as itself.</summary>
    /// <param name="defines">Markup beside it would make more of it than a sign.</param>
    /// <param name="begins">The words stand at the very beginning of the block, and not behind markup.</param>
    internal static void AppendSign(StringBuilder to, ReadOnlySpan<char> words, int i, bool opens, bool defines, bool begins = true)
    {
        var c = words[i];
        if (IsHidden(c) || (char.IsWhiteSpace(c) && c != ' ' && (i == 0 || i == words.Length - 1)))
        {
            to.Append(CultureInfo.InvariantCulture, $"&#x{(int)c:X};");
            return;
        }
        if (defines || Escapes(words, i) || (opens && ((begins && EscapesAtStart(words, i)) || EndsHeading(words, i))))
            to.Append('\\');
        to.Append(c);
    }

    private static bool Escapes(ReadOnlySpan<char> words, int i)
    {
        var next = i + 1 < words.Length ? words[i + 1] : '\0';
        var previous = i > 0 ? words[i - 1] : '\0';
        return words[i] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '{' or '}' or '|' or '^' or '~' => true,
            '_' => !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => char.IsAsciiLetterOrDigit(next) || next == '#',
            '=' or '+' or '$' => next == words[i] || previous == words[i],
            '!' => next is '[' or '\uFFFC',
            _ => false,
        };
    }

    private static bool EscapesAtStart(ReadOnlySpan<char> words, int i)
    {
        var next = i + 1 < words.Length ? words[i + 1] : ' ';
        if (i == 0)
            return words[0] is '#' or '>' or '=' or ':' || (words[0] is '-' or '+' && next is ' ' or '-' or '+');
        return EndsNumber(words, i);
    }

    /// <summary>The stop or bracket after a number or a single letter, which would begin a list.</summary>
    private static bool EndsNumber(ReadOnlySpan<char> words, int i)
    {
        if (words[i] is not ('.' or ')') || i > 9 || (i + 1 < words.Length && words[i + 1] != ' '))
            return false;
        var mark = words[..i];
        return !mark.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Number signs at the end of a line, which would close a heading.</summary>
    private static bool EndsHeading(ReadOnlySpan<char> words, int i) =>
        i > 0 && words[i] == '#' && !words[i..].ContainsAnyExcept('#') && words[i - 1] is ' ' or '#';

    /// <summary>Characters that an editor does not show, or that programs take for line ends.</summary>
    private static bool IsHidden(char c) => c is < ' ' or '\u007F' or (>= '\u0080' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF';
}
