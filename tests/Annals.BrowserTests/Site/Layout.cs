using Microsoft.Playwright;

namespace Annals.BrowserTests.Site;

/// <summary>What can go wrong with a page's layout that a reader would see at once and a test has to measure.</summary>
public static class Layout
{
    // A line that ends in dots says the same elsewhere on its page; a folded note can be unfolded; what scrolls by itself can be scrolled.
    private const string Faults = """
        () => {
          const found = [];
          const name = (e) => `${e.localName}.${e.className} "${e.textContent.trim().slice(0, 40)}"`;
          const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          if (over > 0) found.push(`the page scrolls sideways by ${over} pixels`);
          const told = '.unseen, .read, .running-chapter, .go-on span, .go-on, .margin-note.folded .note-text, .sheet, .search-dialog';
          for (const e of document.body.querySelectorAll('*')) {
            const style = getComputedStyle(e);
            if (!e.checkVisibility() || e.closest(told) || e.closest('svg')) continue;
            const clips = (o) => o === 'hidden' || o === 'clip';
            if (clips(style.overflowX) && e.scrollWidth > e.clientWidth + 1) found.push(`cut at its side: ${name(e)}`);
            if (clips(style.overflowY) && e.scrollHeight > e.clientHeight + 1) found.push(`cut at its foot: ${name(e)}`);
          }
          const scrolls = (e) => { for (; e; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflowX) && e !== document.body) return true; return false; };
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text = walk.nextNode(); text; text = walk.nextNode()) {
            const e = text.parentElement;
            if (!text.data.trim() || !e.checkVisibility() || e.closest(told) || e.closest('.skip, svg')) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            const beyond = [...range.getClientRects()].some((r) => r.width > 1 && (r.right > innerWidth + 1 || r.left < -1));
            if (beyond && !scrolls(e)) found.push(`beyond the page's edge: ${name(e)}`);
          }
          const notes = [...document.querySelectorAll('.margin-note')].filter((n) => n.getClientRects().length).map((n) => [n, n.getBoundingClientRect()]).sort((a, b) => a[1].top - b[1].top);
          notes.forEach(([n, box], i) => { if (i && notes[i - 1][1].bottom > box.top + 1) found.push(`two notes in the margin overlap: ${name(n)}`); });
          for (const p of document.querySelectorAll('.chapter > .prose > p:first-child')) {
            if (getComputedStyle(p, '::first-letter').float !== 'none' && p.getBoundingClientRect().height < 3 * parseFloat(getComputedStyle(p).lineHeight) - 1) found.push(`the next paragraph begins beside the initial: ${name(p)}`);
          }
          return [...new Set(found)];
        }
        """;

    /// <summary>What is pushed off the page, cut, or laid over something else; nothing on a sound page.</summary>
    public static async Task<IEnumerable<string>> FaultsOfAsync(IPage page, string where)
    {
        // Notes in the margin follow the text's size a frame later.
        await page.EvaluateAsync(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"
        );
        return (await page.EvaluateAsync<string[]>(Faults)).Select(f => $"{where}: {f}");
    }
}
