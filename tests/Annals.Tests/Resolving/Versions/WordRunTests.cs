using Annals.Core.Versions;
using Annals.Resolving.Versions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Resolving.Versions;

public sealed class WordRunTests
{
    [Theory]
    [InlineData("it was not going to return", "it was not going to repay", "it was not going to [-return-]{+repay+}")]
    [InlineData("the old king of France died", "the young queen of Spain died", "the [-old king of France-]{+young queen of Spain+} died")]
    [InlineData("the king of France died", "the queen of France died", "the [-king-]{+queen+} of France died")]
    [InlineData("Khoja's speech", "Hoxha's speech", "[-Khoja-]{+Hoxha+}'s speech")]
    [InlineData("He came. He won.", "He came. He saw. He won.", "He came. {+He saw. +}He won.")]
    [InlineData("He came. He saw. He won.", "He came. He won.", "He came. [-He saw. -]He won.")]
    [InlineData("the border", "the long border", "the {+long +}border")]
    [InlineData("a very big old house", "a big house", "a [-very -]big [-old -]house")]
    [InlineData("in 1941, then", "in 1941 then", "in 1941[-,-] then")]
    [InlineData("The Party", "The party", "The [-Party-]{+party+}")]
    [InlineData("", "new", "{+new+}")]
    [InlineData("old", "", "[-old-]")]
    [InlineData("same", "same", "same")]
    [InlineData("", "", "")]
    [InlineData("战争结束了。", "战争终于结束了。", "战争{+终于+}结束了。")]
    [InlineData("The Marxist-Leninist party", "The Marxist party", "The Marxist[--Leninist-] party")]
    public void A_change_reads_as_a_reader_takes_it_in(string before, string now, string shown) =>
        Assert.Equal(shown, Shown(WordRuns.Of(before, now)));

    [Fact]
    public void A_rewritten_sentence_is_no_heap_of_snippets() =>
        Assert.Equal(
            "Shehu [-received a military education-]{+had been sent to a school for officers+} in Italy.",
            Shown(WordRuns.Of("Shehu received a military education in Italy.", "Shehu had been sent to a school for officers in Italy."))
        );

    [Fact]
    public void What_is_not_added_is_the_one_text_and_what_is_not_removed_the_other() =>
        Prop.ForAll(
                (
                    from one in RandomTexts.Paragraph
                    from words in RandomTexts.Words
                    from other in Gen.OneOf(RandomTexts.Paragraph, Gen.Constant(RandomTexts.Edited(one, words)))
                    select (one, other)
                ).ToArbitrary(),
                texts =>
                {
                    var runs = WordRuns.Of(texts.one, texts.other);
                    return string.Concat(runs.Where(r => r.Fate != WordFate.Added).Select(r => r.Text)) == texts.one
                        && string.Concat(runs.Where(r => r.Fate != WordFate.Removed).Select(r => r.Text)) == texts.other;
                }
            )
            .Check(Trials.Of(1000));

    [Fact]
    public void No_two_runs_of_one_fate_follow_each_other() =>
        Prop.ForAll(
                (from one in RandomTexts.Paragraph from other in RandomTexts.Paragraph select (one, other)).ToArbitrary(),
                texts =>
                    WordRuns.Of(texts.one, texts.other) is var runs
                    && runs.All(r => r.Text.Length > 0)
                    && runs.Zip(runs.Skip(1)).All(p => p.First.Fate != p.Second.Fate)
            )
            .Check(Trials.Of(1000));

    [Fact]
    public void Cut_pieces_are_the_text() =>
        Prop.ForAll(Arb.From(ArbMap.Default.GeneratorFor<string>()), text => text is null || string.Concat(WordCuts.Pieces(text)) == text)
            .Check(Trials.Of(1000));

    [Fact]
    public void A_letter_of_two_units_is_never_cut() => Assert.Equal(["a", "😀", "😀", "𐐷𐐷", " ", "b"], WordCuts.Pieces("a😀😀𐐷𐐷 b"));

    [Fact]
    public void A_comparison_is_made_once()
    {
        var diffs = new WordDiffs();
        Assert.Equal(diffs.Of("the king", "the queen"), diffs.Of(new string("the king".AsSpan()), "the queen"));
    }

    public static string Shown(IEnumerable<WordRun> runs) =>
        string.Concat(
            runs.Select(r =>
                r.Fate switch
                {
                    WordFate.Kept => r.Text,
                    WordFate.Added => "{+" + r.Text + "+}",
                    WordFate.Removed => "[-" + r.Text + "-]",
                    _ => throw new ArgumentOutOfRangeException(nameof(runs)),
                }
            )
        );
}
