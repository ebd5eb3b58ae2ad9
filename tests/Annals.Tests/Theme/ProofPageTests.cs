using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Sources;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>"How this text was made".</summary>
public sealed class ProofPageTests
{
    private static readonly WorkSlug s_work = new("albania");
    private static readonly ChapterSlug s_chapter = new("yugoslavia");

    [Fact]
    public void A_work_whose_source_is_there_has_a_page_about_it_and_its_contents_lead_there()
    {
        var publication = With(Proof());

        Assert.Equal("/albania/source/", Assert.Single(PagePlan.Of(publication).OfType<ProofPage>()).Address.Value);
        Assert.Empty(PagePlan.Of(A.Publication(A.Chapter())).OfType<ProofPage>());
        const string Link = "<a href=\"/albania/source/\">How this text was made</a>";
        Assert.Contains(Link, A.Html(new WorkPage(publication, publication.Works[0]), A.Frame(publication)), StringComparison.Ordinal);
        Assert.Contains(Link, A.Html(new TitlePage("Annals", "", publication), A.Frame(publication)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "/albania/source/",
            A.Html(new WorkPage(A.Publication(A.Chapter()), publication.Works[0]), A.Frame(publication)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_has_the_source_its_checksum_and_how_much_of_it_is_here()
    {
        var html = Html(Proof());

        Assert.Contains(
            "<a href=\"/albania/source/old%20text.txt\" download=\"old text.txt\">old text.txt, as received</a>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(new string('a', 64), html, StringComparison.Ordinal);
        Assert.Contains("all 1,200 bytes of it, 34 lines in 30 blocks", html, StringComparison.Ordinal);
        Assert.Contains("None: no word of the source was replaced, added or dropped.", html, StringComparison.Ordinal);
        Assert.Contains("curl -fsSO https://annals.example/SHA256SUMS", html, StringComparison.Ordinal);
        Assert.Contains("\"https://annals.example/$file\"", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_fails_or_is_of_a_part_says_so()
    {
        var part = Proof() with { Coverage = new(new(900, 1200), new(30, 34), new(28, 30), []) };

        Assert.Contains(
            "they first differ on line 7. 900 of 1,200 bytes",
            Html(part with { Difference = new(5, 7, "", "a", "b", null, default) }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "900 of its 1,200 bytes come out, byte for byte. The rest is in chapters that are not published yet: lines 4–6 and 9.",
            Html(part with { LinesLeftOut = [4, 5, 6, 9] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_emendation_shows_both_readings_and_why_and_leads_to_its_place()
    {
        var html = Html(
            Proof(
                new(InterventionLayer.Emendation, 4, "\"Tito\"", "\"Xoxe\"", "it is Xoxe's trial")
                {
                    Chapter = s_chapter,
                    Number = 2,
                    Paragraph = 3,
                },
                new(InterventionLayer.Emendation, 5, "", "in May", "missing") { Chapter = s_chapter, Note = NoteKey.Parse("1") },
                new(InterventionLayer.Emendation, 6, "very", "") { Chapter = s_chapter, Paragraph = 4 }
            )
        );

        Assert.Contains(
            "<i>for</i> <q>\"Tito\"</q> <i>read</i> <q>“Xoxe”</q>",
            System.Net.WebUtility.HtmlDecode(html),
            StringComparison.Ordinal
        );
        Assert.Contains("<p class=\"why\">it is Xoxe’s trial</p>", html, StringComparison.Ordinal);
        Assert.Contains("<span>line 4</span>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"/albania/yugoslavia/#emended-2\">Conflict with Yugoslavia, ¶\u20093</a>",
            System.Net.WebUtility.HtmlDecode(html),
            StringComparison.Ordinal
        );
        Assert.Contains("<i>add</i> <q>in May</q>", html, StringComparison.Ordinal);
        Assert.Contains("/albania/yugoslavia/#note-1", html, StringComparison.Ordinal);
        Assert.Contains("<i>delete</i> <q>very</q>", html, StringComparison.Ordinal);
        Assert.Contains("/albania/yugoslavia/#p4", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_places_of_one_name_are_one_line()
    {
        var hoxha = new EntryKey(EntryKind.Person, "enver-hoxha");
        var places = Enumerable
            .Range(0, 100)
            .Select(i => new SourceIntervention(InterventionLayer.RegularisedName, i + 1, "Khoja", "Hoxha")
            {
                Chapter = s_chapter,
                Paragraph = 1 + i / 4,
                Entry = hoxha,
            });
        var html = Html(Proof([.. places, new(InterventionLayer.RegularisedName, 1, "Of Khoja", "Of Hoxha") { Chapter = s_chapter }]));

        Assert.Contains("100 times", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/people/enver-hoxha/\"><q>Hoxha</q></a>", html, StringComparison.Ordinal);
        Assert.Equal(25, html.Split("/albania/yugoslavia/#p").Length - 1);
        Assert.Contains("<a href=\"/albania/yugoslavia/\">title</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Captions_titles_and_lines_left_out_are_listed_too()
    {
        var html = Html(
            Proof(
                new(InterventionLayer.SuppliedTitle, 0, "", "The Last Stalinist Fortress"),
                new(InterventionLayer.Caption, 9, "Land Reform. Painting.", "Land Reform") { Figure = "land-reform", Chapter = s_chapter },
                new(InterventionLayer.LeftOut, 12, "PAGE THE FIRST", "")
            )
        );

        Assert.Contains("<a href=\"/albania/\">The Last Stalinist Fortress</a>", html, StringComparison.Ordinal);
        Assert.Contains("<q>Land Reform. Painting.</q>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/figures/land-reform/\">Land Reform</a>", html, StringComparison.Ordinal);
        Assert.Contains("<i>delete</i> <q>PAGE THE FIRST</q>", html, StringComparison.Ordinal);
    }

    private static SourceProof Proof(params SourceIntervention[] interventions) =>
        new()
        {
            Work = s_work,
            File = "old text.txt",
            Sha256 = new string('a', 64),
            RebuiltSha256 = new string('a', 64),
            Bytes = 1200,
            Encoding = "utf-8",
            Coverage = new(new(1200, 1200), new(34, 34), new(30, 30), []),
            Interventions = [.. interventions],
            Open = () => default,
        };

    private static Publication With(SourceProof proof)
    {
        var publication = A.Publication(A.Chapter());
        return publication with
        {
            Proofs = [proof],
            ChapterByKey = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
                publication.Works[0].Chapters,
                c => new ChapterKey(c.Work, c.Slug.Value)
            ),
        };
    }

    private static string Html(SourceProof proof)
    {
        var publication = With(proof);
        return A.Html(PagePlan.Of(publication).OfType<ProofPage>().Single(), A.Frame(publication));
    }
}
