using Annals.Editing.Report;
using Xunit;

namespace Annals.Tests.Editing.Report;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", 4)]
    [InlineData("He said: “Go.” Then he went.", 2)]
    [InlineData("Mr. Smith, J. F. Kennedy and Dr. No went to the U.S.S.R. in 1961.", 1)]
    [InlineData("In 1948. The Cominform met.", 2)]
    [InlineData("He waited … and went. (See p. 12.) Done.", 3)]
    [InlineData("It cost 3.5 million.", 1)]
    [InlineData("Why?! Because.", 2)]
    [InlineData("“Why?” he asked.", 1)]
    [InlineData("他走了。她来了。", 2)]
    [InlineData("Ποιος ήρθε; Κανείς.", 2)]
    [InlineData("***", 0)]
    [InlineData("", 0)]
    public void Sentences_end_where_a_reader_stops(string text, int count) => Assert.Equal(count, Sentences.In(text));

    [Fact]
    public void Syllables_of_nearly_all_words_are_told_by_their_spelling()
    {
        const string Words = """
            a 1, state 1, states 1, ruled 1, wanted 2, people 2, table 2, tables 2, churches 2, places 2, changes 2, river 2, stalinism 4, socialism 4, communist 3, revolution 4, nation 2, national 3,
            social 2, special 2, albania 4, albanian 4, yugoslavia 5, russia 2, russian 2, soviet 3, alliance 3, party 2, parties 2, government 3, country 2, countries 2, leader 2, leaders 2, created 3,
            creation 3, being 2, seeing 2, going 2, studying 3, radio 3, period 3, serious 3, various 3, million 2, region 2, religion 3, question 2, quiet 2, equal 2, language 2, annual 3, situation 4, idea 3,
            theory 3, area 3, real 1, year 1, war 1, after 2, special 2, isolation 4, fortress 2, stateless 2, movement 2, statement 2, carefully 3, lonely 2, whole 1, were 1, one 1, some 1, the 1, he 1,
            europe 2, european 4, world 1, military 4, economy 4, economic 4, industry 3, collective 3, agriculture 4, minister 3, ministers 3, president 3, constitution 4, atheism 4, congress 2, committee 3,
            central 2, speech 1, moscow 2, beijing 2, peking 2, killed 1, died 1, arrested 3, expelled 2, accused 2, supported 3, declared 2, denounced 2, remained 2, received 2, influence 3, science 2, diet 2, poem 2,
            lion 2, violent 3, dying 2, trial 2, denial 3, material 4, imperial 4, loyalty 3, royal 2, rhythm 2, prism 2, schism 2, ideology 5, museum 3, gradual 3, guard 1, guilty 2, build 1, buildings 2
            """;
        var wrong = Words
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(w => w.Split(' '))
            .Where(w => Syllables.In(w[0]) != int.Parse(w[1], System.Globalization.CultureInfo.InvariantCulture))
            .Select(w => $"{w[0]} {Syllables.In(w[0])} not {w[1]}")
            .ToList();
        Assert.True(wrong.Count <= 5, string.Join(", ", wrong));
    }

    [Fact]
    public void A_plain_text_reads_easily_and_a_learned_one_does_not()
    {
        var plain = new ReadabilityCount(new SyllableCount());
        plain.Add("The cat sat on the mat. The dog ran to the cat. It was a good day.");
        var learned = new ReadabilityCount(new SyllableCount());
        learned.Add(
            "The ideological reconstruction of international organisations necessitated administrative centralisation throughout the communist hierarchy."
        );
        Assert.True(plain.Result()!.ReadingEase > 100);
        Assert.True(learned.Result()!.ReadingEase < 0);
        Assert.True(plain.Result()!.Grade < 2);
    }

    [Fact]
    public void Readings_are_reckoned_as_Flesch_has_it()
    {
        // Ten words of one syllable in two sentences.
        var count = new ReadabilityCount(new SyllableCount());
        count.Add("He came to the town. He saw it and won.");
        var result = count.Result()!;
        Assert.Equal((2, 5.0, 117.2, -1.8), (result.Sentences, result.WordsPerSentence, result.ReadingEase, result.Grade));
    }
}
