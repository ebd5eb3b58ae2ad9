using System.Diagnostics;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Editing.Report;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Annals.Tests.Resolving;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Editing.Report;

/// <summary>
/// What a publication of a thousand chapters costs; the bounds are far above what was measured, and far below what a square of it would
/// take.
/// </summary>
public sealed class LargeCorpusTests
{
    private static readonly Publication s_large = Large(chapters: 1_000, people: 400);

    [Fact]
    public void A_thousand_chapters_are_reported_in_a_moment()
    {
        var clock = Stopwatch.StartNew();
        var report = Reporting.Of(s_large);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
        Assert.Equal(1_000, report.Chapters.Length);
        Assert.Equal(40_000, report.FirstMentionsNotLinked.Length);
    }

    [Fact]
    public void A_thousand_chapters_have_an_index_that_a_reader_can_load()
    {
        var clock = Stopwatch.StartNew();
        var html = A.Html(PagePlan.Of(s_large).OfType<IndexPage>().Single(), A.Frame(s_large));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
        Assert.True(html.Length < 1_000_000, $"{html.Length}");
        Assert.Contains("throughout: 100 passages in 100 chapters", html, StringComparison.Ordinal);
    }

    /// <summary>Chapters without links, each of which names every tenth person.</summary>
    private static Publication Large(int chapters, int people)
    {
        var names = Enumerable.Range(0, people).Select(i => $"Person{i}").ToArray();
        return (
            Draft.Of([
                .. Enumerable
                    .Range(0, chapters)
                    .Select(c =>
                        Chapter(
                            $"c{c}",
                            c,
                            [.. names.Where((_, i) => i % 10 == c % 10).Select(n => P($"Then {n} went on to the next town, and spoke."))]
                        ) with
                        {
                            Autolink = false,
                        }
                    ),
            ]) with
            {
                People = [.. names.Select(n => Person(n.ToLowerInvariant(), n))],
            }
        ).Resolved();
    }
}
