using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Versions;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>What changed between two versions, as it is seen and heard.</summary>
public sealed class ChangesPageTests
{
    private static readonly WordRun s_kept = new(WordFate.Kept, "The word ");
    private static readonly WordRun s_gone = new(WordFate.Removed, "old");
    private static readonly WordRun s_new = new(WordFate.Added, "new");

    [Fact]
    public void What_was_added_and_removed_is_marked_and_said() =>
        Assert.Contains(
            "The word <del><span class=\"unseen\">[removed: </span>old<span class=\"unseen\">]</span></del><ins><span class=\"unseen\">[added: </span>new<span class=\"unseen\">]</span></ins></p>",
            Html(Change(ChangeKind.Edited, 1, 1, s_kept, s_gone, s_new)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Each_change_leads_to_the_one_before_and_the_one_after()
    {
        var html = Html(
            Change(ChangeKind.Edited, 1, 1, s_kept, s_new),
            Change(ChangeKind.Removed, 2, 0, s_gone),
            Change(ChangeKind.Added, 0, 2, s_new)
        );
        Assert.Contains("id=\"change-2\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#change-1\">previous<span class=\"unseen\"> change</span></a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#change-3\">next<span class=\"unseen\"> change</span></a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("#change-4", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_moved_leads_from_where_it_stood_to_where_it_is_and_back()
    {
        var html = Html(
            Change(ChangeKind.MovedHere, 9, 4, new WordRun(WordFate.Kept, "One two three four five six seven eight nine.")),
            Change(ChangeKind.MovedAway, 9, 4)
        );
        Assert.Contains("<a href=\"#was-p9\">from ", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#p4\">to ", html, StringComparison.Ordinal);
        Assert.Contains("id=\"was-p9\">One two three four five six seven eight …</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_unchanged_stretches_are_folded() =>
        Assert.Contains(
            "<summary class=\"sans\">12 paragraphs unchanged</summary>",
            Html([.. Enumerable.Range(1, 12).Select(n => Change(ChangeKind.Same, n, n, s_kept))]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Changes_of_the_apparatus_stand_apart_and_count_on()
    {
        var note = new ApparatusItem(ApparatusKind.Note, "ed-zhou", "E1", "new", 3);
        var html = Html([Change(ChangeKind.Edited, 1, 1, s_new)], new ApparatusChange(ChangeKind.Added, note, [s_new]));
        Assert.Contains("Notes and records: 1 added", html, StringComparison.Ordinal);
        Assert.Contains("<h3 class=\"apparatus-part\">Notes, added</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<li class=\"change added\" id=\"change-2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_that_is_new_keeps_its_italics()
    {
        var published = AHistory.Published();
        var history = published.Histories.Values.Single();
        history = history with
        {
            Current = history.Current! with { Notes = [A.Note("ed-zhou", 1, 1, A.Paragraph(0, A.Italic(A.Text("Hoxha"))))] },
        };
        var note = new ApparatusChange(
            ChangeKind.Added,
            new(ApparatusKind.Note, "ed-zhou", "E1", "Hoxha", 1),
            [new(WordFate.Added, "Hoxha")]
        );
        var page = new ChangesPage(published, published.Works[0], history, "1.0.0", "1.1.1", () => new([], [note], 0, 0, 0));
        Assert.Contains(
            "<b>E1</b> <div class=\"note-text\"><p><em>Hoxha</em></p>",
            A.Html(page, A.Frame(published)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_chapter_s_new_title_is_the_first_of_its_changes()
    {
        var publication = AHistory.Published();
        var history = publication.Histories.Values.Single();
        history = history with
        {
            Versions = [.. history.Versions.Select(v => v.Version.ToString() == "1.1.0" ? v with { Title = "After the break" } : v)],
        };
        var page = new ChangesPage(publication, publication.Works[0], history, "1.0.0", "1.1.0", () => new([], [], 0, 0, 0));
        Assert.Matches(
            "<li>Title: <span><del>.*Conflict with Yugoslavia.*</del> ?<ins>.*After the break.*</ins></span></li>",
            A.Html(page, A.Frame(publication))
        );
    }

    [Fact]
    public void A_figure_is_called_by_its_title()
    {
        var publication = AHistory.Published();
        var history = publication.Histories.Values.Single();
        var reform = new ApparatusItem(ApparatusKind.Figure, "land-reform", "Land reform", "Land reform", 0);
        history = history with { Versions = [.. history.Versions.Select(v => v with { Text = v.Text with { Apparatus = [reform] } })] };
        var change = new PassageChange(ChangeKind.Added, PassageKind.Figure, 0, 0, [new(WordFate.Added, "land-reform")]);
        var page = new ChangesPage(publication, publication.Works[0], history, "1.0.0", "1.1.0", () => new([change], [], 0, 0, 0));
        Assert.Contains("</span>Land reform<span", A.Html(page, A.Frame(publication)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_another_language_than_the_page_says_so_and_has_its_own_quotes()
    {
        var published = AHistory.Published();
        var history = published.Histories.Values.Single();
        history = history with { Current = history.Current! with { Language = "sq" } };
        var change = Change(ChangeKind.Same, 1, 1, new WordRun(WordFate.Kept, "\"Mur\"."));
        var page = new ChangesPage(published, published.Works[0], history, "1.0.0", "1.1.0", () => new([change], [], 0, 0, 0));
        Assert.Contains(
            "<p class=\"passage\" id=\"p1\" lang=\"sq\">„Mur“.</p>",
            A.Html(page, A.Frame(published)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_text_says_so() =>
        Assert.Contains("The text is the same, word for word", Html(Change(ChangeKind.Same, 1, 1, s_kept)), StringComparison.Ordinal);

    [Fact]
    public void No_id_is_given_twice()
    {
        var html = Html(
            Change(ChangeKind.MovedHere, 3, 1, s_kept),
            Change(ChangeKind.Split, 1, 2, s_kept),
            Change(ChangeKind.Split, 1, 3, s_kept),
            Change(ChangeKind.Joined, 2, 4, s_kept),
            Change(ChangeKind.MovedAway, 3, 1),
            Change(ChangeKind.Removed, 4, 0, s_gone),
            Change(ChangeKind.Same, 5, 5, s_kept)
        );
        var ids = html.Split(" id=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    private static PassageChange Change(ChangeKind kind, int old, int now, params WordRun[] runs) =>
        new(kind, PassageKind.Paragraph, old, now, [.. runs]);

    private static string Html(params PassageChange[] changes) => Html(changes, []);

    private static string Html(PassageChange[] changes, params ApparatusChange[] apparatus)
    {
        var publication = AHistory.Published();
        var history = publication.Histories.Values.Single();
        var comparison = new Comparison([.. changes], [.. apparatus], 2, 1, 1);
        return A.Html(
            new ChangesPage(publication, publication.Works[0], history, "1.0.0", "1.1.0", () => comparison),
            A.Frame(publication)
        );
    }
}
