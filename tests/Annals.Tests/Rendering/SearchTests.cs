using System.Text;
using System.Text.Json;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Rendering.Search;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>What the index is fed, and the table of names that goes with it.</summary>
public sealed class SearchTests
{
    [Fact]
    public void The_first_line_tells_the_language_by_which_words_are_stemmed() =>
        Assert.Equal("{\"language\":\"en\"}", Lines(A.Publication())[0]);

    [Fact]
    public void A_paragraph_can_be_found_by_itself()
    {
        var (url, html) = Documents(A.Chapter(A.Paragraph(1, A.Text("The \"Titovites\" in 1945-1946.")))).Single();
        Assert.Equal("/albania/yugoslavia/?part=text-1", url);
        Assert.Contains("<p id=\"p1\" data-pagefind-title=\"Conflict with Yugoslavia, paragraph 1\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "<h1 data-pagefind-meta=\"title\" data-pagefind-ignore>Conflict with Yugoslavia</h1>",
            html,
            StringComparison.Ordinal
        );
        // Of one work there is nothing to choose.
        Assert.Contains("data-kind=\"text\" data-pagefind-filter=\"kind[data-kind]\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_years_of_a_span_can_be_found() =>
        Assert.Contains(
            ">in 1683\u200A–\u200A1699.<",
            Documents(A.Chapter(A.Paragraph(1, A.Text("in 1683-1699.")))).Single().Html,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_note_s_mark_does_not_stick_to_the_word_before_it() =>
        Assert.Contains(
            ">In Moscow and after.<",
            Documents(A.Chapter(A.Paragraph(1, A.Text("In Moscow"), A.Mark("1", "1"), A.Text(" and after.")))).Single().Html,
            StringComparison.Ordinal
        );

    [Fact]
    public void Twenty_short_passages_make_a_slice_and_the_title_is_found_once()
    {
        var documents = Documents(A.Chapter([.. Enumerable.Range(1, 23).Select(n => A.Paragraph(n, A.Text("word")))]));
        Assert.Equal([20, 3], documents.Select(d => d.Html.Split("<p id=").Length - 1));
        Assert.Single(documents, d => d.Html.Contains("<h1", StringComparison.Ordinal));
        Assert.Equal(2, documents.Select(d => d.Url).Distinct().Count());
    }

    [Fact]
    public void Long_passages_make_slices_of_few()
    {
        var documents = Documents(
            A.Chapter([.. Enumerable.Range(1, 7).Select(n => A.Paragraph(n, A.Text(string.Join(' ', Enumerable.Repeat("word", 300)))))])
        );
        Assert.Equal([2, 2, 2, 1], documents.Select(d => d.Html.Split("<p id=").Length - 1));
    }

    [Fact]
    public void A_word_in_quotes_in_a_title_is_found_without_them() =>
        Assert.Contains(
            "<p data-pagefind-meta=\"words\" data-pagefind-ignore>The Titoites</p>",
            Documents(A.Chapter(A.Paragraph(1, A.Text("word"))) with { Title = "The \"Titoites\"" }).Single().Html,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_slice_mixes_no_kinds_and_no_layers()
    {
        var figure = A.Figure("reform", "Land Reform") with { Kind = "painting" };
        var chapter = A.Chapter(
            "yugoslavia",
            [A.Paragraph(1, A.Text("text")), new FigurePlace(Span.None, "reform") { Number = 5 }],
            A.Note("1", 1, 1, A.Paragraph("authors")),
            A.Note("ed-zhou", 1, 1, A.Paragraph("editors"))
        );
        var documents = Documents(
            A.Publication(chapter).With(figure with { Standing = new FigureStanding(new("albania"), new("yugoslavia"), 5) })
        );
        Assert.Equal(
            [
                "/albania/yugoslavia/?part=text-1",
                "/albania/yugoslavia/?part=figure-1",
                "/albania/yugoslavia/?part=author-1",
                "/albania/yugoslavia/?part=editor-1",
            ],
            documents.Select(d => d.Url)
        );
        Assert.Contains(
            "id=\"note-ed-zhou\" data-pagefind-title=\"Conflict with Yugoslavia, note E1\"",
            documents[3].Html,
            StringComparison.Ordinal
        );
        Assert.Contains("data-layer=\"editor\"", documents[3].Html, StringComparison.Ordinal);
        Assert.Contains(
            "id=\"figure-reform\" data-pagefind-title=\"Conflict with Yugoslavia, figure 5\"",
            documents[1].Html,
            StringComparison.Ordinal
        );
        Assert.Contains("Land Reform. Painting", documents[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_verse_are_found_with_the_paragraph_before()
    {
        var verse = new Verse(Span.None, [new VerseLine(Span.None, 0, [A.Text("One")]), new VerseLine(Span.None, 0, [A.Text("two")])]);
        Assert.Contains(
            "before</p>\n<p>One two</p>",
            Documents(A.Chapter(A.Paragraph(1, A.Text("before")), verse)).Single().Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_entry_is_found_by_its_forms()
    {
        var (url, html) = Documents(A.Publication() with { People = [A.Person("enver-hoxha", "Enver Hoxha", "Khoja")] }).Single();
        Assert.Equal("/people/enver-hoxha/", url);
        Assert.Contains("Enver Hoxha in a paragraph. (Khoja)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_of_a_name_answer_each_other_word_for_word()
    {
        var groups = FormTable.Groups([A.Person("hoxha", "Enver Hoxha", "Khoja", "Enver Khalil Khoja", "Enver Halil Hoxha")]);
        Assert.Contains(groups, g => g is ["Hoxha", "Khoja"]);
        Assert.Contains(groups, g => g is ["Halil", "Khalil"]);
        Assert.DoesNotContain(groups, g => g.Length == 2 && g.Contains("Enver"));
    }

    [Fact]
    public void A_first_name_is_not_a_variant_of_its_last() =>
        Assert.DoesNotContain(FormTable.Groups([A.Person("zhou", "Zhou Enlai", "Zhou")]), g => g is ["Enlai", "Zhou"]);

    [Fact]
    public void Who_types_Neill_means_O_Neill() =>
        Assert.Contains(FormTable.Groups([A.Person("oneill", "Con O’Neill")]), g => g is ["Neill", "O’Neill"]);

    [Fact]
    public void The_table_has_the_publication_s_words_by_frequency()
    {
        var chapter = A.Chapter(
            A.Paragraph(1, A.Text("Congress congress; the party")),
            new Quotation(Span.None, [A.Paragraph(2, A.Text("a congress party"))])
        );
        var table = JsonDocument.Parse(
            SearchCorpus.Of(A.Publication(chapter, A.Chapter("two", [A.Paragraph(1, A.Text("the congress"))]))).Names.Content()
        );
        Assert.Equal(["congress", "party"], table.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()));
    }

    [Theory]
    [InlineData("in 1983-1985 he", 1983, 1985, "1983 1985")]
    [InlineData("in 1983–85 he", 1983, 1985, "1983 85")]
    [InlineData("the 1960s - 1980s", 1960, 1989, "1960s 1980s")]
    [InlineData("in the early 1950s, when", 1950, 1959, "1950s")]
    [InlineData("the years 1951 to 1955", 1951, 1955, "1951 1955")]
    [InlineData("between 1951 and 1955", 1951, 1955, "1951 1955")]
    public void A_span_of_years_is_listed_for_who_asks_for_a_year_in_it(string text, int from, int to, string words) =>
        Assert.Equal([new YearSpan(from, to, words)], YearSpan.AllIn(text));

    [Theory]
    [InlineData("in 1986 and 1989")]
    [InlineData("Xoxe (1911–1949)")]
    [InlineData("730 - 750 leks in 1961")]
    [InlineData("number 119835-19859")]
    public void What_only_looks_like_a_span_is_not_listed(string text) => Assert.Empty(YearSpan.AllIn(text));

    [Fact]
    public void The_table_names_the_chapters_in_the_order_of_the_book_as_the_index_sets_their_titles()
    {
        var publication = A.Publication(
            A.Chapter("two", [A.Paragraph(1, A.Text("word"))]),
            A.Chapter("one", [A.Paragraph(1, A.Text("word"))])
        );
        var table = JsonDocument.Parse(SearchCorpus.Of(publication).Names.Content());
        Assert.Equal(
            ["/albania/two/", "/albania/one/"],
            table.RootElement.GetProperty("chapters").EnumerateArray().Select(c => c[0].GetString())
        );
    }

    [Fact]
    public void The_same_publication_gives_the_same_bytes()
    {
        var publication = A.Publication([
            .. Enumerable.Range(1, 40).Select(n => A.Chapter($"chapter-{n}", [A.Paragraph(1, A.Text($"word {n}"))])),
        ]);
        Assert.Equal(SearchCorpus.Of(publication).Lines.ToArray(), SearchCorpus.Of(publication).Lines.ToArray());
    }

    private static string[] Lines(Publication publication) =>
        Encoding.UTF8.GetString(SearchCorpus.Of(publication).Lines.Span).TrimEnd('\n').Split('\n');

    private static List<(string Url, string Html)> Documents(Chapter chapter) => Documents(A.Publication(chapter));

    private static List<(string Url, string Html)> Documents(Publication publication) =>
        [
            .. Lines(publication)
                .Skip(1)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(e => (e.GetProperty("url").GetString()!, e.GetProperty("content").GetString()!)),
        ];
}
