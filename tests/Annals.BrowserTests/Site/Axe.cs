using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>What axe says of a page as it stands.</summary>
internal static class Axe
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each element that breaks a rule, which begins with where that was; none on a sound page.</summary>
    /// <remarks>Asked of axe itself: its package for Playwright sends more along and opens a window more for each page, to put frames together that our pages do not have, and takes four times as long.</remarks>
    public static async Task<IEnumerable<string>> ViolationsAsync(this IPage page, string where)
    {
        await page.EvaluateAsync(s_axe);
        var found = await page.EvaluateAsync<string[]>(
            """
            axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
              nodes.map(({ html, any, all }) => `${id}: ${help}: ${html} ${[...any, ...all].map((check) => check.message).join('; ')}`)))
            """);
        return found.Select(line => $"{where}: {line}");
    }
}
