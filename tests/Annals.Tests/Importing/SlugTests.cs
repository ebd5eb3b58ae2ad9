using Annals.Importing.Writing;
using Xunit;

namespace Annals.Tests.Importing;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Conflict with Yugoslavia and the fight against the \"Titovites\"", "conflict-with-yugoslavia")]
    [InlineData("The collapse of the last Stalinist fortress in Europe", "collapse-of-the-last-stalinist-fortress")]
    [InlineData("Hoxhaism - Albanian version of \"Juche\"", "hoxhaism-albanian-version-of-juche")]
    [InlineData("Land Reform. Receiving documents for land.", "land-reform")]
    [InlineData("A People's War", "peoples-war")]
    [InlineData("The Extent Of The Empire In The Age Of The Antonines", "extent-of-the-empire")]
    [InlineData("Letters from the governor of Transylvania to the sultan", "letters-from-the-governor")]
    [InlineData("Kreu i parë: Lidhja e Prizrenit", "kreu-i-pare")]
    [InlineData("Жёны декабристов", "zheny-dekabristov")]
    [InlineData("Η Άλωση της Πόλης", "i-alosi-tis-polis")]
    [InlineData("Der Dreißigjährige Krieg", "dreissigjahrige-krieg")]
    [InlineData("Ceaușescu", "ceausescu")]
    [InlineData("明治維新", "chapter-3")]
    [InlineData("!", "chapter-3")]
    [InlineData("Donaudampfschiffahrtselektrizitätenhauptbetriebswerk", "donaudampfschiffahrtselektrizitatenhaupt")]
    public void A_title_becomes_a_short_name(string title, string slug) => Assert.Equal(slug, new Slugs().Of(title, "chapter-3"));

    [Fact]
    public void No_two_names_are_the_same()
    {
        var slugs = new Slugs(["notes"]);

        Assert.Equal(["notes-2", "notes-3", "introduction"], new[] { "Notes", "NOTES", "Introduction" }.Select(t => slugs.Of(t, "")));
    }
}
