using Annals.Core.Sources;
using Annals.Importing.Gutenberg;
using Annals.Importing.Text.Directions;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// The rules in the order in which they are asked: the editor's word first, then what says itself what it is, then what only its
/// surroundings tell.
/// </summary>
internal static class AllRules
{
    /// <param name="licence">What Project Gutenberg puts around a book; null for other texts.</param>
    /// <param name="transcribed">
    /// The text follows the conventions of its transcribers: words between underscores are emphasised, lines are parts of paragraphs.
    /// </param>
    public static Galley Judged(
        SourceText source,
        ImportDirections directions,
        string title,
        Licence? licence = null,
        bool transcribed = false
    )
    {
        var shape = TextShape.Of(source, directions.Wrapped ?? (transcribed ? true : null));
        var contents = ContentsList.Of(source);
        var heads = RunningHeads.Of(source, contents);
        var galley = Gathering.Of(source, shape, directions, new Furniture(contents, heads, licence));
        galley.Each((g, i) => Directed(g, i, directions));
        if (licence is not null)
            galley.Each(licence.JudgementOf);
        galley.Each((g, i) => heads.JudgementOf(g[i]));
        galley.Each((g, i) => contents is not null && contents.Holds(g[i].First) ? contents.JudgementOf(g[i].First) : null);
        galley.Each(Underlines.Of);
        galley.Each(MarkdownHeadings.Of);
        galley.Each(Breaks.Of);
        PageNumbers.Over(galley);
        galley = PageTurns.Joined(galley);

        galley.Each(Columns.Of);
        ChapterHeadings.Over(galley, contents);
        Notes.Over(galley);
        PageTurns.Over(galley);
        galley.Each(EndOfBook);
        galley.Each(Captions.Named);
        galley.Close();
        Lists.Over(galley);
        galley.Each(NamedHeadings.Of);
        NumberedHeadings.Over(galley);
        Quotations.Over(galley);
        galley.Each(Captions.Marked);
        CapitalHeadings.Over(galley);
        Captions.UnmarkedOver(galley);
        Verses.Over(galley);
        PlainHeadings.Over(galley);
        TitleLines.Over(galley, title, contents);
        NamedTitles.Over(galley);
        Parts.Over(galley);
        ChapterParts.Over(galley);
        contents?.Over(galley);
        if (transcribed)
            NearHeadings.Over(galley);
        StandingNotes.Over(galley);
        Notes.Settle(galley);
        PageTurns.Settle(galley);
        if (transcribed)
            Underscores.Over(galley);
        return galley;
    }

    /// <summary><c>THE END</c> is no heading.</summary>
    private static Judgement? EndOfBook(Galley galley, int i) =>
        galley[i].Words.Length <= 40 && i > 0 && HouseWords.Ends.Contains(Punctuation.Bare(galley[i].Words))
            ? new Judgement(SourceBlockKind.Paragraph, "what books say when they are over")
            : null;

    private static Judgement? Directed(Galley galley, int i, ImportDirections directions)
    {
        if (directions.Lines.GetValueOrDefault(galley[i].First + 1) is not { } direction)
            return null;
        var level = direction.Kind == SourceBlockKind.Subheading ? 2 : 1;
        var kind = direction.Kind == SourceBlockKind.Subheading ? SourceBlockKind.Heading : direction.Kind;
        var lead = galley[i].Lead;
        var hasMark = kind switch
        {
            SourceBlockKind.Item => lead.Kind is not (LeadKind.None or LeadKind.Footnote or LeadKind.Letter),
            SourceBlockKind.Caption or SourceBlockKind.Heading => lead.Kind is LeadKind.Bullet or LeadKind.Symbol,
            SourceBlockKind.Quotation => lead.Kind == LeadKind.Quote,
            _ => false,
        };
        // a note's words begin behind its mark only where a mark in the text has it too, which Notes will see
        return new Judgement(kind, "import.yml says so")
        {
            Directed = true,
            Heading = kind == SourceBlockKind.Heading ? new HeadingForm(HeadingFamily.Directed, level, 0, 0) : null,
            WordsStart = hasMark ? galley[i].Start + lead.Length : 0,
        };
    }
}
