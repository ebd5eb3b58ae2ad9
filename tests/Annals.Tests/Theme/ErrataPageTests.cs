using System.Text.RegularExpressions;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>What readers are told of mistakes, and how they report one.</summary>
public sealed partial class ErrataPageTests
{
    private static readonly Erratum s_open = new()
    {
        File = new SourceFile("errata/the-order.md", ""),
        Id = "the-order",
        Chapter = new("yugoslavia", Span.None),
        Version = new(AHistory.First, Span.None),
        Paragraph = new(2, Span.None),
        Wrong = new("an order", Span.None),
        Right = "a \"friendly\" order",
        Status = ErratumStatus.Confirmed,
        Date = new DateOnly(2026, 11, 23),
        By = "Milovan Djilas",
        Body = [A.Paragraph("The Cominform met in Bucharest.")],
        Standing = new(new WorkSlug("albania"), new ChapterSlug("yugoslavia"), "Conflict with Yugoslavia", 1, null),
    };

    private static readonly Erratum s_corrected = s_open with
    {
        Id = "a-name",
        By = null,
        Standing = s_open.Standing! with { CorrectedIn = AHistory.Third },
    };

    private static readonly Erratum s_rejected = s_open with { Id = "no-mistake", Status = ErratumStatus.Rejected };

    [Fact]
    public void A_mistake_that_is_not_corrected_stands_at_its_passage() =>
        Assert.Contains(
            " <span class=\"erratum\" role=\"note\"><a class=\"erratum-label\" href=\"/errata/#erratum-the-order\">Erratum</a> "
                + "<i>for</i> <q>an order</q> <i>read</i> <q>a “friendly” order</q></span></p>",
            Chapter(s_open),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_only_reported_is_called_so() =>
        Assert.Contains(">Reported</a> <i>for</i>", Chapter(s_open with { Status = ErratumStatus.Reported }), StringComparison.Ordinal);

    [Fact]
    public void Words_that_should_not_be_there_are_to_be_deleted() =>
        Assert.Contains("<i>delete</i> <q>an order</q></span>", Chapter(s_open with { Right = "" }), StringComparison.Ordinal);

    [Fact]
    public void What_is_corrected_or_rejected_stands_in_the_list_only() =>
        Assert.DoesNotContain("class=\"erratum\"", Chapter(s_corrected, s_rejected), StringComparison.Ordinal);

    [Fact]
    public void Only_chapters_with_mistakes_or_a_way_to_report_one_load_the_styles()
    {
        Assert.Contains("/assets/errata.css", Chapter(s_open), StringComparison.Ordinal);
        Assert.Contains("/assets/errata.css", Page<ChapterPage>(Reporting(AHistory.Published())), StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/errata.css", Chapter(s_rejected), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_tells_what_became_of_each()
    {
        var parts = Headings().Split(List(s_open, s_corrected, s_rejected));
        Assert.Equal(4, parts.Length);
        Assert.Contains("Not yet corrected</h2>", parts[1], StringComparison.Ordinal);
        Assert.Contains("id=\"erratum-the-order\"", parts[1], StringComparison.Ordinal);
        Assert.Contains("The Cominform met in Bucharest.", parts[1], StringComparison.Ordinal);
        Assert.Contains("reported by Milovan Djilas on 23 November 2026", parts[1], StringComparison.Ordinal);
        Assert.Contains("Corrected</h2>", parts[2], StringComparison.Ordinal);
        Assert.Contains("reported on 23 November 2026", parts[2], StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/albania/yugoslavia/versions/1.1.1/\">corrected in version 1.1.1</a>",
            parts[2],
            StringComparison.Ordinal
        );
        Assert.Contains("Not accepted</h2>", parts[3], StringComparison.Ordinal);
        Assert.DoesNotContain("corrected in", parts[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_leads_to_the_words_in_which_it_was_found()
    {
        Assert.Contains(
            "href=\"/albania/yugoslavia/versions/1.0.0/#p2\">Conflict with Yugoslavia, version 1.0.0, ¶\u20092</a>",
            List(s_open),
            StringComparison.Ordinal
        );
        var never = s_open with { Version = new(new ChapterVersion(0, 9, 0), Span.None) };
        Assert.Contains("href=\"/albania/yugoslavia/#p2\">", List(never), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_only_the_draft_has_lost_is_not_corrected_yet()
    {
        var gone = s_open with { Standing = s_open.Standing! with { Paragraph = 0 } };
        Assert.Contains("Not yet corrected</h2>", List(gone), StringComparison.Ordinal);
        Assert.DoesNotContain(">Corrected</h2>", List(gone), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_mistakes_says_so() =>
        Assert.Contains("No mistake has been reported.", Page<ErrataPage>(Reporting(AHistory.Published())), StringComparison.Ordinal);

    [Fact]
    public void A_report_says_which_version_it_is_about_and_where_that_stays()
    {
        var report = Report(AHistory.Published());
        Assert.StartsWith(
            "mailto:editors@example.org?subject=A mistake in version 1.1.1 of Conflict with Yugoslavia&body=",
            report,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Chapter: Conflict with Yugoslavia, version 1.1.1\nPassage: \nhttps://annals.example/albania/yugoslavia/versions/1.1.1/\n",
            report,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_report_of_a_draft_does_not_blame_the_version_before()
    {
        var chapter = A.Chapter(A.Paragraph(1, A.Text("Words of a draft."))) with { Version = AHistory.Third };
        var report = Report(A.Publication(chapter).With(AHistory.OfThree(chapter) with { Draft = new ChapterVersion(1, 2, 0) }));
        Assert.Contains(
            "Chapter: Conflict with Yugoslavia, the draft of 1.2.0\nPassage: \nhttps://annals.example/albania/yugoslavia/\n",
            report,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_report_of_a_chapter_that_was_never_published_leads_to_the_chapter() =>
        Assert.Contains(
            "Chapter: Conflict with Yugoslavia, version 1.1.0\nPassage: \nhttps://annals.example/albania/yugoslavia/\n",
            Report(A.Publication(A.Chapter())),
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_an_address_nothing_is_said_of_reporting()
    {
        var html = Page<ChapterPage>(AHistory.Published());
        Assert.DoesNotContain("class=\"report\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-body", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mailto:editors@example.org", "mailto:editors@example.org?subject=A%20%26%20B&body=%E2%80%9Cone%E2%80%9D%0D%0Atwo")]
    [InlineData(
        "mailto:editors@example.org?cc=press@example.org",
        "mailto:editors@example.org?cc=press@example.org&subject=A%20%26%20B&body=%E2%80%9Cone%E2%80%9D%0D%0Atwo"
    )]
    [InlineData(
        "https://example.org/annals/issues/new",
        "https://example.org/annals/issues/new?title=A%20%26%20B&body=%E2%80%9Cone%E2%80%9D%0Atwo"
    )]
    [InlineData(
        "https://example.org/annals/issues/new?labels=errata",
        "https://example.org/annals/issues/new?labels=errata&title=A%20%26%20B&body=%E2%80%9Cone%E2%80%9D%0Atwo"
    )]
    public void A_mail_has_a_subject_and_an_issue_a_title(string to, string address) =>
        Assert.Equal(address, ReportAddress.Of(new Uri(to), "A & B", "“one”\ntwo"));

    private static string Chapter(params Erratum[] errata) => Page<ChapterPage>(AHistory.Published() with { Errata = [.. errata] });

    private static string List(params Erratum[] errata) => Page<ErrataPage>(AHistory.Published() with { Errata = [.. errata] });

    private static Publication Reporting(Publication publication) =>
        publication with
        {
            Settings = publication.Settings with { Corrections = new Uri("mailto:editors@example.org") },
        };

    private static string Report(Publication publication) =>
        Uri.UnescapeDataString(System.Net.WebUtility.HtmlDecode(Link().Match(Page<ChapterPage>(Reporting(publication))).Groups[1].Value))
            .ReplaceLineEndings("\n");

    private static string Page<T>(Publication publication)
        where T : Page =>
        A.Html(PagePlan.Of(publication).OfType<T>().First(), A.Frame(publication)).Replace("&#x2009;", "\u2009", StringComparison.Ordinal);

    [GeneratedRegex("<h2 class=\"section-title caps\">")]
    private static partial Regex Headings();

    [GeneratedRegex("<a class=\"report\" href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
