using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Xunit;

namespace Annals.Tests.Rendering;

public sealed class CitingTests
{
    private static readonly Chapter s_chapter = A.Chapter(A.Paragraph(1, A.Text("Xoxe fell.")));

    [Fact]
    public void A_chapter_is_cited_with_its_version_its_day_and_its_address() =>
        Assert.Equal(
            "Annals. “Conflict with Yugoslavia.” The Last Stalinist Fortress. Version 1.1.0. November 22, 2026. https://annals.example/albania/yugoslavia/.",
            Words(Citation(Page()).Entry)
        );

    [Fact]
    public void A_released_chapter_is_cited_where_its_version_stays()
    {
        var publication = AHistory.Published();
        var chapter = publication.Works[0].Chapters[0];
        var history = publication.HistoryOf(chapter)!;
        var citation = Citation(new ChapterPage(publication, publication.Works[0], chapter, null, null), publication);
        Assert.Equal(history.Draft is null, citation.Entry.Value.Contains($"versions/{history.Newest.Version}/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_is_cited_by_its_number() =>
        Assert.Equal(
            "“Conflict with Yugoslavia,” The Last Stalinist Fortress, version 1.1.0, Annals, November 22, 2026, ¶ {n}, https://annals.example/albania/yugoslavia/",
            Words(Citation(Page()).Passage!.Value)
        );

    [Fact]
    public void Editors_stand_in_every_form()
    {
        var citation = Citation(Page(["Ana Lalaj", "Robert Elsie"]));
        Assert.Contains("Edited by Ana Lalaj and Robert Elsie.", Words(citation.Entry), StringComparison.Ordinal);
        Assert.Contains("editor = {Ana Lalaj and Robert Elsie}", Text(citation, "BibTeX"), StringComparison.Ordinal);
        Assert.Contains("ED  - Lalaj, Ana\r\nED  - Elsie, Robert\r\n", Text(citation, "RIS"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_institution_with_and_in_its_name_stays_one_editor() =>
        Assert.Contains(
            "editor = {Ana Lalaj and {Institute of Law and Order}}",
            Text(Citation(Page(["Ana Lalaj", "Institute of Law and Order"])), "BibTeX"),
            StringComparison.Ordinal
        );

    [Fact]
    public void BibTeX_is_an_entry_that_its_signs_cannot_break()
    {
        var chapter = s_chapter with { Title = "100% of {Xoxe} & co. \\ #1" };
        var text = Text(Citation(Page(chapter: chapter)), "BibTeX");
        Assert.StartsWith(
            "@incollection{yugoslavia-1-1-0,\n  title = {{100\\% of \\{Xoxe\\} \\& co. \\textbackslash{} \\#1}},\n  booktitle = {{The Last Stalinist Fortress}},",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "version = {1.1.0},\n  year = {2026},\n  date = {2026-11-22},\n  url = {https://annals.example/albania/yugoslavia/},",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void RIS_has_a_line_for_each_fact() =>
        Assert.Equal(
            "TY  - CHAP\r\nTI  - Conflict with Yugoslavia\r\nT2  - The Last Stalinist Fortress\r\nPB  - Annals\r\nET  - 1.1.0\r\nPY  - 2026\r\nDA  - 2026/11/22\r\nLA  - en\r\nUR  - https://annals.example/albania/yugoslavia/\r\nER  - \r\n",
            Text(Citation(Page()), "RIS")
        );

    [Fact]
    public void CSL_JSON_is_what_a_bibliography_could_hold()
    {
        using var json = JsonDocument.Parse(Text(Citation(Page()), "CSL-JSON"));
        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ("chapter", "Conflict with Yugoslavia", "1.1.0"),
            (item.GetProperty("type").GetString(), item.GetProperty("title").GetString(), item.GetProperty("version").GetString())
        );
        Assert.Equal("[[2026,11,22]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText());
    }

    [Fact]
    public void A_file_s_address_needs_no_further_encoding() =>
        Assert.All(
            Citation(Page(chapter: s_chapter with { Title = "“Hoxha’s” <i> \"way\"" })).Forms,
            form => Assert.Matches("^data:[a-z.+-]+/[a-z.+-]+;charset=utf-8,[A-Za-z0-9%\\-._~!$&'()*+,;=:@/?]+$", form.Address)
        );

    [Fact]
    public void The_search_is_not_cited() =>
        Assert.Null(
            A.Frame(A.Publication(s_chapter))
                .Citing!.Of(new SearchPage(A.Publication(s_chapter), "Search"), A.Frame(A.Publication(s_chapter)))
        );

    [Fact]
    public void A_list_is_cited_as_a_page_of_the_edition()
    {
        var publication = A.Publication(s_chapter);
        var citation = Citation(new BibliographyPage(publication, "Works cited"), publication);
        Assert.Equal(
            "Annals. “Works cited.” Albania, 1945–1992. November 22, 2026. https://annals.example/bibliography/.",
            Words(citation.Entry)
        );
        Assert.StartsWith(
            "@online{bibliography-2026,\n  title = {{Works cited}},\n  organization = {{Albania, 1945–1992}},",
            Text(citation, "BibTeX"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "TY  - ELEC\r\nTI  - Works cited\r\nT2  - Albania, 1945–1992\r\n",
            Text(citation, "RIS"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"type\":\"webpage\"",
            Text(citation, "CSL-JSON").Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Null(citation.Passage);
    }

    [Theory]
    [InlineData(null, "Albania: From King to Party. Edition of November 22, 2026. https://annals.example/albania/.")]
    [InlineData(
        "Annals Press",
        "Albania: From King to Party. Edition of November 22, 2026. Annals Press, 2026. https://annals.example/albania/."
    )]
    public void A_work_is_cited_with_its_subtitle_and_its_year_once(string? publisher, string entry)
    {
        var publication = A.Publication(s_chapter);
        var work = publication.Works[0] with { Title = "Albania", Subtitle = "From King to Party" };
        publication = publication with { Settings = publication.Settings with { Publisher = publisher }, Works = [work] };
        var citation = Citation(new WorkPage(publication, work), publication);
        Assert.Equal(entry, Words(citation.Entry));
        Assert.Contains("title = {{Albania: From King to Party}}", Text(citation, "BibTeX"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_ends_with_its_citation_and_gives_its_script_what_cites_a_paragraph()
    {
        var publication = A.Publication(s_chapter);
        var html = A.Html(Page(), A.Frame(publication));
        Assert.Contains(
            "<details class=\"cite-this\"><summary>Cite this page</summary>",
            Regex.Replace(html, @">\s+<", "><"),
            StringComparison.Ordinal
        );
        Assert.Contains("<template class=\"cite-passage\"", html, StringComparison.Ordinal);
        Assert.Contains("download=\"yugoslavia-1-1-0.bib\"", html, StringComparison.Ordinal);
    }

    private static ChapterPage Page(string[]? editors = null, Chapter? chapter = null)
    {
        var publication = A.Publication(chapter ?? s_chapter);
        publication = publication with { Settings = publication.Settings with { Editors = [.. editors ?? []] } };
        return new(publication, publication.Works[0], publication.Works[0].Chapters[0], null, null);
    }

    private static PageCitation Citation(ChapterPage page) => Citation(page, page.Publication);

    private static PageCitation Citation(Page page, Publication publication)
    {
        var frame = A.Frame(publication);
        return frame.Citing!.Of(page, frame)!;
    }

    private static string Text(PageCitation citation, string label)
    {
        var address = citation.Forms.Single(f => f.Label == label).Address;
        return Uri.UnescapeDataString(address[(address.IndexOf("utf-8,", StringComparison.Ordinal) + 6)..]);
    }

    private static string Words(Html html) =>
        System.Net.WebUtility.HtmlDecode(Regex.Replace(html.Value, "<[^>]+>", "")).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
