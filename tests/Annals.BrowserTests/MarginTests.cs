using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace Annals.BrowserTests;

/// <summary>Notes in the margin of chapters that no author would wish on anybody.</summary>
[Collection(PublishedSiteCollection.Name)]
public sealed class MarginTests(PublishedSite published) : IAsyncLifetime
{
    // What overlaps, what is not where its mark is though there is room, and what reaches below the page's text.
    private const string Wrongs = """
        () => {
          const notes = [...document.querySelectorAll('.margin-note')].filter((n) => n.getClientRects().length).map((n) => ({ n, box: n.getBoundingClientRect() })).sort((a, b) => a.box.top - b.box.top);
          const wrong = [];
          let last = -Infinity;
          for (const [i, { n, box }] of notes.entries()) {
            const words = n.textContent.slice(0, 30);
            if (box.top < last - 0.5) wrong.push(`${words}: overlaps by ${last - box.top}`);
            const inside = [...n.querySelectorAll('*')].filter((e) => e.getClientRects().length && getComputedStyle(e).overflow !== 'hidden' && !e.closest('.folded .note-text'));
            for (const e of inside) if (e.getBoundingClientRect().bottom > box.bottom + 2) wrong.push(`${words}: ${e.className} reaches out of it`);
            const name = n.getAttribute('aria-label');
            const mark = [...document.querySelectorAll('.prose .noteref')].find((m) => m.getAttribute('aria-label') === name).getClientRects()[0];
            const own = n.querySelector('.note-mark').getClientRects()[0];
            const above = box.top - last;
            const below = (notes[i + 1]?.box.top ?? document.querySelector('.margin').getBoundingClientRect().bottom) - box.bottom;
            const line = parseFloat(getComputedStyle(n).lineHeight);
            if (n.matches('.folded:not([data-chosen])') && below > 2 * line + 12) wrong.push(`${words}: folded, with room of ${below} below`);
            if (own.bottom < mark.top - 6) wrong.push(`${words}: stands above its line`);
            if (own.top > mark.bottom + 6 && above > 16) wrong.push(`${words}: ${own.top - mark.bottom} below its line, with room of ${above} above`);
            last = box.bottom;
          }
          const margin = document.querySelector('.margin').getBoundingClientRect();
          if (last > margin.bottom + 1) wrong.push(`the last note reaches ${last - margin.bottom} below the margin`);
          if (!notes.length) wrong.push('no notes');
          return wrong;
        }
        """;

    private const string TextPlaces =
        "() => [...document.querySelectorAll('.prose p, .prose li, .prose td, .prose h2, .prose figcaption')].map((p) => Math.round(p.getBoundingClientRect().top + scrollY))";

    private const string FourFrames = """
        new Promise((done) => {
          let frames = 4;
          const next = () => (frames-- > 0 ? requestAnimationFrame(next) : setTimeout(done));
          next();
        })
        """;

    private BuiltSite _site = null!;
    private SiteServer _server = null!;

    public async Task InitializeAsync()
    {
        _site = await BuiltSite.OfTextAsync(published.Scratch($"margin-{Guid.NewGuid():N}"), Text());
        _server = await SiteServer.OfAsync(_site.Folder);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("one-line")]
    [InlineData("two-hundred")]
    [InlineData("long")]
    [InlineData("everywhere")]
    public async Task Notes_never_overlap_and_stand_at_their_line_where_there_is_room(string chapter)
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync($"/annals/{chapter}/");
        await NothingWrong(reader.Page, "at first");

        await reader.Page.SetViewportSizeAsync(1250, 700);
        await NothingWrong(reader.Page, "in a narrower window");
        foreach (var (name, value) in ((string, string)[])[("size", "5"), ("measure", "narrow"), ("face", "sans")])
        {
            await reader.Page.EvaluateAsync(
                "([name, value]) => document.querySelector(`#settings [name=${name}][value='${value}']`).click()",
                new[] { name, value }
            );
            await NothingWrong(reader.Page, $"with {name} {value}");
        }
        await reader.Page.SetViewportSizeAsync(2200, 1200);
        await NothingWrong(reader.Page, "in a wide window");
        Findings.None(reader.Complaints);
    }

    [Fact]
    public async Task Notes_keep_apart_when_fonts_and_pictures_come_late_and_the_text_moves_for_none_of_them()
    {
        await using var reader = await ReaderAsync();
        var late = new TaskCompletionSource();
        await reader.Page.RouteAsync(
            "**/*.woff2",
            async route =>
            {
                await late.Task;
                await route.ContinueAsync();
            }
        );
        await reader.Page.RouteAsync(
            "**/margin.*.js",
            async route =>
            {
                await Task.Delay(400);
                await route.ContinueAsync();
            }
        );
        await reader.Page.GotoAsync(
            new Uri(_server.Address, "annals/everywhere/").AbsoluteUri,
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
        late.SetResult();
        await reader.Page.EvaluateAsync("document.fonts.ready.then(() => null)");
        var before = await reader.Page.EvaluateAsync<int[]>(TextPlaces);
        await Assertions.Expect(reader.Page.Locator(".margin-note").First).ToBeVisibleAsync();
        await NothingWrong(reader.Page, "after the fonts");
        Assert.Equal(before, await reader.Page.EvaluateAsync<int[]>(TextPlaces));

        // As a picture without its size would push down what is below it.
        await reader.Page.EvaluateAsync("document.querySelector('.prose p').style.paddingBlockEnd = '300px'");
        await NothingWrong(reader.Page, "after a picture");
    }

    [Fact]
    public async Task A_long_note_is_folded_and_unfolds_by_the_keyboard_without_moving_the_text()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/annals/long/");
        var unfold = reader.Page.Locator(".margin-note.folded .unfold").First;
        await Assertions.Expect(unfold).ToHaveAttributeAsync("aria-expanded", "false");
        var before = await reader.Page.EvaluateAsync<int[]>(TextPlaces);
        await unfold.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        var button = reader.Page.Locator(".margin-note .unfold:visible").First;
        await Assertions.Expect(button).ToBeFocusedAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await NothingWrong(reader.Page, "unfolded");
        Assert.Equal(before, await reader.Page.EvaluateAsync<int[]>(TextPlaces));
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task What_is_there_by_the_hundred_is_no_layer_of_its_own()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/annals/two-hundred/");
        await Assertions.Expect(reader.Page.Locator(".margin-note").First).ToBeVisibleAsync();
        var positioned = await reader.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.prose .noteref, .note, .note-mark, .prose p:not(:has(> .passage-tool))')]
              .filter((e) => getComputedStyle(e).position !== 'static').map((e) => e.className)
            """
        );
        Assert.Empty(positioned);
    }

    private static async Task NothingWrong(IPage page, string when)
    {
        // Two frames: the observer's, and the one in which it is drawn.
        await page.EvaluateAsync(
            "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"
        );
        // Faces may come later, and notes follow them: what is asked is where they stand in the end.
        var waited = Stopwatch.StartNew();
        string[] before;
        var wrong = await page.EvaluateAsync<string[]>(Wrongs);
        do
        {
            before = wrong;
            await page.EvaluateAsync(FourFrames);
            wrong = await page.EvaluateAsync<string[]>(Wrongs);
        } while (!wrong.SequenceEqual(before) && waited.Elapsed < TimeSpan.FromSeconds(15));
        Findings.None(wrong.Select(w => $"{when}: {w}"));
    }

    private async Task<Reader> ReaderAsync() =>
        await Reader.OfAsync(
            await published.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = 1440, Height = 900 },
                    ReducedMotion = ReducedMotion.Reduce,
                }
            ),
            _server.Address
        );

    private static string Text()
    {
        var text = new StringBuilder(
            """
            -- publication.yml --
            title: Annals
            language: en
            works: [annals]
            -- works/annals/work.yml --
            title: Annals
            -- figures/ara-pacis.md --
            ---
            title: Ara Pacis
            ---
            The altar.

            """
        ).Append('\n');
        Chapter(
            1,
            "one-line",
            "Rome[^1] at[^2] the[^3] beginning[^4] was[^5] ruled by kings.\n\nFreedom and the consulship were established by Lucius Brutus.",
            5,
            25
        );
        Chapter(
            2,
            "two-hundred",
            string.Join(
                "\n\n",
                Enumerable.Range(1, 200).Select(n => $"In the year {n} the consuls entered upon their office.[^{n}] {Words(n % 30)}")
            ),
            200,
            18
        );
        Chapter(
            3,
            "long",
            $"The despotisms of Cinna and Sulla were brief.[^1] {Words(60)}\n\nThe rule of Pompey passed to Caesar.[^2] {Words(200)}",
            2,
            600
        );
        Chapter(
            4,
            "everywhere",
            """
            ## Augustus[^1]

            Three opening words.[^2]

            > When the world was wearied by civil strife.[^3]

            - Lepidus[^4]
            - Antony[^5]
                - within a list[^6]

            | Year | Consul |
            |------|--------|
            | 31   | Octavian[^7] |
            | 30   | Crassus[^8] |

            ![](figure:ara-pacis)

            A last paragraph.[^9] And it again.[^9]
            """,
            9,
            40
        );
        return text.ToString();

        void Chapter(int order, string slug, string body, int notes, int words)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"-- works/annals/chapters/{order:00}-{slug}.md --\n---\ntitle: Book {order}\norder: {order}\nslug: {slug}\nversion: 1.0.0\ndate: 2026-11-22\n---\n{body}\n\n"
            );
            for (var n = 1; n <= notes; n++)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"[^{n}]: {Words(words)}\n\n");
        }

        static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(n => s_words[n % s_words.Length])) + ".";
    }

    private static readonly string[] s_words = "so that neither partiality nor hatred is with me whose causes I keep far away".Split(' ');
}
