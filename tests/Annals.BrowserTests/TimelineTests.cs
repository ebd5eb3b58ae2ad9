using Microsoft.Playwright;

namespace Annals.BrowserTests;

[Collection(PublishedSiteCollection.Name)]
public sealed class TimelineTests(PublishedSite published)
{
    [Fact]
    public async Task Marks_stand_from_left_to_right_in_the_order_of_the_list_and_no_name_meets_another()
    {
        await using var reader = await published.ReaderAsync(o => o.ViewportSize = new() { Width = 1440, Height = 900 });
        await reader.OpenAsync("/timeline/");
        var wrong = await reader.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.years-section')].flatMap((section) => {
              const marks = [...section.querySelectorAll('.mark')];
              const ids = [...section.querySelectorAll('.timeline > li')].map((li) => '#' + li.id);
              const xs = marks.map((m) => m.querySelector('circle').getBoundingClientRect().x);
              const names = marks.map((m) => m.querySelector('text')?.getBoundingClientRect()).filter(Boolean);
              const meet = names.some((a, i) => names.some((b, j) => j > i && a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom));
              return [
                ...(marks.map((m) => m.getAttribute('href')).join() === ids.join() ? [] : [section.id + ': not the order of the list']),
                ...(xs.every((x, i) => i === 0 || x >= xs[i - 1] - 0.1) ? [] : [section.id + ': not from left to right']),
                ...(meet ? [section.id + ': names meet'] : []),
                ...(names.length < marks.length / 2 ? [section.id + ': most marks have no name'] : []),
              ];
            })
            """
        );
        Assert.True(await reader.Page.Locator(".years-section .mark").CountAsync() >= 20, "hardly any marks are drawn");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_keyboard_goes_from_the_years_to_their_section_and_on_to_a_passage()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/timeline/");
        await reader.Page.Locator(".years-whole li a[href='#1960s']").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("#\\31 960s")).ToBeInViewportAsync();
        var stops = new List<string?>();
        for (var i = 0; i < 40 && stops.LastOrDefault()?.Contains("/#p", StringComparison.Ordinal) != true; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            stops.Add(await reader.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')"));
        }
        Assert.DoesNotContain(stops, s => s?.StartsWith("#event-", StringComparison.Ordinal) == true);
        Assert.Contains("/#p", stops[^1], StringComparison.Ordinal);
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new Uri(published.Address, stops[^1]!.TrimStart('/')).AbsoluteUri);
        Findings.None(reader.Complaints);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    [InlineData(820)]
    public async Task Nothing_has_to_be_scrolled_sideways_and_axe_finds_nothing(int width)
    {
        await using var reader = await published.ReaderAsync(o => o.ViewportSize = new() { Width = width, Height = 800 });
        foreach (var address in (string[])["/timeline/", "/people/enver-hoxha/", "/last-stalinist-fortress/conflict-with-yugoslavia/"])
        {
            await reader.OpenAsync(address);
            Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), address);
            Findings.None(await reader.Page.ViolationsAsync(address));
        }
    }

    [Fact]
    public async Task A_phone_draws_the_years_down_the_list_and_a_tablet_names_what_it_marks()
    {
        await using var reader = await published.ReaderAsync(o => o.ViewportSize = new() { Width = 390, Height = 844 });
        await reader.OpenAsync("/timeline/");
        Assert.Equal(0, await reader.Page.Locator(".section-picture:visible").CountAsync());
        var rooms = await reader.Page.EvaluateAsync<double[]>(
            """
            () => ['.years-section .timeline > li:not(.years-before, .many-before)', '.years-before', '.many-before'].map((li) => parseFloat(getComputedStyle(document.querySelector(li)).paddingTop))
            """
        );
        Assert.Equal(rooms.Order(), rooms);
        Assert.Equal(3, rooms.Distinct().Count());
        Assert.True(
            await reader.Page.EvaluateAsync<bool>(
                "() => [...document.querySelectorAll('.years-section .when')].every((w) => parseFloat(getComputedStyle(w, '::before').width) > 5)"
            )
        );

        await reader.Page.SetViewportSizeAsync(820, 1180);
        Assert.True(await reader.Page.Locator(".section-picture:visible .mark text:visible").CountAsync() >= 15);
    }

    [Fact]
    public async Task No_event_is_parted_between_pages_of_paper()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/timeline/");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(
            ["avoid"],
            await reader.Page.EvaluateAsync<string[]>(
                "() => [...new Set([...document.querySelectorAll('.timeline > li')].map((li) => getComputedStyle(li).breakInside))]"
            )
        );
    }

    [Fact]
    public async Task The_strip_of_a_chapter_leads_to_its_years()
    {
        await using var reader = await published.ReaderAsync();
        await reader.OpenAsync("/last-stalinist-fortress/conflict-with-yugoslavia/");
        await reader.Page.Locator("a.years").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#\\31 940s h2")).ToBeInViewportAsync();
    }
}
