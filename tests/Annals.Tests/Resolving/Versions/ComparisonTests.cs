using System.Collections.Immutable;
using Annals.Core.Versions;
using Annals.Resolving.Versions;
using Xunit;
using static Annals.Tests.Resolving.Versions.Chronicle;

namespace Annals.Tests.Resolving.Versions;

public sealed class ComparisonTests
{
    [Fact]
    public void Nothing_changed()
    {
        var comparison = Compared(Text(War, Congress), Text(War, Congress));
        Assert.True(comparison.TextIsSame);
        Assert.Equal((0, 0, 0), (comparison.WordsAdded, comparison.WordsRemoved, comparison.Touched));
    }

    [Fact]
    public void An_edited_paragraph_shows_both_texts_in_one_line() =>
        Is(
            ["Same 1→1", "Edited 2→2 The [-king-]{+queen+} of France died in the winter of 1944."],
            Text(War, "The king of France died in the winter of 1944."),
            Text(War, "The queen of France died in the winter of 1944.")
        );

    [Fact]
    public void A_removed_paragraph_stands_before_what_was_added_in_its_place() =>
        Is(["Same 1→1", "Removed 2→0 [-Yes.-]", "Added 0→2 {+No.+}", "Same 3→3"], Text(War, "Yes.", Congress), Text(War, "No.", Congress));

    [Fact]
    public void What_was_removed_at_the_beginning_stands_there() => Is(["Removed 1→0 [-Yes.-]", "Same 2→1"], Text("Yes.", War), Text(War));

    [Fact]
    public void A_moved_paragraph_is_shown_where_it_is_and_named_where_it_was() =>
        Is(["Same 1→1", "MovedAway 2→3", "Same 3→2", "MovedHere 2→3 " + Loans], Text(War, Loans, Trial), Text(War, Trial, Loans));

    [Fact]
    public void A_moved_paragraph_neither_adds_nor_removes_words()
    {
        var comparison = Compared(Text(War, Loans, Trial), Text(War, Trial, Loans));
        Assert.Equal((0, 0, 1), (comparison.WordsAdded, comparison.WordsRemoved, comparison.Touched));
    }

    [Fact]
    public void A_moved_paragraph_that_was_edited_shows_its_changes() =>
        Is(
            ["Same 1→1", "MovedAway 2→3", "Same 3→2", "MovedHere 2→3 In [-1976-]{+1977+}" + Loans[7..]],
            Text(War, Loans, Trial),
            Text(War, Trial, Loans.Changed("1976", "1977"))
        );

    [Fact]
    public void A_split_paragraph_shows_each_part_with_its_changes() =>
        Is(
            [
                "Split 1→1 In November 1948, the {+same +}party met.",
                "Split 1→2 It [-took-]{+chose+} a new name on the last day.",
                "Same 2→3",
            ],
            Text("In November 1948, the party met. It took a new name on the last day.", War),
            Text("In November 1948, the same party met.", "It chose a new name on the last day.", War)
        );

    [Fact]
    public void A_split_paragraph_is_one_that_was_touched() =>
        Assert.Equal(1, Compared(Text(Congress, War), Text([.. Congress.Sentences(), War])).Touched);

    [Fact]
    public void Splitting_alone_neither_adds_nor_removes_words() =>
        Assert.Equal(
            (0, 0),
            Compared(Text(Congress, War), Text([.. Congress.Sentences(), War])) is var c ? (c.WordsAdded, c.WordsRemoved) : default
        );

    [Fact]
    public void Joined_paragraphs_are_shown_once_with_their_changes() =>
        Is(
            ["Joined 1→1 In November 1948, the party met. [-It-]{+Then it+} took a new name on the last day.", "Same 3→2"],
            Text("In November 1948, the party met.", "It took a new name on the last day.", War),
            Text("In November 1948, the party met. Then it took a new name on the last day.", War)
        );

    [Fact]
    public void Joining_alone_neither_adds_nor_removes_words() =>
        Assert.Equal(
            (0, 0, 1),
            Compared(Text(Congress, Loans, War), Text($"{Congress} {Loans}", War)) is var c
                ? (c.WordsAdded, c.WordsRemoved, c.Touched)
                : default
        );

    [Fact]
    public void Words_are_counted_as_readers_count_them() =>
        Assert.Equal(
            (2, 1),
            Compared(Text("The party met in the old town."), Text("The Marxist-Leninist party met in the new town.")) is var c
                ? (c.WordsAdded, c.WordsRemoved)
                : default
        );

    [Fact]
    public void The_same_words_with_other_markup_are_edited_in_their_markup_only()
    {
        var comparison = Compared(Of(P(1, War)), Of(P(1, War) with { Markup = "0-6 em;" }));
        Assert.True(comparison.Changes is [{ Kind: ChangeKind.Edited, MarkupOnly: true, Runs: [{ Fate: WordFate.Kept }] }]);
        Assert.Equal(1, comparison.Touched);
    }

    [Fact]
    public void Headings_breaks_and_rows_are_aligned_around_the_paragraphs() =>
        Is(
            [
                "Same 0→0 The war",
                "Same 1→1",
                "Edited 0→0 The [-congress-]{+First Congress+} of the party",
                "Same 2→2",
                "Added 0→0",
                "Same 0→0 1948 | 1949",
                "Same 3→3",
                "Same 0→0",
            ],
            Of(H("The war"), P(1, War), H("The congress of the party"), P(2, Congress), Row("1948 | 1949"), P(3, Trial), Break),
            Of(H("The war"), P(1, War), H("The First Congress of the party"), P(2, Congress), Break, Row("1948 | 1949"), P(3, Trial), Break)
        );

    [Fact]
    public void The_heading_of_a_moved_section_moves_with_it() =>
        Is(
            [
                "MovedAway 0→0",
                "MovedAway 1→3",
                "Same 0→0 On faith and letters",
                "Same 2→1",
                "Same 3→2",
                "MovedHere 0→0 A long heading on the war and on the occupation",
                "MovedHere 1→3 " + Loans,
            ],
            Of(H("A long heading on the war and on the occupation"), P(1, Loans), H("On faith and letters"), P(2, Faith), P(3, Letters)),
            Of(H("On faith and letters"), P(1, Faith), P(2, Letters), H("A long heading on the war and on the occupation"), P(3, Loans))
        );

    [Fact]
    public void A_figure_is_another_if_it_has_another_name_and_its_name_counts_as_no_words()
    {
        var comparison = Compared(Of(P(1, War), Figure("land-reform")), Of(P(1, War), Figure("land-reform-1946")));
        Assert.Equal(["Same 1→1", "Removed 0→0 [-land-reform-]", "Added 0→0 {+land-reform-1946+}"], Lines(comparison));
        Assert.Equal((0, 0, 0), (comparison.WordsAdded, comparison.WordsRemoved, comparison.Touched));
    }

    [Fact]
    public void The_apparatus_tells_what_is_new_gone_or_says_something_else()
    {
        var from = VersionText.Empty with
        {
            Apparatus =
            [
                Note("ed-a", "E1", "As it was."),
                Note("ed-b", "E2", "The same."),
                Note("ed-c", "E3", "Gone."),
                new(ApparatusKind.Person, "xoxe", "Koçi Xoxe", "Koçi Xoxe", 1),
            ],
        };
        var to = VersionText.Empty with
        {
            Apparatus =
            [
                Note("ed-x", "E1", "New."),
                Note("ed-a", "E2", "As it is."),
                Note("ed-b", "E3", "The same."),
                new(ApparatusKind.Person, "xoxe", "Koçi Xoxe", "Koçi Xoxe, minister", 2),
            ],
        };
        Assert.Equal(
            [
                "Added Note ed-x {+New.+}",
                "Edited Note ed-a As it [-was-]{+is+}.",
                "Removed Note ed-c [-Gone.-]",
                "Edited Person xoxe Koçi Xoxe{+, minister+}",
            ],
            Compared(from, to).Apparatus.Select(a => $"{a.Kind} {a.Item.Kind} {a.Item.Key} {WordRunTests.Shown(a.Runs)}")
        );
    }

    [Fact]
    public void What_says_the_same_under_another_name_is_no_change()
    {
        ApparatusItem Person(string id, string words) => new(ApparatusKind.Person, id, "Koçi Xoxe", words, 1);
        var from = VersionText.Empty with { Apparatus = [Person("xoxe", "Koçi Xoxe"), Person("tito", "Josip Broz Tito")] };
        var to = VersionText.Empty with { Apparatus = [Person("koci-xoxe", "Koçi Xoxe"), Person("josip-tito", "Tito")] };
        Assert.Equal(["Added josip-tito", "Removed tito"], Compared(from, to).Apparatus.Select(a => $"{a.Kind} {a.Item.Key}"));
    }

    [Fact]
    public void A_change_of_the_apparatus_is_none_of_the_text() =>
        Assert.True(Compared(VersionText.Empty, VersionText.Empty with { Apparatus = [Note("ed-a", "E1", "New.")] }).TextIsSame);

    internal static Comparison Compared(VersionText from, VersionText to) =>
        Comparisons.Of(from, to, PassageMaps.Between([.. from.Paragraphs], [.. to.Paragraphs]), new WordDiffs());

    internal static VersionText Text(params string[] paragraphs) => Of([.. paragraphs.Select((p, i) => P(i + 1, p))]);

    private static VersionText Of(params ImmutableArray<Passage> passages) => new(passages, []);

    private static void Is(string[] lines, VersionText from, VersionText to) => Assert.Equal(lines, Lines(Compared(from, to)));

    /// <summary>Each change; of a paragraph that is the same only where it stands.</summary>
    private static IEnumerable<string> Lines(Comparison comparison) =>
        comparison.Changes.Select(c =>
            $"{c.Kind} {c.Old}→{c.New} {(c.Kind == ChangeKind.Same && c.New > 0 ? "" : WordRunTests.Shown(c.Runs))}".TrimEnd()
        );

    private static Passage P(int number, string words) => new(PassageKind.Paragraph, number, words, "");

    private static Passage H(string words) => new(PassageKind.Heading, 0, words, "");

    private static Passage Row(string words) => new(PassageKind.TableRow, 0, words, "");

    private static Passage Figure(string id) => new(PassageKind.Figure, 0, id, "");

    private static Passage Break => new(PassageKind.Break, 0, "", "");

    private static ApparatusItem Note(string key, string mark, string words) => new(ApparatusKind.Note, key, mark, words, 1);
}
