using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class CitedInTests
{
    [Fact]
    public void A_work_lists_where_it_is_cited_text_by_text()
    {
        var html = Html(
            new CitedPlace(
                MentionPlace.Note,
                new ChapterKey(new("albania"), new("yugoslavia")),
                "Conflict with Yugoslavia",
                new("/albania/yugoslavia/#note-ed-a"),
                NoteKey.Parse("ed-a"),
                0
            ),
            new CitedPlace(
                MentionPlace.Text,
                new ChapterKey(new("albania"), new("yugoslavia")),
                "Conflict with Yugoslavia",
                new("/albania/yugoslavia/#p1"),
                null,
                1
            ),
            new CitedPlace(MentionPlace.Page, null, "About", new("/about/"), null, 0)
        );
        Assert.Contains(
            "Cited in <span><a href=\"/albania/yugoslavia/\">Conflict with Yugoslavia</a>, <a href=\"/albania/yugoslavia/#note-ed-a\">note E1</a>, <a href=\"/albania/yugoslavia/#p1\">¶ 1</a></span>; <span><a href=\"/about/\">About</a></span>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Many_texts_are_folded_away() =>
        Assert.Contains(
            "<summary>Cited in 9 places of 9 texts</summary>",
            Html([.. Enumerable.Range(1, 9).Select(i => new CitedPlace(MentionPlace.Page, null, "Page", new($"/page-{i}/"), null, 0))]),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_work_that_is_not_cited_says_nothing_of_it() => Assert.DoesNotContain("cited-in", Html(), StringComparison.Ordinal);

    private static string Html(params CitedPlace[] places)
    {
        var publication = A.Publication(
            A.Chapter("yugoslavia", [A.Paragraph(1, A.Text("Xoxe"), A.Mark("ed-a", "E1"))], A.Note("ed-a", 1, 1, A.Paragraph("So.")))
        ) with
        {
            Bibliography =
            [
                new BibliographyItem
                {
                    Key = "pano",
                    Type = "book",
                    Title = "Albania",
                    Entry = [A.Text("Pano. "), A.Italic(A.Text("Albania")), A.Text(".")],
                },
            ],
            Citations =
                places.Length == 0
                    ? FrozenDictionary<string, ImmutableArray<CitedPlace>>.Empty
                    : new Dictionary<string, ImmutableArray<CitedPlace>> { ["pano"] = [.. places] }.ToFrozenDictionary(),
        };
        publication = publication with
        {
            ChapterByKey = publication.Works[0].Chapters.ToFrozenDictionary(c => new ChapterKey(c.Work, c.Slug.Value)),
        };
        return Regex.Replace(
            A.Html(new BibliographyPage(publication, "Works cited"), A.Frame(publication)).Replace("&#xA0;", " ").Replace("&#x2009;", " "),
            @"\s+",
            " "
        );
    }
}
