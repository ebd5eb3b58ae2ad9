using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Tests.Resolving.Versions;
using Xunit;
using static Annals.Tests.Resolving.Draft;
using static Annals.Tests.Resolving.Versions.Published;

namespace Annals.Tests.Resolving.Errata;

/// <summary>Mistakes found in published versions, and the release that took each in.</summary>
public sealed class ErrataTests
{
    private static readonly Chapter s_first = Chapter(Paragraphs("In 50 BC he crossed.", "The die was cast.")).At("1.0.0");
    private static readonly Chapter s_notes = Chapter(Paragraphs("A preface.", "In 50 BC he crossed.", "The die was cast."))
        .At("1.1.0", "1.0.0");
    private static readonly Chapter s_mended = Chapter(Paragraphs("A preface.", "In 49 BC he crossed.", "The die was cast."))
        .At("1.1.1", "1.1.0", "1.0.0");

    private static Erratum Year(
        int paragraph = 1,
        string wrong = "50 BC",
        string right = "49 BC",
        string version = "1.0.0",
        string chapter = "rubicon"
    ) =>
        new()
        {
            File = new SourceFile("errata/year.md", ""),
            Id = "year",
            Chapter = new(chapter, Span.None),
            Version = new(V(version), Span.None),
            Paragraph = new(paragraph, Span.None),
            Wrong = new(wrong, Span.None),
            Right = right,
            Date = new(2026, 11, 23),
        };

    private static ErratumStanding? StandingOf(Erratum erratum, Chapter now, params Chapter[] published) =>
        (Of(now).With([.. published.Select(p => Published.Version(p))]) with { Errata = [erratum] }).Resolved().Errata.Single().Standing;

    [Fact]
    public void An_erratum_stands_where_its_passage_is_now() => Assert.Equal(2, StandingOf(Year(), s_notes, s_first, s_notes)?.Paragraph);

    [Fact]
    public void An_erratum_is_open_while_no_release_has_taken_it_in() =>
        Assert.Null(StandingOf(Year(), s_mended, s_first, s_notes)?.CorrectedIn);

    [Fact]
    public void The_first_release_that_has_the_right_words_has_taken_it_in() =>
        Assert.Equal(V("1.1.1"), StandingOf(Year(), s_mended, s_first, s_notes, s_mended)?.CorrectedIn);

    [Fact]
    public void Right_words_that_hold_the_wrong_ones_are_not_there_before_they_are_written() =>
        Assert.Null(StandingOf(Year(wrong: "he crossed", right: "he crossed over"), s_notes, s_first, s_notes)?.CorrectedIn);

    [Fact]
    public void A_passage_that_is_gone_has_its_mistake_no_more()
    {
        var cut = Chapter(Paragraphs("The die was cast.")).At("1.2.0", "1.0.0");
        Assert.Equal(V("1.2.0"), StandingOf(Year(), cut, s_first, cut)?.CorrectedIn);
    }

    [Fact]
    public void A_chapter_that_was_never_released_can_have_errata_in_the_version_it_says_it_is() =>
        Assert.Equal(1, StandingOf(Year(), s_first)?.Paragraph);

    [Fact]
    public void Words_that_are_not_in_the_paragraph_are_looked_for_in_the_others()
    {
        var told = (Of(s_first) with { Errata = [Year(paragraph: 2)] }).Complaints();
        Assert.Contains("ERR004 paragraph 2 of version 1.0.0 does not have the words '50 BC'", told);
    }

    [Theory]
    [InlineData("rubikon", "1.0.0", 1, "ERR001")]
    [InlineData("rubicon", "1.3.0", 1, "ERR002")]
    [InlineData("rubicon", "1.0.0", 0, "ERR003")]
    [InlineData("rubicon", "1.0.0", 9, "ERR003")]
    public void What_is_not_there_is_told(string chapter, string version, int paragraph, string code) =>
        Assert.Contains(
            (Of(s_first) with { Errata = [Year(paragraph, chapter: chapter, version: version)] }).Complaints(),
            c => c.StartsWith(code, StringComparison.Ordinal)
        );
}
