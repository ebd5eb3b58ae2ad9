using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Editing.Releases;
using Annals.Publishing;
using Xunit;
using static Annals.Tests.Editing.Releases.Rome;

namespace Annals.Tests.Editing.Releases;

/// <summary>The text that readers have while the next is being written.</summary>
public sealed class ReleasedTextTests
{
    private const string One = "works/rome/chapters/01.md";
    private const string Two = "works/rome/chapters/02.md";

    [Fact]
    public void Is_each_chapters_newest_version()
    {
        var site = Site().Released().Replaced(One, "the river", "a river").Released("rubicon", VersionPart.Patch);
        var draft = site.Replaced(One, "a river", "the Rubicon").Replaced(Two, "stood", "fell[^1]");
        var (text, told) = ReleasedText.Of(draft);
        Assert.Empty(told);
        Assert.Equal(site.Text(One), text.Tree.Text(One));
        Assert.Equal(site.Text(Two), text.Tree.Text(Two));
        Assert.False(Publisher.Check(text.Tree).HasErrors);
        Assert.True(Publisher.Check(draft).HasErrors);
    }

    [Fact]
    public void Has_the_names_of_the_source_where_it_was_published_before_they_were_regularised()
    {
        const string records = "works/rome/versions/rubicon/1.0.0/records.yml";
        var site = Site()
            .Replaced("people/caesar.md", "name: Caesar\n", "name: Cæsar\nvariants: [{ source: Caesar, read: Cæsar }]\n")
            .Released();
        var before = site.Replaced(records, "format: 2", "format: 1");
        before = before.Replaced("works/rome/versions.lock", Sha256(site, records), Sha256(before, records));
        Assert.Equal(("Cæsar crossed the river.", "Cæsar crossed the river."), Texts(site));
        Assert.Equal(("Cæsar crossed the river.", "Caesar crossed the river."), Texts(before));
        var (released, _) = ReleasedText.Of(before);
        Assert.Equal(("Caesar crossed the river.", "Caesar crossed the river."), Texts(released.Tree));
        Assert.Equal(("Cæsar crossed the river.", "Cæsar crossed the river."), Texts(ReleasedText.Of(site).Value.Tree));
        Assert.Empty(Publisher.Check(released.Tree, new PressTerms(Strict: true, Released: true)).Diagnostics);
    }

    private static (string Now, string Then) Texts(InputTree input)
    {
        var publication = Publisher.Check(input).Publication!;
        var chapter = publication.Works[0].Chapters[0];
        var then = publication.HistoryOf(chapter)!.Newest.AsItWas().Works[0].Chapters[0];
        return (Words(chapter), Words(then));

        static string Words(Annals.Core.Publications.Chapter chapter) =>
            Annals.Core.Prose.PlainText.Of(((Annals.Core.Prose.Paragraph)chapter.Body[0]).Content);
    }

    private static string Sha256(InputTree input, string path) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input.Find(path)!.Open().Span));

    [Fact]
    public void Has_the_records_that_it_uses_though_they_are_gone()
    {
        var site = Site().Replaced(One, "Caesar", "[He](person:caesar)").Released();
        var (text, _) = ReleasedText.Of(site.Without("people/caesar.md").Replaced(One, "[He](person:caesar)", "He"));
        Assert.Equal(site.Text("people/caesar.md"), text.Tree.Text("people/caesar.md"));
        Assert.False(Publisher.Check(text.Tree).HasErrors);
    }

    [Theory]
    [InlineData("[{\"id\": \"dio\", \"type\": \"book\", \"title\": \"Roman History\"}]")]
    [InlineData(null)]
    public void Has_the_works_that_it_cites_though_they_were_taken_out(string? left)
    {
        const string all =
            "[{\"id\": \"dio\", \"type\": \"book\", \"title\": \"Roman History\"}, {\"id\": \"appian\", \"type\": \"book\", \"title\": \"The Civil Wars\"}]";
        var site = Site()
            .With([new InputFile("bibliography.json", () => System.Text.Encoding.UTF8.GetBytes(all))])
            .Replaced(One, "the river", "the river [@dio]")
            .Replaced(Two, "stood", "stood [@appian]")
            .Released();
        var now = site.Without("bibliography.json").Replaced(One, " [@dio]", "").Replaced(Two, " [@appian]", "");
        if (left is not null)
            now = now.With([new InputFile("bibliography.json", () => System.Text.Encoding.UTF8.GetBytes(left))]);
        Assert.False(Publisher.Check(ReleasedText.Of(now).Value.Tree).HasErrors);
    }

    [Fact]
    public void Is_no_draft_though_a_record_has_changed_since()
    {
        var site = Site().Released().Replaced("people/caesar.md", "Dictator", "Consul");
        Assert.Equal(["VERS012"], Publisher.Check(site).Diagnostics.Select(d => d.Rule.Code));
        Assert.True(Publisher.Check(site, new PressTerms(Strict: true)).HasErrors);
        Assert.Empty(Publisher.Check(ReleasedText.Of(site).Value.Tree, new PressTerms(Strict: true, Released: true)).Diagnostics);
    }

    [Fact]
    public void Leaves_out_what_was_never_published_and_says_so()
    {
        var (text, told) = ReleasedText.Of(Site().Released("rubicon"));
        Assert.Equal(
            $"{Two}:4:7: warning REL004: chapter 'alesia' was never published and is left out",
            told.Select(d => d.ToString().Split('\n')[0]).Single()
        );
        Assert.Null(text.Tree.Find(Two));
        Assert.NotNull(text.Tree.Find(One));
    }

    [Fact]
    public void Is_the_text_as_it_lies_there_in_a_work_that_has_no_versions()
    {
        var site = Site();
        var (text, told) = ReleasedText.Of(site);
        Assert.Empty(told);
        Assert.Same(site, text.Tree);
    }

    [Fact]
    public void Is_not_to_be_had_where_a_version_was_altered()
    {
        var site = Site().Released().Replaced("works/rome/versions/rubicon/1.0.0/chapter.md", "river", "brook");
        Assert.Contains(Publisher.Check(ReleasedText.Of(site).Value.Tree).Diagnostics, d => d.Rule.Code == "VERS001");
    }

    [Fact]
    public void A_chapter_whose_particulars_cannot_be_read_is_not_left_out_but_refused()
    {
        var text = ReleasedText.Of(Site().Released().Replaced(One, "slug: rubicon\n", "")).Value;
        Assert.Contains(Publisher.Check(text.Tree).Diagnostics, d => d.Path == One && d.Severity == Severity.Error);
    }

    [Fact]
    public void What_is_wrong_with_a_record_that_came_back_is_told_of_where_its_words_lie()
    {
        var pompey = ("people/pompey.md", "---\nname: Pompey\n---\nHis rival.\n");
        var site = Site(pompey).Replaced("people/caesar.md", "Dictator.", "Rival of [Gnaeus](person:pompey).").Released();
        var text = ReleasedText.Of(site.Without("people/caesar.md").Without("people/pompey.md")).Value;
        Assert.Equal(
            "works/rome/versions/rubicon/1.0.0/records.yml:1:1",
            Assert.Single(
                text.Located(Publisher.Check(text.Tree).Diagnostics)
                    .Where(d => d.Severity == Severity.Error)
                    .Select(d => $"{d.Path}:{d.Position}")
            )
        );
    }

    [Fact]
    public void What_is_wrong_with_it_is_told_of_where_it_lies()
    {
        var site = Site().Replaced(Two, "stood.", "stood.\n\n[^1]: Never used.").Released();
        var text = ReleasedText.Of(site.Replaced(Two, "stood.\n\n[^1]: Never used.", "stood.")).Value;
        var told = text.Located(Publisher.Check(text.Tree).Diagnostics);
        Assert.Equal("works/rome/versions/alesia/1.0.0/chapter.md", Assert.Single(told, d => d.Rule.Code == "NOTE003").Path);
    }
}
