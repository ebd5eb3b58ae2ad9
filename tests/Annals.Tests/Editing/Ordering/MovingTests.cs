using Annals.Core.Files;
using Annals.Editing.Releases;
using Annals.Publishing;
using Annals.Tests.Editing.Releases;
using Annals.Tests.Editing.Renaming;
using Xunit;

namespace Annals.Tests.Editing.Ordering;

public sealed class MovingTests
{
    private static readonly InputTree s_rome = Site("00-proem.md", "01-rubicon.md", "02-alesia.md", "3-munda.md", "the-end.md");

    [Theory]
    [InlineData("--after alesia", "0 proem, 1 alesia, 2 rubicon, 3 munda, 4 end")]
    [InlineData("--after end", "0 proem, 1 alesia, 2 munda, 3 end, 4 rubicon")]
    [InlineData("--before end", "0 proem, 1 alesia, 2 munda, 3 rubicon, 4 end")]
    [InlineData("--before proem", "0 rubicon, 1 proem, 2 alesia, 3 munda, 4 end")]
    [InlineData("--to 3", "0 proem, 1 alesia, 2 munda, 3 rubicon, 4 end")]
    [InlineData("--to 0", "0 rubicon, 1 proem, 2 alesia, 3 munda, 4 end")]
    public void A_chapter_stands_where_it_was_said(string place, string order) =>
        Assert.Equal(order, Order(s_rome.After($"move chapter rubicon {place}")));

    [Fact]
    public void Only_the_orders_between_the_two_places_change_and_the_files_that_are_named_by_them()
    {
        var (plan, found) = s_rome.Planned("move chapter rubicon --to 2");

        Assert.Empty(found);
        Assert.Equal(
            """
            diff --git a/works/rome/chapters/02-alesia.md b/works/rome/chapters/01-alesia.md
            rename from works/rome/chapters/02-alesia.md
            rename to works/rome/chapters/01-alesia.md
            --- a/works/rome/chapters/02-alesia.md
            +++ b/works/rome/chapters/01-alesia.md
            @@ -1,6 +1,6 @@
             ---
             title: Chapter 2
            -order: 2
            +order: 1
             slug: alesia
             version: 1.0.0
             date: 2026-11-22
            diff --git a/works/rome/chapters/01-rubicon.md b/works/rome/chapters/02-rubicon.md
            rename from works/rome/chapters/01-rubicon.md
            rename to works/rome/chapters/02-rubicon.md
            --- a/works/rome/chapters/01-rubicon.md
            +++ b/works/rome/chapters/02-rubicon.md
            @@ -1,6 +1,6 @@
             ---
             title: Chapter 1
            -order: 1
            +order: 2
             slug: rubicon
             version: 1.0.0
             date: 2026-11-22

            """,
            plan.Diff()
        );
    }

    [Fact]
    public void Files_whose_names_are_not_their_orders_keep_them_and_others_keep_their_digits()
    {
        var paths = s_rome
            .After("move chapter end --to 3")
            .Files.Select(f => f.Path)
            .Where(p => p.Contains("/chapters/", StringComparison.Ordinal))
            .Select(Path.GetFileName);
        Assert.Equal(["00-proem.md", "01-rubicon.md", "02-alesia.md", "4-munda.md", "the-end.md"], paths);
    }

    [Fact]
    public void Files_that_are_named_by_their_orders_alone_change_places()
    {
        var moved = Site("0.md", "1.md", "2.md").After("move chapter c2 --before c1");
        Assert.Equal("0 c0, 1 c2, 2 c1", Order(moved));
        Assert.Contains("slug: c2\n", moved.Text("works/rome/chapters/1.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_names_would_meet_all_files_keep_them()
    {
        var moved = Site("01-x.md", "02-x.md").With(("works/rome/chapters/00-x.incoming.md", "")).After("move chapter c1 --to 0");
        Assert.Equal("0 c1, 1 c0", Order(moved));
    }

    [Fact]
    public void Numbers_that_are_left_out_stay_left_out()
    {
        var gap = s_rome.With(("works/rome/chapters/the-end.md", Rome.Chapter(9, "end", "Over.")));
        Assert.Equal("0 proem, 1 rubicon, 2 alesia, 3 end, 9 munda", Order(gap.After("move chapter end --before munda")));
    }

    [Fact]
    public void A_work_that_was_released_shows_its_old_order_until_a_part_of_it_is_released_anew()
    {
        var moved = s_rome.Released().After("move chapter rubicon --to 2");
        Assert.Equal("0 proem, 1 rubicon, 2 alesia, 3 munda, 4 end", ReleasedOrder(moved));

        var partly = moved.Released("rubicon", VersionPart.Patch);
        Assert.Equal("0 proem, 1 alesia, 2 rubicon, 3 munda, 4 end", ReleasedOrder(partly));
    }

    [Fact]
    public void Orders_that_are_written_otherwise_are_the_same_numbers()
    {
        var zeros = s_rome
            .Replaced("works/rome/chapters/01-rubicon.md", "order: 1", "order: 01")
            .Replaced("works/rome/chapters/02-alesia.md", "order: 2", "order: 02")
            .Released();
        var partly = zeros.After("move chapter rubicon --to 2").Released("rubicon", VersionPart.Patch);
        Assert.Equal("0 proem, 1 alesia, 2 rubicon, 3 munda, 4 end", ReleasedOrder(partly));
    }

    private static string ReleasedOrder(InputTree input)
    {
        var (text, _) = ReleasedText.Of(input);
        Assert.Empty(Publisher.Check(text.Tree, new PressTerms(Strict: true, Released: true)).Diagnostics);
        return Order(text.Tree);
    }

    private static string Order(InputTree input) =>
        string.Join(
            ", ",
            Publisher.Check(input).Publication!.Works.Single(w => w.Slug.Value == "rome").Chapters.Select(c => $"{c.Order} {c.Slug}")
        );

    /// <summary>A chapter for each file, its slug the file's without digits.</summary>
    private static InputTree Site(params string[] files) =>
        InputTree.Of([
            ("publication.yml", "title: Annals\nlanguage: en\nworks: [rome]\n"),
            ("works/rome/work.yml", "title: Rome\n"),
            .. files.Select((file, i) => ($"works/rome/chapters/{file}", Rome.Chapter(i, Slug(file, i), "The walls stood."))),
        ]);

    private static string Slug(string file, int order) =>
        Path.GetFileNameWithoutExtension(file).Split('-')[^1] is var name && char.IsAsciiLetter(name[0]) && name != "x"
            ? name
            : $"c{order}";
}
