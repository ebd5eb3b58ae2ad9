using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>
/// The browser of all tests: Debian's without windows of its own, which take longer than the pages in them, or the one that CHROMIUM names.
/// </summary>
internal static class Chromium
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chromium
                    ? chromium
                    : "/usr/bin/chromium-headless-shell",
                Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
            }
        );
}
