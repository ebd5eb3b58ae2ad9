using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Annals.Core.Publications;
using Annals.Rendering.Search;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>
/// What the search page's script makes of a reader's words, with the table that the build makes. The script runs in Node here; the browser
/// tests run it where it belongs.
/// </summary>
public sealed class SearchScriptTests
{
    private static readonly Publication s_publication = A.Publication(
        A.Chapter(
            A.Paragraph(1, A.Text("The Congress of the party praised Stalinism in the Straße, and Khoja spoke in 1983-1985 and the 1980s."))
        )
    ) with
    {
        People = [A.Person("hoxha", "Enver Hoxha", "Khoja", "Hoxha", "Enver Khalil Khoja"), A.Person("xoxe", "Koçi Xoxe", "Kochi Dzodze")],
        Terms = [A.Term("party", "Party of Labour of Albania", "PLA")],
    };

    [Theory]
    [InlineData("Khoja", "Khoja|Hoxha")]
    [InlineData("hoxha", "hoxha|Khoja")]
    [InlineData("dzodze", "dzodze|Xoxe")]
    [InlineData("Koci Xoxe", "Koci Xoxe|Kochi Dzodze")]
    [InlineData("the PLA in 1948", "the PLA in 1948|the Party of Labour of Albania in 1948")]
    [InlineData("strasse", "strasse|straße")]
    [InlineData("land reform", "land reform")]
    public void A_name_is_searched_in_its_other_forms(string query, string versions) =>
        Assert.Equal(versions, Run("versionsOf(query, table).join('|')", query));

    [Theory]
    [InlineData("Stalnism", "Stalinism")]
    [InlineData("stalnism", "stalinism")]
    [InlineData("Stalnism at the Congress", "Stalinism at the Congress")]
    [InlineData("the congerss", "the congress")]
    [InlineData("Khojja", "Khoja")]
    [InlineData("Hodja", "Hoxha")]
    [InlineData("Modja", "null")]
    [InlineData("pre-Stalinisn", "pre-stalinism")]
    [InlineData("Stalinism", "null")]
    [InlineData("zzzz", "null")]
    public void A_slip_of_the_pen_is_answered_with_what_was_meant(string query, string answer) =>
        Assert.Equal(answer, Run("String(meant(query, table))", query));

    [Theory]
    [InlineData("1984", "1984|1983 1985|1980s")]
    [InlineData("Khoja 1984", "Khoja 1984|Khoja 1983 1985|Khoja 1980s|Hoxha 1984|Hoxha 1983 1985|Hoxha 1980s")]
    public void A_year_is_searched_in_the_spans_around_it(string query, string versions) =>
        Assert.Equal(versions, Run("versionsOf(query, table).join('|')", query));

    [Fact]
    public void Many_years_in_one_question_make_no_more_versions_than_few() =>
        Assert.Equal("8", Run("String(versionsOf(query, table).length)", string.Join(' ', Enumerable.Repeat("1984 hoxha", 40))));

    [Theory]
    [InlineData("1960–1962", "1960|1961|1962")]
    [InlineData("1944–1953", "1944|1945|1946|1947|1948|1949|1950|1951|1952|1953")]
    [InlineData("1800-1999", "")]
    [InlineData("1961", "")]
    public void A_span_asks_for_each_of_its_years(string query, string years) =>
        Assert.Equal(years, Run("yearsOf(query).join('|')", query));

    [Theory]
    [InlineData("\"Balkan Federation\" in Greece?", "balkan federation|Balkan Federation  in Greece")]
    [InlineData("Stalin's funeral", "|Stalin funeral")]
    public void What_stands_in_quotes_is_a_phrase(string query, string answer) =>
        Assert.Equal(answer, Run("asked(query).phrases.map((p) => p.join(' ')).join(',') + '|' + asked(query).text", query));

    [Theory]
    [InlineData("\"five year plan\"", "the first Five-Year Plan of 1951", 1)]
    [InlineData("\"five-year plan\"", "a plan for five year olds, and a five year plan", 1)]
    [InlineData("\"five year plan\"", "five plans a year", 0)]
    public void A_phrase_is_the_same_with_and_without_hyphens(string query, string text, int found) =>
        Assert.Equal(
            found.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Run(
                $$"""
                String(passagesOf({ url: '/a/', content: {{JsonSerializer.Serialize(
                    text
                )}}, anchors: [] }, [{ words: ['plan'], weight: 1 }],
                  { phrases: asked(query).phrases, rarity: () => 1, least: 0.5 }).length)
                """,
                query
            )
        );

    private static string Run(string expression, string query)
    {
        var table = Encoding.UTF8.GetString(SearchCorpus.Of(s_publication).Names.Content().Span);
        var script = $$"""
            import { asked, meant, ready, versionsOf, yearsOf } from {{JsonSerializer.Serialize(new Uri(ScriptPath).AbsoluteUri)}};
            import { passagesOf } from {{JsonSerializer.Serialize(
                new Uri(ScriptPath.Replace("query", "passages", StringComparison.Ordinal)).AbsoluteUri
            )}};
            const [table, query] = [ready({{table}}), {{JsonSerializer.Serialize(query)}}];
            process.stdout.write({{expression}});
            """;
        var start = new ProcessStartInfo("node", ["--input-type=module", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        using (var input = new StreamWriter(node.StandardInput.BaseStream, new UTF8Encoding(false)))
            input.Write(script);
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return answer;
    }

    private static string ScriptPath
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Site.sln")))
                folder = folder.Parent!;
            return Path.Combine(folder.FullName, "theme", "js", "search-query.js");
        }
    }
}
