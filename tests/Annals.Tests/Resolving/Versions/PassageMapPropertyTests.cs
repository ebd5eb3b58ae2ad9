using Annals.Core.Versions;
using Annals.Resolving.Versions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Resolving.Versions;

/// <summary>What holds of every map, whatever was done to whatever text.</summary>
public sealed class PassageMapPropertyTests
{
    private static readonly Config s_often = Trials.Of(500);

    [Fact]
    public void Every_earlier_paragraph_has_one_route() =>
        ForAll((earlier, _, map) => map.Routes.Select(r => r.From).SequenceEqual(Enumerable.Range(1, earlier.Length)));

    [Fact]
    public void A_route_leads_to_paragraphs_that_there_are_in_their_order() =>
        ForAll(
            (_, later, map) =>
                map.Routes.All(r => r.To.All(n => n >= 1 && n <= later.Length) && r.To.Zip(r.To.Skip(1)).All(p => p.First < p.Second))
        );

    [Fact]
    public void Every_later_paragraph_comes_from_somewhere_or_was_added_and_never_both() =>
        ForAll(
            (_, later, map) =>
            {
                var come = map.Routes.SelectMany(r => r.To).Distinct().ToHashSet();
                return map.Added.All(n => !come.Contains(n))
                    && come.Concat(map.Added).Order().SequenceEqual(Enumerable.Range(1, later.Length));
            }
        );

    [Fact]
    public void A_fate_has_as_many_places_as_it_says() =>
        ForAll(
            (_, _, map) =>
                map.Routes.All(r =>
                    r.Fate switch
                    {
                        PassageFate.Removed => r.To.IsEmpty,
                        PassageFate.Split => r.To.Length > 1 && r.To.All(n => map.Routes.Count(o => o.To.Contains(n)) == 1),
                        PassageFate.Joined => r.To.Length == 1 && map.Routes.Count(o => o.To.Contains(r.To[0])) > 1,
                        _ => r.To.Length == 1 && map.Routes.Count(o => o.To.Contains(r.To[0])) == 1,
                    }
                )
        );

    [Fact]
    public void Equal_paragraphs_are_tied_as_often_as_both_texts_have_them() =>
        ForAll(
            (earlier, later, map) =>
                earlier
                    .Select(WordCuts.Spaced)
                    .Distinct()
                    .All(words =>
                    {
                        var had = Enumerable.Range(0, earlier.Length).Where(i => WordCuts.Spaced(earlier[i]) == words).ToList();
                        var kept = had.Count(i =>
                            map.Routes[i] is { Fate: PassageFate.Same or PassageFate.Moved, Edited: false } r
                            && WordCuts.Spaced(later[r.To[0] - 1]) == words
                        );
                        return kept == Math.Min(had.Count, later.Count(l => WordCuts.Spaced(l) == words));
                    })
        );

    [Fact]
    public void What_is_the_same_or_edited_rises_in_both_texts() =>
        ForAll(
            (_, _, map) =>
            {
                var stayed = map.Routes.Where(r => r.Fate is PassageFate.Same or PassageFate.Edited).Select(r => r.To[0]).ToList();
                return stayed.Zip(stayed.Skip(1)).All(p => p.First < p.Second);
            }
        );

    [Fact]
    public void Same_means_equal_words_and_edited_others() =>
        ForAll(
            (earlier, later, map) =>
                map.Routes.All(r =>
                {
                    var equal = !r.To.IsEmpty && WordCuts.Spaced(earlier[r.From - 1]) == WordCuts.Spaced(later[r.To[0] - 1]);
                    return r.Fate switch
                    {
                        PassageFate.Same => !r.Edited && equal,
                        PassageFate.Edited => r.Edited && !equal,
                        PassageFate.Moved => r.Edited != equal,
                        PassageFate.Removed => !r.Edited,
                        _ => !equal,
                    };
                })
        );

    [Fact]
    public void The_nearest_is_where_it_is_or_stood() =>
        ForAll(
            (_, later, map) =>
                map.Routes.All(r =>
                    r.To.IsEmpty
                        ? r.Nearest >= Math.Min(1, later.Length) && r.Nearest <= later.Length && StandsBetween(r, map, later.Length)
                        : r.Nearest == r.To[0]
                )
        );

    [Fact]
    public void A_text_and_itself_are_the_same() =>
        Prop.ForAll(
                RandomTexts.Text.ToArbitrary(),
                text =>
                {
                    var map = PassageMaps.Between(text, [.. text]);
                    return map.Added.IsEmpty
                        && map.Routes.All(r => r.Fate == PassageFate.Same && r.To is [var n] && n == r.From && r.Nearest == r.From);
                }
            )
            .Check(s_often);

    [Fact]
    public void White_space_changes_no_words() =>
        Prop.ForAll(
                RandomTexts.Text.ToArbitrary(),
                text =>
                    PassageMaps
                        .Between(text, [.. text.Select(p => p.Replace(" ", " \n\u00A0", StringComparison.Ordinal) + " ")])
                        .Routes.All(r => r.Fate == PassageFate.Same && r.To[0] == r.From)
            )
            .Check(s_often);

    [Fact]
    public void What_was_not_touched_stays_the_same_where_nothing_moved() =>
        Prop.ForAll(
                (
                    from text in RandomTexts.TextOfUnlikes
                    from fates in Gen.ListOf(Gen.Choose(0, 5), text.Length)
                    select (text, fates: fates.ToArray())
                ).ToArbitrary(),
                world =>
                {
                    var later = new List<string>();
                    var expected = new List<(PassageFate Fate, int To)>();
                    for (var i = 0; i < world.text.Length; i++)
                    {
                        if (world.fates[i] == 0)
                            later.Add(RandomTexts.Unlike(100 + i));
                        if (world.fates[i] == 1)
                        {
                            expected.Add((PassageFate.Removed, 0));
                            continue;
                        }
                        later.Add(world.fates[i] == 2 ? RandomTexts.Edited(world.text[i], "another") : world.text[i]);
                        expected.Add((world.fates[i] == 2 ? PassageFate.Edited : PassageFate.Same, later.Count));
                    }
                    return PassageMaps
                        .Between(world.text, later)
                        .Routes.Select(r => (r.Fate, r.To.FirstOrDefault()))
                        .SequenceEqual(expected);
                }
            )
            .Check(s_often);

    private static void ForAll(Func<string[], string[], PassageMap, bool> holds) =>
        Prop.ForAll(RandomTexts.Any, texts => holds(texts.Earlier, texts.Later, PassageMaps.Between(texts.Earlier, texts.Later)))
            .Check(s_often);

    /// <summary>Not before what stayed before it, and not after what stayed after it.</summary>
    private static bool StandsBetween(PassageRoute removed, PassageMap map, int later)
    {
        var stayed = map.Routes.Where(r => r.Fate is PassageFate.Same or PassageFate.Edited).ToList();
        var before = stayed.LastOrDefault(r => r.From < removed.From)?.To[0] ?? 0;
        var after = stayed.FirstOrDefault(r => r.From > removed.From)?.To[0] ?? later;
        return removed.Nearest >= before && removed.Nearest <= Math.Max(after, before);
    }
}
