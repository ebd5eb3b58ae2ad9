using Annals.Core.Publications;
using Annals.Tests.Rendering;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class WorkCitedTests
{
    [Fact]
    public void A_book_has_its_author_title_place_and_year() => Assert.Equal(
        "Griffith, William E. <i>Albania and the Sino-Soviet Rift</i>. Cambridge, MA: MIT Press, 1963.",
        Line(new()
        {
            Key = "griffith-1963",
            Type = "book",
            Title = "Albania and the Sino-Soviet Rift",
            Authors = [new("Griffith", "William E.", null)],
            Place = "Cambridge, MA",
            Publisher = "MIT Press",
            Year = 1963,
        }));

    [Fact]
    public void An_edited_book_stands_under_its_editors() => Assert.StartsWith(
        "Zickel, Raymond and Walter R. Iwaskiw, eds. <i>Albania: A Country Study</i>. ",
        Line(new()
        {
            Key = "zickel-1994",
            Type = "book",
            Title = "Albania: A Country Study",
            Editors = [new("Zickel", "Raymond", null), new("Iwaskiw", "Walter R.", null)],
            Place = "Washington",
            Publisher = "Library of Congress",
            Year = 1994,
        }),
        StringComparison.Ordinal);

    [Fact]
    public void A_volume_with_a_title_of_its_own_closes_the_sentence_once() => Assert.Contains(
        "<i>Albania in the Twentieth Century: A History</i>, vol. 3, <i>Albania as Dictatorship and Democracy</i>. London",
        Line(new()
        {
            Key = "pearson-2006",
            Type = "book",
            Title = "Albania in the Twentieth Century: A History",
            Volume = "3",
            VolumeTitle = "Albania as Dictatorship and Democracy",
            Authors = [new("Pearson", "Owen", null)],
            Place = "London",
        }),
        StringComparison.Ordinal);

    [Fact]
    public void An_article_names_its_journal() => Assert.EndsWith(
        "<i>Cold War International History Project Bulletin</i> 16.",
        Line(new()
        {
            Key = "lalaj",
            Type = "article-journal",
            Title = "'Albania Is Not Cuba': Sino-Albanian Summits and the Sino-Soviet Split",
            ContainerTitle = "Cold War International History Project Bulletin",
            Issue = "16",
        }),
        StringComparison.Ordinal);

    // Which spaces hold initials together is the typesetter's concern.
    private static string Line(BibliographyItem work) => WorkCited.Line(work, A.Prose()).Value.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
