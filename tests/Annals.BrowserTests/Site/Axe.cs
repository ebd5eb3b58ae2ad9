using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>What axe says of a page as it stands.</summary>
internal static class Axe
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each element that breaks a rule, which begins with where that was; none on a sound page.</summary>
    /// <remarks>
    /// Asked of axe itself: its package for Playwright sends more along and opens a window more for each page, to put frames together that
    /// our pages do not have, and takes four times as long.
    /// </remarks>
    public static async Task<IEnumerable<string>> ViolationsAsync(this IPage page, string where)
    {
        await page.EvaluateAsync(s_axe);
        return await AskedAsync(page, "{}", where);
    }

    /// <summary>
    /// The same in light colours and in dark ones. A scheme changes nothing but colours, so the dark page is asked only for the rules that
    /// look at them; it is left light.
    /// </summary>
    public static async Task<IEnumerable<string>> ViolationsInBothSchemesAsync(this IPage page, string where)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await page.ViolationsAsync($"{where} in light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await AskedAsync(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }", $"{where} in the dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. light, .. dark];
    }

    private static async Task<IEnumerable<string>> AskedAsync(IPage page, string which, string where)
    {
        var found = await page.EvaluateAsync<string[]>(
            $$"""
            axe.run({ resultTypes: ['violations'], ...{{which}} }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
              nodes.map(({ html, any, all }) => `${id}: ${help}: ${html} ${[...any, ...all].map((check) => check.message).join('; ')}`)))
            """
        );
        return found.Select(line => $"{where}: {line}");
    }
}
