using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Reports;
using Annals.Core.Text;
using Annals.Editing.Report;
using Annals.Tests.Architecture;
using Annals.Tests.Resolving;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Editing.Report;

public sealed class ReportingTests
{
    private static readonly Person s_caesar = Person("caesar", "Caesar") with { Dates = Rendering.A.Date("-0099/-0043") };

    [Fact]
    public void Terms_and_records_that_nothing_names_are_told_apart()
    {
        var report = Report(
            Draft.Of(Chapter(P("Nothing."))) with
            {
                Terms = [Term("die", "die")],
                People = [s_caesar, Person("brutus", "Brutus")],
                Figures = [Figure("bust") with { Maker = new("brutus", Span.None) }],
            }
        );
        Assert.Equal(["die"], report.TermsNeverUsed.Select(t => t.Name));
        Assert.Equal(["Caesar"], report.RecordsNeverMentioned.Select(r => r.Name));
    }

    [Fact]
    public void People_without_dates_are_told() =>
        Assert.Equal(
            ["Brutus"],
            Report(Draft.Of(Chapter(P("x"))) with { People = [s_caesar, Person("brutus", "Brutus")] })
                .PeopleWithoutDates.Select(p => p.Name)
        );

    [Theory]
    [InlineData("heading", "Heading 0 never")]
    [InlineData("link", "Link 1 at 2")]
    [InlineData("reference", "Link 1 at 2")]
    [InlineData("markup", "Markup 1 at 2")]
    [InlineData("text", "")]
    [InlineData("author’s link", "")]
    [InlineData("note", "")]
    public void A_first_mention_that_is_no_link_says_why(string where, string told)
    {
        Inline outside = new Link(Span.None, "https://example.org/", null, Line("Julius Caesar"));
        var chapter = where switch
        {
            "heading" => Chapter(H("Julius Caesar"), P("x")),
            "link" => Chapter(P(outside, " came"), P("Julius Caesar went")),
            "reference" => Chapter(P(Ref(ReferenceKind.Chapter, "rubicon", "of Julius Caesar")), P("Julius Caesar went")),
            "markup" => Chapter(P("Julius ", Em("Caesar came")), P("Julius Caesar went")),
            "text" => Chapter(H("Julius Caesar"), P("Julius Caesar came")),
            "author’s link" => Chapter(P(Ref(ReferenceKind.Person, "caesar", "He"), " came")),
            "note" => Chapter(P("x", Mark("1"))) with { Notes = [Note("1", "Julius Caesar")] },
            _ => throw new ArgumentException(where),
        };
        Assert.Equal(told, Unlinked(Draft.Of(chapter) with { People = [s_caesar with { Name = "Julius Caesar" }] }));
    }

    [Fact]
    public void What_the_author_has_switched_off_is_told_so()
    {
        var manuscript = Draft.Of(Chapter(P("Caesar came"), P("Caesar went")) with { Autolink = false }) with { People = [s_caesar] };
        Assert.Equal("ChapterAutolink 1 never", Unlinked(manuscript));
        Assert.Equal(
            "RecordAutolink 1 never",
            Unlinked(Draft.Of(Chapter(P("Caesar came"))) with { People = [s_caesar with { Autolink = false }] })
        );
    }

    [Fact]
    public void A_term_is_explained_where_it_is_first_linked()
    {
        var manuscript = Draft.Of(
            Chapter("one", 1, P("A die was cast.")) with
            {
                Autolink = false,
            },
            Chapter("two", 2, P("x"), P("The die again."))
        ) with
        {
            Terms = [Term("die", "die")],
        };
        var term = Assert.Single(Report(manuscript).TermsUsedBeforeExplained);
        Assert.Equal(("/rome/one/#p1", "/rome/two/#p2"), (term.Used.Address.Value, term.Explained?.Address.Value));
    }

    [Fact]
    public void A_term_is_explained_by_a_definition_list_too()
    {
        var list = new DefinitionList(Span.None, [new Definition(Span.None, [Line("die")], [P("A cube.")])]);
        Assert.Empty(
            Report(
                Draft.Of(Chapter(list, P("A die.")) with { Autolink = false }) with
                {
                    Terms = [Term("die", "die")],
                }
            ).TermsUsedBeforeExplained
        );
        var late = Assert.Single(
            Report(
                Draft.Of(Chapter(P("A die."), list) with { Autolink = false }) with
                {
                    Terms = [Term("die", "die")],
                }
            ).TermsUsedBeforeExplained
        );
        Assert.NotNull(late.Explained);
        var never = Assert.Single(
            Report(Draft.Of(Chapter(P("A die.")) with { Autolink = false }) with { Terms = [Term("die", "die")] }).TermsUsedBeforeExplained
        );
        Assert.Null(never.Explained);
    }

    [Fact]
    public void Each_work_explains_for_itself()
    {
        var manuscript = Draft.Of(Chapter(P("The die."))) with { Terms = [Term("die", "die")] };
        var gaul = Chapter("alesia", 1, P("The die.")) with { Work = new WorkSlug("gaul"), Autolink = false };
        manuscript = manuscript with
        {
            Works =
            [
                .. manuscript.Works,
                new Work
                {
                    File = Nowhere,
                    Slug = new WorkSlug("gaul"),
                    Title = "Gaul",
                    Chapters = [gaul],
                },
            ],
        };
        Assert.Equal("/gaul/alesia/#p1", Assert.Single(Report(manuscript).TermsUsedBeforeExplained).Used.Address.Value);
    }

    [Fact]
    public void A_note_cited_twice_is_told_with_its_mark()
    {
        var chapter = Chapter(P("x", Mark("ed-a"), Mark("1")), P("y", Mark("ed-a"))) with
        {
            Notes = [Note("1", "So."), Note("ed-a", "So.")],
        };
        var note = Assert.Single(Report(Draft.Of(chapter)).NotesCitedTwice);
        Assert.Equal(("ed-a", "E1", 2, "/rome/rubicon/#note-ed-a"), (note.Note.Written, note.Mark, note.Times, note.Place.Address.Value));
    }

    [Fact]
    public void A_figure_is_mentioned_by_a_reference_in_text_or_note_and_not_by_its_place()
    {
        var chapter = Chapter(
            new FigurePlace(Span.None, "bust"),
            new FigurePlace(Span.None, "coin"),
            P("See ", Ref(ReferenceKind.Figure, "coin", "the coin"), Mark("1"))
        ) with
        {
            Notes = [Note("1", Ref(ReferenceKind.Figure, "vase", "the vase"))],
        };
        var report = Report(Draft.Of(chapter) with { Figures = [Figure("bust"), Figure("coin"), Figure("vase"), Figure("stele")] });
        Assert.Equal([("bust", 1), ("stele", 0)], report.FiguresNeverMentioned.Select(f => (f.Id, f.Number)));
    }

    [Fact]
    public void Emendations_without_a_reason_are_told_wherever_they_stand()
    {
        Emendation Emended(string source, string reading, string? reason) => new(Span.None, Line(source), Line(reading), reason);
        var chapter = Chapter(P("x"), Q(P(Emended("Tito", "Xoxe", null), Emended("a", "b", "why"))), P(Em(Emended("", "added", " ")))) with
        {
            Notes = [Note("1", Emended("x", "y", null))],
        };
        chapter = chapter with { Body = chapter.Body.Add(P(Mark("1"))) };
        Assert.Equal(
            [("Tito", "Xoxe", 2), ("", "added", 3), ("x", "y", 0)],
            Report(Draft.Of(chapter)).EmendationsWithoutReasons.Select(e => (e.Source, e.Reading, e.Place.Paragraph))
        );
    }

    [Fact]
    public void Paragraphs_without_any_apparatus_are_told_together()
    {
        var chapter = Chapter(
            P("x"),
            P("y"),
            P("z", Mark("1")),
            P(new Emendation(Span.None, Line("a"), Line("b"), "why")),
            P("v"),
            P(Ref(ReferenceKind.Chapter, "rubicon", "here"))
        ) with
        {
            Notes = [Note("1", "So.")],
        };
        var bare = Assert.Single(Report(Draft.Of(chapter)).ParagraphsWithoutApparatus);
        Assert.Equal(
            "1-2 5-5: 3 of 6",
            $"{string.Join(' ', bare.Paragraphs.Select(p => $"{p.First}-{p.Last}"))}: {bare.Count} of {bare.Of}"
        );
    }

    [Fact]
    public void A_chapter_is_measured()
    {
        var chapter = Chapter(H("Many words of a heading"), P("Caesar threw a die. Then he crossed the river.", Mark("1"))) with
        {
            Notes = [Note("1", "Legions went with him.")],
        };
        var measure = Assert.Single(
            Report(Draft.Of(chapter) with { Terms = [Term("die", "die"), Term("legion", "legion", "legions")] }).Chapters
        );
        Assert.Equal((14, 1, 1, 2), (measure.Words, measure.Paragraphs, measure.Notes, measure.Terms));
        Assert.Equal((2, 4.5), (measure.Readability!.Sentences, measure.Readability.WordsPerSentence));
    }

    [Fact]
    public void Only_English_has_a_reading_ease()
    {
        var german = Draft.Of(Chapter(P("Caesar ging über den Fluss.")) with { Language = "de" });
        Assert.Null(Assert.Single(Report(german).Chapters).Readability!.ReadingEase);
        Assert.Equal(5, Assert.Single(Report(german).Chapters).Readability!.WordsPerSentence);
        Assert.NotNull(
            Assert
                .Single(Report(Draft.Of(Chapter(P("Caesar crossed the river.")) with { Language = "en-GB" })).Chapters)
                .Readability!.ReadingEase
        );
    }

    [Fact]
    public void A_chapter_without_words_is_measured_too() =>
        Assert.Null(Assert.Single(Report(Draft.Of(Chapter(new Break(Span.None)))).Chapters).Readability);

    [Fact]
    public void The_report_knows_every_block_and_inline() => Report(Draft.Of(Chapter([.. Specimens.Blocks])));

    [Fact]
    public void The_place_of_a_mention_is_the_line_on_which_it_stands()
    {
        var text = "---\ntitle: x\n---\nOne line\nand Caesar\n";
        var file = new SourceFile("works/rome/chapters/01-rubicon.md", text);
        var at = text.IndexOf("and", StringComparison.Ordinal);
        var chapter = Chapter(
            new Paragraph(
                Span.None,
                [
                    new TextRun(new(at - 9, at - 1), "One line"),
                    new LineEnd(new(at - 1, at), false),
                    new TextRun(new(at, at + 10), "and Caesar"),
                ]
            )
        ) with
        {
            File = file,
            Autolink = false,
        };
        var mention = Assert.Single(Report(Draft.Of(chapter) with { People = [s_caesar] }).FirstMentionsNotLinked);
        Assert.Equal(5, mention.Place.Line);
    }

    private static EditorsReport Report(Manuscript manuscript) => Reporting.Of(manuscript.Resolved());

    private static string Unlinked(Manuscript manuscript) =>
        string.Join(
            "; ",
            Report(manuscript)
                .FirstMentionsNotLinked.Select(m => $"{m.Reason} {m.Place.Paragraph} {(m.LinkedAt == 0 ? "never" : $"at {m.LinkedAt}")}")
        );
}
