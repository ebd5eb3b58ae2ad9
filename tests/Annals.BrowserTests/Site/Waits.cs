using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>
/// Waits that are sure of what they wait for. Playwright's own wait for an address can miss one that is reached while it begins, and its
/// wait for a function takes a promise for a yes: <c>BannedSymbols.txt</c> keeps the first out, and functions given to the second must
/// answer at once.
/// </summary>
internal static class Waits
{
    private const float Patience = 15_000;

    /// <summary>Every expectation waits as long: the machines that run the tests do other things too.</summary>
    [ModuleInitializer]
    internal static void BePatient() => Assertions.SetDefaultExpectTimeout(Patience);

    /// <param name="end">How the address ends, with its fragment; <c>*</c> is anything.</param>
    public static Task ArrivesAtAsync(this IPage page, string end) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end).Replace(@"\*", ".*", StringComparison.Ordinal) + "$"));

    /// <summary>
    /// Waits until a page's fonts have come and its scripts have run, which it asks for behind its first paint and so perhaps behind its
    /// <c>load</c>. A script that cannot be had is not waited for.
    /// </summary>
    public static async Task IsWholeAsync(this IPage page)
    {
        await page.EvaluateAsync("document.fonts.ready.then(() => null)");
        // A page that has only begun to come has no scripts to let in yet.
        await page.BecomesTrueAsync(
            """
            document.readyState !== 'loading'
              && !(document.documentElement.classList.contains('scripted')
                && document.querySelector('template.scripts')?.content.childElementCount)
            """
        );
        await page.EvaluateAsync(
            "Promise.allSettled([...document.head.querySelectorAll('script[type=module]')].map((script) => import(script.src))).then(() => null)"
        );
    }

    /// <summary>Waits until a promise of a truth value, made again and again, comes true.</summary>
    /// <param name="promise">An expression of JavaScript.</param>
    public static async Task BecomesTrueAsync(this IPage page, string promise)
    {
        var asked = System.Diagnostics.Stopwatch.StartNew();
        while (!await page.EvaluateAsync<bool>(promise))
        {
            Assert.True(asked.ElapsedMilliseconds < Patience, $"never true: {promise}");
            await Task.Delay(50);
        }
    }
}
