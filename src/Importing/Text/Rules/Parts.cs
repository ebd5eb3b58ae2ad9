using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// <c>BOOK II</c> above <c>CHAPTER I</c>, with nothing between them: the part begins with that chapter and becomes part of its label
/// (<c>BOOK II, CHAPTER I</c>). By itself it would be a chapter without text. A part with words of its own is a chapter like others.
/// </summary>
internal static class Parts
{
    public static void Over(Galley galley)
    {
        var text = galley.Source.Text;
        var sections = BeginWithSections(galley);
        for (var i = galley.Count - 2; i >= 0; i--)
        {
            if (
                FormOf(galley, i) is not { Family: HeadingFamily.Part } part
                || FormOf(galley, i + 1) is not { } chapter
                || !(Begins(chapter) || (sections && chapter.Family == HeadingFamily.Capitals))
            )
                continue;
            var (one, next) = (galley[i], galley[i + 1]);
            var end = one.Judgement!.WordsEnd is > 0 and var words ? words : one.End;
            var cuts = one.Cuts.AddRange(next.Cuts);
            if (part.HasLabel)
                cuts = cuts.Add(new Cut(part.LabelEnd, Titles.BeginBehind(text, part.LabelEnd, end), ": ", -1));
            if (chapter.HasLabel)
                cuts = cuts.Add(new Cut(end, next.Start, ", ", -1));
            galley.Absorb(i);
            galley.Mark(i, [.. cuts.OrderBy(c => c.Start)]);
            galley.Judge(
                i,
                next.Judgement! with
                {
                    Why = $"{next.Judgement.Why}; '{one.Words}' above it is the part that it begins",
                    Heading = chapter with
                    {
                        LabelStart = one.Start,
                        LabelEnd = chapter.HasLabel ? chapter.LabelEnd : end,
                        BeginsPart = true,
                    },
                    WordsEnd = next.Judgement.WordsEnd > 0 ? next.Judgement.WordsEnd : next.End,
                }
            );
            galley.Close();
        }
    }

    /// <summary>
    /// Whether each of several parts begins with a heading, in a text that says of nothing that it is a chapter: what stands under those
    /// headings are its chapters.
    /// </summary>
    private static bool BeginWithSections(Galley galley)
    {
        int parts = 0,
            begun = 0;
        for (var i = 0; i + 1 < galley.Count; i++)
        {
            if (FormOf(galley, i) is not { } form)
                continue;
            if (form.Family == HeadingFamily.Chapter)
                return false;
            if (form.Family != HeadingFamily.Part)
                continue;
            parts++;
            if (FormOf(galley, i + 1) is { Family: HeadingFamily.Capitals or HeadingFamily.Named })
                begun++;
        }
        return parts >= 2 && begun == parts;
    }

    private static bool Begins(HeadingForm form) =>
        form.Depth == 0
        && (
            form.BeginsPart
            || form.Family
                is HeadingFamily.Chapter
                    or HeadingFamily.Named
                    or HeadingFamily.Roman
                    or HeadingFamily.Arabic
                    or HeadingFamily.Paragraph
        );

    private static HeadingForm? FormOf(Galley galley, int i) =>
        galley[i].Kind == SourceBlockKind.Heading ? galley[i].Judgement?.Heading : null;
}
