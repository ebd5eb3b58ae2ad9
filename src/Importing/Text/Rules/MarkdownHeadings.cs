using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>One to six number signs, a space, and words.</summary>
internal static class MarkdownHeadings
{
    public static Judgement? Of(Galley galley, int i)
    {
        var passage = galley[i];
        var content = galley.Source.ContentOf(galley.Source.Lines[passage.First]);
        var level = LevelOf(content);
        if (level == 0)
            return null;
        var words = content[level..].TrimStart();
        var closed = words.TrimEnd('#');
        var ends = closed.Length < words.Length && closed.Length > 0 && char.IsWhiteSpace(closed[^1]) ? closed.TrimEnd() : words;
        return new Judgement(SourceBlockKind.Heading, "marked with " + new string('#', level))
        {
            Heading = new HeadingForm(HeadingFamily.Marked, level, 0, 0),
            WordsStart = passage.End - words.Length,
            WordsEnd = passage.End - words.Length + ends.Length,
        };
    }

    public static int LevelOf(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return
            level is >= 1 and <= 6 && line[level] is ' ' or '\t' && line[level..].ContainsAnyExcept(" \t#") && Punctuation.Letters(line) > 0
            ? level
            : 0;
    }
}
