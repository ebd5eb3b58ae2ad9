using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>Nothing that has been laid out moves: not when fonts come late, and not with any of the reader's settings.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class ShiftTests(PublishedSite published)
{
    [Theory]
    [InlineData(390, "")]
    [InlineData(1440, "")]
    [InlineData(390, "size=5 measure=narrow face=sans")]
    [InlineData(1440, "size=5 measure=narrow face=sans")]
    [InlineData(1440, "size=1 measure=wide theme=dark")]
    public async Task With_slow_fonts_nothing_moves(int width, string settings)
    {
        var found = new List<string>();
        foreach (var kind in (PageKind[])[PageKind.Title, PageKind.Chapter, PageKind.Entry, PageKind.Search])
        {
            // A reader for each page: fonts that came once do not come late again.
            await using var reader = await published.ReaderAsync(o => o.ViewportSize = new() { Width = width, Height = 900 });
            await reader.Page.AddInitScriptAsync(
                $$"""
                for (const choice of '{{settings}}'.split(' ').filter(Boolean)) localStorage.setItem('annals-' + choice.split('=')[0], choice.split('=')[1]);
                window.shifts = [];
                new PerformanceObserver((list) => {
                  for (const shift of list.getEntries()) window.shifts.push(shift.value.toFixed(5) + ' ' + shift.sources.map((s) => (s.node?.parentElement?.className ?? '') + ' > ' + (s.node?.className ?? s.node?.nodeName)).join(', '));
                }).observe({ type: 'layout-shift', buffered: true });
                """
            );
            await reader.Page.RouteAsync(
                "**/*.woff2",
                async route =>
                {
                    await Task.Delay(1_000);
                    await route.ContinueAsync();
                }
            );
            var page = published.Site.Pages.First(p => p.Kind == kind);
            await reader.OpenAsync(page.Address);
            await reader.Page.WaitForTimeoutAsync(400);
            Assert.True(
                await reader.Page.EvaluateAsync<bool>("[...document.fonts].some((face) => face.status === 'loaded')"),
                "no font came"
            );
            found.AddRange((await reader.Page.EvaluateAsync<string[]>("window.shifts")).Select(s => $"{page}: {s}"));
        }
        Findings.None(found);
    }
}
