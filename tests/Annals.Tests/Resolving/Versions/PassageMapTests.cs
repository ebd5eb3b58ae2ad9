using Annals.Core.Versions;
using Annals.Resolving.Versions;
using Xunit;
using static Annals.Tests.Resolving.Versions.Chronicle;

namespace Annals.Tests.Resolving.Versions;

/// <summary>
/// What editors do to a history, and where a reader finds its paragraphs afterwards. <c>=</c> same, <c>~</c> edited, <c>&gt;</c> moved,
/// <c>/</c> split, <c>&amp;</c> joined, <c>x</c> removed with what is nearest.
/// </summary>
public sealed class PassageMapTests
{
    [Fact]
    public void Nothing_changed() => Is("1=1 2=2 3=3 4=4 5=5 6=6 7=7", All, All);

    [Fact]
    public void A_few_words_changed_in_a_long_paragraph() =>
        Is("1~1 2=2", [War, Congress], [War.Changed("operated", "fought").Changed("nationwide", "general"), Congress]);

    [Fact]
    public void A_name_changed_throughout() =>
        Is("1~1 2~2 3=3", [Congress.Changed("Hoxha", "Khoja"), Shehu.Changed("Shehu", "Shekhu"), Loans], [Congress, Shehu, Loans]);

    [Fact]
    public void A_paragraph_added_and_one_removed() => Is("1=1 2x2 3=3 +2", [War, Congress, Trial], [War, Faith, Trial]);

    [Fact]
    public void The_last_paragraph_removed() => Is("1=1 2x1", [War, Congress], [War]);

    [Fact]
    public void The_first_paragraph_removed() => Is("1x1 2=1", [War, Congress], [Congress]);

    [Fact]
    public void A_removed_paragraph_stood_before_what_stayed_after_it_though_a_part_of_another_went_further() =>
        Is("1/1,3 2x2 3~2", [War, Congress, Shehu], [War[..(War.Length / 2)], Shehu.Changed("Shehu", "Shekhu"), War[(War.Length / 2)..]]);

    [Fact]
    public void Everything_removed() => Is("1x0 2x0", [War, Congress], []);

    [Fact]
    public void A_paragraph_rewritten_with_half_of_its_words_is_still_found() =>
        Is(
            "1=1 2~2",
            [War, Shehu],
            [
                War,
                "Mehmet Shehu died on December 17, 1981. The official version was that he had taken his own life after being exposed as a spy for Yugoslavia; others say that he was shot at a meeting of the Central Committee.",
            ]
        );

    [Fact]
    public void A_paragraph_rewritten_in_other_words_is_another_one() =>
        Is(
            "1=1 2x2 +2",
            [War, Shehu],
            [
                War,
                "Nobody knows how the prime minister met his end. The government spoke of suicide, and of treason; rumour had it that there had been a quarrel, and that one of his comrades fired.",
            ]
        );

    [Fact]
    public void Another_paragraph_about_the_same_things_is_another_one() =>
        Is(
            "1x1 +1",
            [Congress],
            [
                "The Communist Party of Albania had been founded in November 1941 by groups from Korca, Shkodra and Tirana, of which the first was the oldest; Enver Hoxha became the head of its provisional committee.",
            ]
        );

    [Fact]
    public void A_short_paragraph_that_stands_twice_stays_where_it_is_each_time() =>
        Is("1~1 2=2 3=3 4=4", [War, Ended, Congress, Ended], [War.Changed("operated", "fought"), Ended, Congress, Ended]);

    [Fact]
    public void Of_a_paragraph_that_stood_twice_the_other_stays() =>
        Is("1=1 2x2 3=2 4=3", [War, Ended, Congress, Ended], [War, Congress, Ended]);

    [Fact]
    public void A_short_paragraph_edited() => Is("1=1 2~2 3=3", [War, Ended, Congress], [War, "Thus it began.", Congress]);

    [Fact]
    public void One_word_for_another_is_another_paragraph() => Is("1=1 2x2 3=3 +2", [War, "Yes.", Congress], [War, "No.", Congress]);

    [Fact]
    public void Case_and_signs_count_as_words_do() => Is("1~1 2~2", ["The Party.", "Thus it ended."], ["The party.", "Thus it ended!"]);

    [Fact]
    public void A_paragraph_split_in_three_with_edits()
    {
        var parts = Trial.Sentences();
        Is(
            "1=1 2/2,3,4~ 3=5",
            [War, Trial, Faith],
            [
                War,
                parts[0].Changed("tried in secret", "tried behind closed doors"),
                parts[1],
                parts[2].Changed("Several hundred", "Hundreds"),
                Faith,
            ]
        );
    }

    [Fact]
    public void A_paragraph_split_and_nothing_else() => Is("1/1,2 2=3", [Congress, Faith], [.. Congress.Sentences(), Faith]);

    [Fact]
    public void A_paragraph_split_around_a_new_one() =>
        Is("1/1,3 2=4 +2", [Congress, Faith], [Congress.Sentences()[0], Loans, Congress.Sentences()[1], Faith]);

    [Fact]
    public void Two_paragraphs_joined() => Is("1=1 2&2 3&2 4=3", [War, Congress, Trial, Faith], [War, $"{Congress} {Trial}", Faith]);

    [Fact]
    public void Two_paragraphs_joined_and_one_of_them_edited() =>
        Is(
            "1=1 2&2 3&2~ 4=3",
            [War, Congress, Trial, Faith],
            [War, $"{Congress} {Trial.Changed("In May 1949", "In the spring of 1949")}", Faith]
        );

    [Fact]
    public void A_paragraph_cut_down_to_a_sentence() => Is("1=1 2~2 3=3", [War, Trial, Faith], [War, Trial.Sentences()[1], Faith]);

    [Fact]
    public void A_paragraph_made_three_times_as_long() =>
        Is("1=1 2~2 3=3", [War, Congress, Faith], [War, $"{Letters} {Congress} {Shehu}", Faith]);

    [Fact]
    public void Two_paragraphs_that_changed_places() => Is("1=1 2>3 3=2 4=4", [War, Loans, Trial, Faith], [War, Trial, Loans, Faith]);

    [Fact]
    public void A_paragraph_moved_to_the_end_and_edited() =>
        Is("1=1 2>~4 3=2 4=3", [War, Trial, Faith, Loans], [War, Faith, Loans, Trial.Changed("In May 1949", "In the spring of 1949")]);

    [Fact]
    public void A_section_of_five_paragraphs_moved() =>
        Is(
            "1=1 2>9 3>10 4>11 5>12 6>13 7=2 8=3 9=4 10=5 11=6 12=7 13=8",
            [
                War,
                "A1 of the section.",
                Ended + " A2",
                Congress,
                "A4 was Trial",
                "A5 closes it.",
                Trial,
                Faith,
                Letters,
                Loans,
                Shehu,
                "B6 stays here.",
                "B7 stays too.",
            ],
            [
                War,
                Trial,
                Faith,
                Letters,
                Loans,
                Shehu,
                "B6 stays here.",
                "B7 stays too.",
                "A1 of the section.",
                Ended + " A2",
                Congress,
                "A4 was Trial",
                "A5 closes it.",
            ]
        );

    [Fact]
    public void A_paragraph_moved_while_another_took_its_place() =>
        Is("1=1 2>4 3=3 +2", [War, Congress, Faith + Trial + Loans], [War, Letters, Faith + Trial + Loans, Congress]);

    [Fact]
    public void Words_are_found_where_no_spaces_part_them() =>
        Is("1=1 2~2", [War, China], [War, China.Changed("七月", "夏天").Changed("全部", "所有")]);

    [Fact]
    public void A_paragraph_without_spaces_split() =>
        Is("1/1,2 2=3", [China, War], [.. China.Split('。', StringSplitOptions.RemoveEmptyEntries).Select(s => s + "。"), War]);

    [Fact]
    public void What_many_maps_share_changes_none_of_them()
    {
        var known = new Likenesses();
        string[] later = [War.Changed("operated", "fought"), Trial, $"{Congress} {Faith}"];
        PassageMaps.Between(All, later, known);
        Assert.Equal(Shown(PassageMaps.Between(All, later)), Shown(PassageMaps.Between(All, later, known)));
    }

    [Fact]
    public void A_thousand_paragraphs_all_edited_are_all_found()
    {
        var earlier = Enumerable.Range(0, 1000).Select(RandomTexts.Unlike).ToArray();
        var map = PassageMaps.Between(earlier, [.. earlier.Select(p => RandomTexts.Edited(p, "another"))]);
        Assert.All(map.Routes, r => Assert.Equal((PassageFate.Edited, r.From), (r.Fate, r.To[0])));
    }

    private static void Is(string map, string[] earlier, string[] later) => Assert.Equal(map, Shown(PassageMaps.Between(earlier, later)));

    private static string Shown(PassageMap map) => string.Join(' ', map.Routes.Select(Shown).Concat(map.Added.Select(n => $"+{n}")));

    private static string Shown(PassageRoute route) =>
        route.From
        + route.Fate switch
        {
            PassageFate.Same => "=" + route.To[0],
            PassageFate.Edited => "~" + route.To[0],
            PassageFate.Moved => (route.Edited ? ">~" : ">") + route.To[0],
            PassageFate.Split => "/" + string.Join(',', route.To) + (route.Edited ? "~" : ""),
            PassageFate.Joined => "&" + route.To[0] + (route.Edited ? "~" : ""),
            PassageFate.Removed => "x" + route.Nearest,
            _ => throw new ArgumentOutOfRangeException(nameof(route)),
        };
}
