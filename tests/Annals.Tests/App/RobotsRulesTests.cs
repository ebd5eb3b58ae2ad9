using Annals.App.Outside;
using Xunit;

namespace Annals.Tests.App;

/// <summary>What a site's <c>robots.txt</c> lets be asked for, as RFC 9309 has it.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/any", true)]
    [InlineData("User-agent: *\nDisallow: /", "/any", false)]
    [InlineData("User-agent: *\nDisallow:", "/any", true)]
    [InlineData("user-AGENT : *\ndisallow : /any # all of it", "/any/more", false)]
    [InlineData("User-agent: *\r\nDisallow: /any\r\n", "/other", true)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /any", "/any", false)]
    [InlineData("User-agent: *\nDisallow: /any", "/Any", true)]
    [InlineData("Disallow: /any", "/any", true)]
    [InlineData("<!doctype html><p>Disallow: /", "/any", true)]
    public void A_path_is_forbidden_that_begins_as_a_rule_says(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, Allows(robots, path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Annals-LinkCheck\nAllow: /", "/any", true)]
    [InlineData("User-agent: annals-linkcheck/2.0\nDisallow: /any", "/any", false)]
    [InlineData("User-agent: other\nUser-agent: ANNALS-LINKCHECK\nDisallow: /any", "/any", false)]
    [InlineData(
        "User-agent: annals-linkcheck\nDisallow: /one\n\nUser-agent: other\nDisallow: /two\n\nUser-agent: annals-linkcheck\nDisallow: /any",
        "/any",
        false
    )]
    [InlineData("User-agent: annals-linkcheck\nDisallow: /one\n\nUser-agent: other\nDisallow: /any", "/any", true)]
    [InlineData("User-agent: annals-linkcheck\nDisallow: /one\n\nUser-agent: *\nDisallow: /any", "/any", true)]
    [InlineData("User-agent: annals-linkcheck\n\nUser-agent: other\nDisallow: /any", "/any", false)]
    [InlineData("User-agent: annals\nDisallow: /any", "/any", true)]
    public void The_groups_that_name_the_program_count_and_else_those_for_all(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, Allows(robots, path));

    [Theory]
    [InlineData("Disallow: /any\nAllow: /any/page", "/any/page", true)]
    [InlineData("Allow: /any/page\nDisallow: /any", "/any/page", true)]
    [InlineData("Allow: /any\nDisallow: /any/page", "/any/page", false)]
    [InlineData("Disallow: /any\nAllow: /any", "/any", true)]
    [InlineData("Allow: /\nDisallow: /*.pdf", "/any.pdf", false)]
    public void The_longest_rule_that_matches_decides_and_of_two_the_kinder(string rules, string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\n" + rules, path));

    [Theory]
    [InlineData("/*.pdf", "/history/rome.pdf?page=2", false)]
    [InlineData("/*.pdf$", "/history/rome.pdf", false)]
    [InlineData("/*.pdf$", "/history/rome.pdf?page=2", true)]
    [InlineData("/rome$", "/rome", false)]
    [InlineData("/rome$", "/rome/gaul", true)]
    [InlineData("*/gaul", "/rome/gaul/alesia", false)]
    [InlineData("/a*b*c$", "/a-b-c-b", true)]
    [InlineData("/a*b*c$", "/a-b-c-b-c", false)]
    [InlineData("/rome*", "/rome", false)]
    [InlineData("/$rome", "/$rome", false)]
    [InlineData("/*?", "/rome?year=-49", false)]
    [InlineData("/*?", "/rome", true)]
    [InlineData("/a*a$", "/a", true)]
    public void A_star_is_anything_and_a_dollar_the_end(string rule, string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: " + rule, path));

    [Theory]
    [InlineData("/h%c3%abna", "/h\u00EBna", false)]
    [InlineData("/h\u00EBna", "/h%C3%ABna", false)]
    [InlineData("/%72ome", "/rome", false)]
    [InlineData("/a%2Fb", "/a/b", true)]
    [InlineData("/100%", "/100%", false)]
    public void One_address_written_in_two_ways_is_one(string rule, string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: " + rule, path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 10)]
    [InlineData("User-agent: *\nCrawl-delay: -1", 0)]
    [InlineData("User-agent: *\nCrawl-delay: never", 0)]
    [InlineData("User-agent: other\nCrawl-delay: 5", 0)]
    [InlineData("User-agent: *\nCrawl-delay: 5\n\nUser-agent: annals-linkcheck\nAllow: /", 0)]
    public void A_pause_is_kept_within_reason(string robots, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RobotsRules.Parse(robots).Pause);

    [Fact]
    public void A_hostile_file_is_read_in_good_time()
    {
        var rules = RobotsRules.Parse(
            "User-agent: *\nDisallow: /"
                + string.Concat(Enumerable.Repeat("*a", 200_000))
                + "$\n"
                + string.Concat(Enumerable.Repeat("Disallow: %\n", 10_000))
        );
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(rules.Allows(new Uri("https://example.org/" + new string('a', 4000) + "b")));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    private static bool Allows(string robots, string path) => RobotsRules.Parse(robots).Allows(new Uri("https://example.org" + path));
}
