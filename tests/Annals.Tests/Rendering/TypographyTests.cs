using System.Text;
using Annals.Rendering.Html.Typography;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>How typed characters are set. In the tables ~ is a non-breaking space, ^ a hair space, _ a narrow non-breaking one.</summary>
public sealed class TypographyTests
{
    [Theory]
    [InlineData("the \"Titovites\" were", "the “Titovites” were")]
    [InlineData("\"Flesh of the flesh.\"", "“Flesh of the flesh.”")]
    [InlineData("Khoja's party", "Khoja’s party")]
    [InlineData("the workers' party", "the workers’ party")]
    [InlineData("he said 'no' twice", "he said ‘no’ twice")]
    [InlineData("the '90s", "the ’90s")]
    [InlineData("in '68, they", "in ’68, they")]
    [InlineData("'tis", "’tis")]
    [InlineData("\"'Albania Is Not Cuba'\"", "“^‘Albania Is Not Cuba’^”")]
    [InlineData("(\"Juche\")", "(“Juche”)")]
    [InlineData("anti-\"Titoite\" trials", "anti-“Titoite” trials")]
    [InlineData("\"...and then\"", "“…and then”")]
    [InlineData("wait...\" he", "wait…” he")]
    [InlineData("already “set” and ‘done’", "already “set” and ‘done’")]
    [InlineData("41°20'15\" N", "41°20′15″ N")]
    [InlineData("rock 'n' roll", "rock ’n’ roll")]
    public void Quotes_and_apostrophes_become_the_language_s(string typed, string set) => Assert.Equal(set, Set("en", typed));

    [Theory]
    [InlineData("sq", "\"Zëri i 'popullit'\"", "„Zëri i ‚popullit‘^“")]
    [InlineData("de", "\"Neue Zeit\"", "„Neue Zeit“")]
    [InlineData("de-CH", "\"Neue Zeit\"", "«Neue Zeit»")]
    [InlineData("de-AT", "\"Neue Zeit\"", "„Neue Zeit“")]
    [InlineData("fr", "\"L'Humanité\" : oui !", "«_L’Humanité_»_: oui_!")]
    [InlineData("it", "\"l'Unità\"", "«l’Unità»")]
    [InlineData("ru", "\"Правда\"", "«Правда»")]
    [InlineData("x-unknown", "\"so\"", "“so”")]
    public void Each_language_has_its_own_marks(string language, string typed, string set) => Assert.Equal(set, Set(language, typed));

    [Theory]
    [InlineData("1945-1992", "1945–1992")]
    [InlineData("1957-58", "1957–58")]
    [InlineData("1960s - 1980s", "1960s~– 1980s")]
    [InlineData("the 1960s-1980s", "the~1960s–1980s")]
    [InlineData("pp. 12-15.", "pp.~12–15.")]
    [InlineData("§ 9. Salamis", "§~9. Salamis")]
    [InlineData("xii-xv", "xii–xv")]
    [InlineData("XIX-XX", "XIX–XX")]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("0-19-820171-5", "0-19-820171-5")]
    [InlineData("T-34 and 76-year-old", "T-34 and~76-year-old")]
    [InlineData("Hoxhaism - a version", "Hoxhaism~– a version")]
    [InlineData("Hoxhaism -- a version", "Hoxhaism~– a version")]
    [InlineData("Hoxhaism---a version", "Hoxhaism—a version")]
    [InlineData("with --strict", "with --strict")]
    [InlineData("- a caption", "- a caption")]
    [InlineData("Soviet-Albanian", "Soviet-Albanian")]
    [InlineData("and so on...", "and so on…")]
    [InlineData("already – set", "already~– set")]
    public void Hyphens_and_dots_become_dashes_and_ellipses(string typed, string set) => Assert.Equal(set, Set("en", typed));

    [Theory]
    [InlineData("in June 1945 they", "in June~1945 they")]
    [InlineData("on 11 June 1949 he", "on 11~June~1949 he")]
    [InlineData("am 11. Juni 1949 wurde", "am 11.~Juni~1949 wurde")]
    [InlineData("on 11 June he", "on~11 June he")]
    [InlineData("the 35 men of 1949", "the~35 men of~1949")]
    [InlineData("I. V. Stalin's", "I.~V.~Stalin’s")]
    [InlineData("named after J. Garibaldi", "named after J.~Garibaldi")]
    [InlineData("the end. A year", "the end. A year")]
    [InlineData("in power. 1960 was", "in power. 1960 was")]
    [InlineData("World War II ended", "World War~II ended")]
    [InlineData("and I was", "and I was")]
    [InlineData("90 % of 300 km", "90~% of~300~km")]
    [InlineData("14, 1948", "14, 1948")]
    [InlineData("1 2 3", "1 2 3")]
    public void Spaces_hold_together_what_belongs_together(string typed, string set) => Assert.Equal(set, Set("en", typed));

    [Fact]
    public void A_quote_may_open_in_one_run_and_close_in_another()
    {
        var type = new Typesetter();
        var to = new StringBuilder();
        string[] runs = ["He read \"", "Pravda", "\" and '", "Zëri", "'s own\"."];
        type.Begin("en");
        foreach (var run in runs)
            type.Hear(run);
        type.Refine();
        foreach (var run in runs)
        {
            type.Set(to, run.Length);
            to.Append('|');
        }
        Assert.Equal("He read “|Pravda|” and ‘|Zëri|’s own”.|", to.ToString());
    }

    [Fact]
    public void Markup_is_escaped() => Assert.Equal("a &lt;b&gt; &amp; c", Set("en", "a <b> & c"));

    [Fact]
    public void Only_quotes_dashes_dots_and_spaces_change()
    {
        var alphabet = Gen.Elements("ab Zë1290s-–—.'\"“”‘’«»!?:;()IVX%\u00A0,".ToCharArray());
        var lines = Gen.ArrayOf(alphabet).Select(c => new string(c)).ToArbitrary();
        var languages = Gen.Elements("en", "sq", "de", "fr", "it").ToArbitrary();
        Prop.ForAll(lines, languages, (line, language) => Words(Set(language, line)) == Words(line)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Marks_within_a_phrase_are_its_languages_and_those_around_it_the_lines()
    {
        var type = new Typesetter();
        var to = new StringBuilder();
        type.Begin("en");
        type.Hear("\"a\" ");
        var outer = type.BeginForeign();
        type.Hear("\"b\" ");
        var inner = type.BeginForeign();
        type.Hear("\"c\"");
        type.EndForeign(inner, "de-CH");
        type.Hear(" \"d\" ");
        var second = type.BeginForeign();
        type.Hear("\"e\"");
        type.EndForeign(second, "en");
        type.EndForeign(outer, "de");
        type.Hear(" \"f\"");
        type.Refine();
        type.Set(to, 23);
        Assert.Equal("“a” „b“ «c» „d“ “e” “f”", to.ToString());
    }

    [Theory]
    [InlineData("in 1944-1985 he", "in~[1944–1985] he")]
    [InlineData("1960s-1980s, 1957–58", "[1960s–1980s], [1957–58]")]
    [InlineData("pp. 12-15 & 17", "pp.~[12–15] &amp; 17")]
    [InlineData("from 1944 – or 1945 – on", "from~1944~– or~1945~– on")]
    [InlineData("Tirana–Durrës", "Tirana–Durrës")]
    [InlineData("2026-11-22", "2026-11-22")]
    public void A_range_of_numbers_is_kept_on_one_line_where_that_is_asked_for(string typed, string set) =>
        Assert.Equal(set, Set("en", typed, keepsRanges: true).Replace("<span class=\"range\">", "[").Replace("</span>", "]"));

    [Fact]
    public void A_range_of_which_a_part_is_emphasised_is_left_as_it_is()
    {
        var type = new Typesetter();
        var to = new StringBuilder();
        type.Begin("en", keepsRanges: true);
        type.Hear("1944-1985, 1990-92");
        type.Refine();
        type.Set(to, 4);
        type.Set(to, 14);
        Assert.Equal("1944–1985, <span class=\"range\">1990–92</span>", to.ToString());
    }

    private static string Set(string language, string typed, bool keepsRanges = false)
    {
        var type = new Typesetter();
        var to = new StringBuilder();
        type.Begin(language, keepsRanges);
        type.Hear(typed);
        type.Refine();
        type.Set(to, typed.Length);
        return to.Replace('\u00A0', '~').Replace('\u200A', '^').Replace('\u202F', '_').ToString();
    }

    private static string Words(string text) =>
        new([.. text.Where(c => !"~^_ \u00A0\"'“”‘’„‚«»‹›-–—.…′″".Contains(c, StringComparison.Ordinal))]);
}
