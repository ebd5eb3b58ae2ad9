using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>A line of = or - beneath a short line, about as long as it, makes that line a heading.</summary>
internal static class Underlines
{
    public static Judgement? Of(Galley galley, int i)
    {
        var passage = galley[i];
        if (!passage.Underlined)
            return null;
        var level = galley.Source.Text[passage.End - 1] == '=' ? 1 : 2;
        return new Judgement(SourceBlockKind.Heading, level == 1 ? "underlined with =" : "underlined with -")
        {
            Heading = new HeadingForm(HeadingFamily.Marked, level, 0, 0),
            WordsEnd = galley.Source.Lines[passage.First].ContentEnd,
        };
    }

    public static bool IsUnderlined(SourceText source, int i)
    {
        if (
            i + 1 >= source.Lines.Length
            || source.Lines[i].IsBlank
            || (i > 0 && !source.Lines[i - 1].IsBlank && source.Lines[i - 1].Length < 160)
        )
            return false;
        var line = source.ContentOf(source.Lines[i]);
        var under = source.ContentOf(source.Lines[i + 1]);
        return under.Length >= 3
            && under[0] is '=' or '-' or '~'
            && !under.ContainsAnyExcept(under[0])
            && line.Length <= 120
            && under.Length >= line.Length / 2
            && under.Length <= line.Length + 8
            && Punctuation.Letters(line) > 0
            && !Columns.IsRow(line)
            && Lead.Of(line).Kind is not (LeadKind.Bullet or LeadKind.Quote);
    }
}
