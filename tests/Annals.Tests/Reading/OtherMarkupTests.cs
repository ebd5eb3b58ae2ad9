using Annals.Core.Diagnostics.Rules;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>Whose words are looked through for the markup of other programs. What counts as such the specification says.</summary>
public sealed class OtherMarkupTests
{
    [Fact]
    public void A_sources_words_are_left_as_they_are_and_an_editors_note_is_not()
    {
        var head = Example.Head.Replace("date: ", "source: { file: article.txt, lines: 1-9 }\ndate: ", StringComparison.Ordinal);
        var remarks = Example.ReadFile(head + "See [[Plutarch]].[^1][^ed-a]\n\n[^1]: See [[Appian]].\n\n[^ed-a]: See [[Dio]].\n").Remarks;
        Assert.Equal(13, Assert.Single(remarks, r => r.Rule == MarkupRules.OtherMarkup).Position.Line);
    }

    [Theory]
    [InlineData("people/cato.md", "---\nname: Cato\n---\nSee [[Plutarch]].\n")]
    [InlineData("pages/about.md", "---\ntitle: About\n---\nSee [[Plutarch]].\n")]
    [InlineData("glossary/legion.md", "---\nterm: Legion\n---\nMen^[Five thousand.]\n")]
    public void Records_and_pages_are_looked_through_too(string path, string text) =>
        Assert.Contains(
            Annals.Reading.Manuscripts.Of(Example.Tree((path, text))).Diagnostics,
            d => d.Rule == MarkupRules.OtherMarkup && d.Path == path
        );

    [Theory]
    [InlineData("[[a")]
    [InlineData("==a")]
    [InlineData("~~a")]
    [InlineData("a~")]
    [InlineData("{#a")]
    [InlineData("{{a")]
    [InlineData("^[")]
    [InlineData("\\footnote")]
    public void A_hostile_text_is_looked_through_in_good_time(string piece)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        // Brackets that lie deep in one another are refused before.
        Example.Read(string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, 10)) + " ]]]]]]]]]]]]]]]]]]]] ", 2_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
