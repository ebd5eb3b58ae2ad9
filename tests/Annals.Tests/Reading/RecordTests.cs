using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>Every key of every record arrives where it belongs: <c>tests/sites/every-key.txt</c> has them all.</summary>
public sealed class RecordTests
{
    private readonly Manuscript _read;

    public RecordTests()
    {
        var read = Manuscripts.Of(SiteText.Read("sites", "every-key.txt"));
        Assert.Empty(read.Diagnostics);
        _read = read.Value!;
    }

    [Fact]
    public void A_publication_is_read()
    {
        var settings = _read.Settings;
        Assert.Equal("The Last Stalinist Fortress", settings.Title);
        Assert.Equal("Albania, 1945–1992", settings.Subtitle);
        Assert.Equal("en-GB", settings.Language);
        Assert.Equal("https://www.example.org/annals/", settings.BaseUrl!.AbsoluteUri);
        Assert.Equal("Westview", settings.Publisher);
        Assert.Equal(["Robert Elsie", "Jon Halliday"], settings.Editors.AsEnumerable());
        Assert.Equal("Public domain", settings.Rights);
        Assert.Equal("One sentence.", settings.Description);
        Assert.Equal(["fortress"], settings.Works.Select(w => w.Value.Value));
    }

    [Fact]
    public void A_work_is_read()
    {
        var work = Assert.Single(_read.Works);
        Assert.Equal("fortress", work.Slug.Value);
        Assert.Equal("The Fortress", work.Title);
        Assert.True(work.TitleSupplied);
        Assert.Equal("A history", work.Subtitle);
        Assert.Equal((1945, 1992), (work.Dates!.FirstYear, work.Dates.LastYear));
        Assert.Equal("en", work.Language);
        Assert.Equal("None stated", work.Rights);
        Assert.Equal("Its summary.", work.Summary);
        Assert.Equal(ChapterNumbering.Roman, work.Numbering);
        Assert.Equal(
            new WorkSource("article.txt", new string('a', 64), 33490, "As received.") { LeftOut = work.Source!.LeftOut },
            work.Source
        );
        Assert.Equal(["introduction", "conflict"], work.Chapters.Select(c => c.Slug.Value.Value));
    }

    [Fact]
    public void A_chapter_is_read()
    {
        var chapter = _read.Works[0].Chapters[1];
        Assert.Equal("Conflict with Yugoslavia: the \"Titovites\"", chapter.Title);
        Assert.True(chapter.TitleSupplied);
        Assert.Equal("Chapter I", chapter.Label);
        Assert.Equal(1, chapter.Order.Value);
        Assert.Equal(new ChapterVersion(1, 1, 0), chapter.Version);
        Assert.Equal(new DateOnly(2026, 11, 22), chapter.Date);
        Assert.Equal("Over two lines.", chapter.Summary);
        Assert.Equal((1948, 1949), (chapter.Dates!.FirstYear, chapter.Dates.LastYear));
        Assert.Equal("en", chapter.Language);
        Assert.Equal(new ChapterSource("article.txt", 4, 12), chapter.Source);
        Assert.Equal(
            [
                new Revision(new(1, 1, 0), new(2026, 11, 22), "Notes added.", "Robert Elsie"),
                new Revision(new(1, 0, 0), new(2026, 11, 21), "Imported.", null),
            ],
            chapter.Revisions.AsEnumerable()
        );
        Assert.Equal(["titovites"], chapter.Formerly.Select(f => f.Value.Value));
        Assert.False(chapter.Autolink);
        Assert.False(chapter.Regularise);
        Assert.True(_read.Works[0].Chapters[0].Autolink);
        Assert.Equal("Text.", ((TextRun)((Paragraph)Assert.Single(chapter.Body)).Content[0]).Value);
        Assert.Equal(new NoteKey(NoteLayer.Editor, "zhou"), Assert.Single(chapter.Notes).Key);
    }

    [Fact]
    public void A_term_is_read()
    {
        var term = Assert.Single(_read.Terms);
        Assert.Equal(new EntryKey(EntryKind.Term, "titoism"), term.Key);
        Assert.Equal("Titoism", term.Name);
        Assert.Equal("Titoism (1948)", term.SortName);
        Assert.Equal(["Titoist", "Titoists"], term.Aliases.AsEnumerable());
        Assert.Equal([("Titovite", null), ("Titovites", "Titoites")], term.Variants.Select(v => (v.Source, v.Read)));
        Assert.Equal(["cominform"], term.SeeAlso.Select(s => s.Value));
        Assert.False(term.Autolink);
        Assert.Single(term.Body);
    }

    [Fact]
    public void People_places_and_organisations_are_read()
    {
        var person = Assert.Single(_read.People);
        Assert.Equal("Koçi Xoxe", person.Name);
        Assert.Equal("Xoxe, Koçi", person.SortName);
        Assert.Equal("Kochi Dzodze", Assert.Single(person.Variants).Source);
        Assert.Equal("1911/1949-06-11", person.Dates!.Text);
        Assert.Equal(["dates"], person.Inferred.AsEnumerable());
        Assert.Equal([new AuthorityLink("Wikidata", "https://www.wikidata.org/wiki/Q335643")], person.Links.AsEnumerable());

        var place = Assert.Single(_read.Places);
        Assert.Equal(new Coordinates(40.8, 19.9), place.Coordinates);
        Assert.Equal("Kuçova", place.SortName);

        Assert.Equal("1943/1991", Assert.Single(_read.Organisations).Dates!.Text);
    }

    [Fact]
    public void Events_figures_and_pages_are_read()
    {
        var happened = Assert.Single(_read.Events);
        Assert.Equal(("cominform", "1948-06-28", "Yugoslavia expelled"), (happened.Id, happened.Date.Text, happened.Title));
        Assert.Single(happened.Body);

        var figure = Assert.Single(_read.Figures);
        Assert.Equal(
            ("land-reform", "Land Reform.", "guri-madhi", "painting"),
            (figure.Id, figure.Title, figure.Maker!.Value.Value, figure.Kind)
        );
        Assert.Equal(("1946~", "oil", "2 × 3 m", "Tirana"), (figure.Date!.Text, figure.Medium, figure.Size, figure.Holder));
        Assert.Equal(
            ("unknown", "the holder", "Peasants.", "land-reform.svg"),
            (figure.Rights, figure.Credit, figure.Alternative, figure.Image!.Value.Value)
        );
        Assert.Equal(["kind"], figure.Inferred.AsEnumerable());
        Assert.Equal(new FigureSource("fortress", 22, "Land Reform. Receiving documents for land."), figure.Source);
        Assert.Single(figure.Caption);
        Assert.Equal(("land-reform.svg", 4, 3), (_read.Images[0].Path, _read.Images[0].Width, _read.Images[0].Height));

        Assert.Equal(["about", "principles"], _read.Pages.Select(p => p.Slug));
        Assert.Equal(("Principles", 2, "How we edit."), (_read.Pages[1].Title, _read.Pages[1].Order, _read.Pages[1].Summary));
    }

    [Fact]
    public void An_erratum_is_read()
    {
        var erratum = Assert.Single(_read.Errata);
        Assert.Equal(
            ("titovites", "conflict", "1.0.0", 1),
            (erratum.Id, erratum.Chapter.Value, erratum.Version.Value.ToString(), erratum.Paragraph.Value)
        );
        Assert.Equal(("Titovites", "Titoites"), (erratum.Wrong.Value, erratum.Right));
        Assert.Equal((ErratumStatus.Confirmed, new DateOnly(2026, 11, 22), "Jon Halliday"), (erratum.Status, erratum.Date, erratum.By));
    }

    [Fact]
    public void The_bibliography_is_read()
    {
        Assert.Equal(["fevziu-2016", "lalaj-2007", "biberaj-1990"], _read.Bibliography.Select(b => b.Key));
        var book = _read.Bibliography[0];
        Assert.Equal(
            ("book", "Enver Hoxha", 2016, "London", "I.B. Tauris"),
            (book.Type, book.Title, book.Year, book.Place, book.Publisher)
        );
        Assert.Equal("Fevziu, Blendi", Assert.Single(book.Authors).Inverted);
        Assert.Equal("Robert Elsie", Assert.Single(book.Editors).Direct);
        Assert.Equal("Nishku", Assert.Single(book.Translators).Short);
        var article = _read.Bibliography[1];
        Assert.Equal(
            ("Bulletin", "16", "2007", "1-2", "10.1/x", "https://www.example.org/"),
            (
                article.ContainerTitle,
                article.Volume,
                article.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                article.Page,
                article.Doi,
                article.Url
            )
        );
        Assert.Equal(["Lalaj", "Gage, Ryan van, Jr.", "Cold War International History Project"], article.Authors.Select(a => a.Inverted));
        Assert.Equal(("2", 1990), (_read.Bibliography[2].Edition, _read.Bibliography[2].Year));
    }

    [Fact]
    public void A_published_version_is_read() => Assert.Equal("works/fortress/versions/conflict/1.0.0", Assert.Single(_read.Releases).Path);

    [Fact]
    public void What_is_no_record_is_passed_over() => Assert.Equal(2, _read.Works[0].Chapters.Length);
}
