using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Versions;
using Xunit;
using static Annals.Tests.Resolving.Draft;
using static Annals.Tests.Resolving.Versions.Published;

namespace Annals.Tests.Resolving.Versions;

/// <summary>Chapters through their published versions.</summary>
public sealed class HistoryTests
{
    private static readonly Chapter s_first = Chapter(Paragraphs("Caesar crossed the river.", "The die was cast.")).At("1.0.0");
    private static readonly Chapter s_second = Chapter(Paragraphs("A new beginning.", "Caesar crossed the river.", "The die was cast."))
        .At("1.1.0", "1.0.0");

    [Fact]
    public void Versions_come_oldest_first_with_what_their_revisions_say()
    {
        var history = Of(s_second).With(Published.Version(s_second), Published.Version(s_first)).Resolved().History();
        Assert.Equal(["1.0.0", "1.1.0"], history.Versions.Select(v => v.Version.ToString()));
        Assert.Equal("What 1.1.0 changed.", history.Newest.Note);
        Assert.Equal("Edward Gibbon", history.Newest.By);
    }

    [Fact]
    public void A_paragraph_of_an_old_version_knows_where_it_is_now()
    {
        var history = Of(s_second).With(Published.Version(s_first), Published.Version(s_second)).Resolved().History();
        Assert.Equal([2, 3], history.Versions[0].ToCurrent.Routes.Select(r => r.Nearest));
        Assert.All(history.Versions[1].ToCurrent.Routes, r => Assert.Equal(PassageFate.Same, r.Fate));
    }

    [Fact]
    public void A_version_is_shown_with_the_records_that_it_used_whatever_became_of_them()
    {
        var version = Chapter(P("Caesar crossed the river.")).At("1.0.0");
        var now = Of(version) with { People = [Person("caesar", "Caius Julius", "Caesar")] };
        var asItWas = now.With(Published.Version(version, m => m with { People = [Person("caesar", "Gaius Iulius", "Caesar")] }))
            .Resolved()
            .History()
            .Newest.AsItWas();
        Assert.Equal("Gaius Iulius", asItWas.People.Single().Name);
    }

    [Fact]
    public void A_name_in_a_version_leads_to_the_record_on_its_own_page()
    {
        var version = Chapter(P("Caesar crossed the river.")).At("1.0.0");
        var asItWas = Of(version)
            .With(Published.Version(version, m => m with { People = [Person("caesar", "Caesar")] }))
            .Resolved()
            .History()
            .Newest.AsItWas();
        var link = ((Paragraph)asItWas.Works[0].Chapters[0].Body[0]).Content.OfType<Reference>().Single();
        Assert.Equal("/rome/rubicon/versions/1.0.0/#person-caesar", link.Address?.Value);
    }

    [Fact]
    public void A_reference_of_a_version_to_a_chapter_that_was_withdrawn_leads_to_where_that_is_said()
    {
        var version = Chapter(P(Ref(ReferenceKind.Chapter, "alesia", "there", "p1"))).At("1.0.0");
        var withdrawn = Chapter("alesia", 2, P("Vercingetorix.")).At("1.0.0");
        var asItWas = Of(version).With(Published.Version(version), Published.Version(withdrawn)).Resolved().History().Newest.AsItWas();
        Assert.Equal(
            "/rome/alesia/",
            ((Paragraph)asItWas.Works[0].Chapters[0].Body[0]).Content.OfType<Reference>().Single().Address?.Value
        );
    }

    [Fact]
    public void A_reference_of_a_version_to_another_chapter_leads_to_where_that_is_now()
    {
        var version = Chapter(P(Ref(ReferenceKind.Chapter, "alesia", "there", "p9"))).At("1.0.0");
        var other = Chapter("gaul", 2, P("Vercingetorix.")) with { Formerly = [new(new ChapterSlug("alesia"), Span.None)] };
        var asItWas = Of(version, other).With(Published.Version(version)).Resolved().History().Newest.AsItWas();
        var link = ((Paragraph)asItWas.Works[0].Chapters[0].Body[0]).Content.OfType<Reference>().Single();
        Assert.Equal("/rome/gaul/", link.Address?.Value);
    }

    [Theory]
    [InlineData("/people/pompey/", false)]
    [InlineData("/rome/rubicon/", true)]
    [InlineData("/rome/rubicon/versions/1.0.0/", true)]
    [InlineData("#p1", true)]
    [InlineData("https://example.org/people/pompey/", true)]
    public void A_link_of_a_version_stands_while_its_page_does(string target, bool stands)
    {
        var version = Chapter(P(new Link(Span.None, target, null, Line("there")))).At("1.0.0");
        var asItWas = Of(version).With(Published.Version(version)).Resolved().History().Newest.AsItWas();
        var content = ((Paragraph)asItWas.Works[0].Chapters[0].Body[0]).Content;
        Assert.Equal(stands, content.Single() is Link);
        Assert.Equal("there", PlainText.Of(content));
    }

    [Fact]
    public void The_figures_of_a_version_keep_their_numbers()
    {
        var version = Chapter(new FigurePlace(Span.None, "bust")).At("1.0.0");
        var release = Published.Version(version, m => m with { Figures = [Figure("bust")], FiguresBefore = 6 });
        var asItWas = (Of(version) with { Figures = [Figure("bust")] }).With(release).Resolved().History().Newest.AsItWas();
        Assert.Equal(7, ((FigurePlace)asItWas.Works[0].Chapters[0].Body[0]).Number);
    }

    [Fact]
    public void A_renamed_chapter_keeps_its_versions_at_its_new_address()
    {
        var renamed = (
            s_second with
            {
                Slug = new(new ChapterSlug("river"), Span.None),
                Formerly = [new(new ChapterSlug("rubicon"), Span.None)],
            }
        );
        var history = Of(renamed).With(Published.Version(s_first)).Resolved().History("river");
        Assert.Equal("river", history.Slug.Value);
        Assert.Same(renamed.Title, history.Title);
    }

    [Fact]
    public void A_withdrawn_chapter_keeps_its_versions_under_the_slug_it_had_last()
    {
        var renamed = s_second with
        {
            Slug = new(new ChapterSlug("river"), Span.None),
            Formerly = [new(new ChapterSlug("rubicon"), Span.None)],
        };
        var manuscript = Of(Chapter("gaul", 1, P("Gaul."))).With(Published.Version(s_first), Published.Version(renamed, folder: "rubicon"));
        Assert.Null(manuscript.Resolved().History("river").Current);
        Assert.Contains(manuscript.Complaints(), c => c.StartsWith("VERS013", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_chapter_cannot_take_the_address_of_a_withdrawn_one()
    {
        var renamed = s_second with
        {
            Slug = new(new ChapterSlug("river"), Span.None),
            Formerly = [new(new ChapterSlug("rubicon"), Span.None)],
        };
        var manuscript = Of(Chapter("river", 1, P("Another river."))).With(Published.Version(renamed, folder: "rubicon"));
        Assert.Contains(manuscript.Complaints(), c => c.StartsWith("VERS014", StringComparison.Ordinal));
    }

    [Fact]
    public void A_published_version_that_the_revisions_lack_is_told() =>
        Assert.Contains(
            "VERS010 version 1.0.0 was published, but the revisions do not list it",
            Of(Chapter(P("x")).At("1.1.0")).With(Published.Version(s_first)).Complaints()
        );

    [Fact]
    public void A_version_below_a_published_one_is_told() =>
        Assert.Contains(
            "VERS011 the chapter is version 1.0.0, but 1.1.0 was published",
            Of(s_first).With(Published.Version(s_second)).Complaints()
        );

    [Fact]
    public void Equal_paragraphs_of_neighbouring_versions_are_one_string()
    {
        var history = Of(s_second).With(Published.Version(s_first), Published.Version(s_second)).Resolved().History();
        Assert.Same(history.Versions[0].Text.Paragraphs.First(), history.Versions[1].Text.Paragraphs.ElementAt(1));
    }
}
