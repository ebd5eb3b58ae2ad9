using System.Globalization;

namespace Annals.Benchmarks.Corpus;

/// <summary>
/// A chapter before it has a format: about 900 words in three sections, eight notes, one figure, twelve mentions of terms, a block
/// quotation in every third.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Blocks">
/// Markdown, with <c>[^1]</c> to <c>[^8]</c> where the notes belong; <see langword="null"/> is the figure's place.
/// </param>
public sealed record Draft(
    int Number,
    string Title,
    string Version,
    DateOnly Date,
    string Summary,
    IReadOnlyList<string?> Blocks,
    int Picture,
    string Caption,
    IReadOnlyList<string> Notes
)
{
    public const int Pictures = 20;
    private const int NoteCount = 8;
    private const int MentionCount = 12;

    private static readonly string[] Openings =
        "Siege Treaty Council March Harvest Letters Ruin Crossing Court Charter Fall Return Census Road Harbour Winter Oath Schism Ledger Embassy".Split(
            ' '
        );

    public static Draft Of(int number, ulong seed, Vocabulary words)
    {
        var dice = new Dice((seed * 1_000_003) + (ulong)number);
        var title = $"The {dice.Of(Openings)} of {words.Names.Pick(dice)}";
        var summary = Plain(Sentence(dice, words, 10, 18)) + ".";
        var paragraphs = Paragraphs(dice, words);
        Mention(dice, words, paragraphs, number);
        Annotate(dice, paragraphs);
        return new(
            number,
            title,
            $"1.{dice.Between(0, 9)}.0",
            new DateOnly(2020, 1, 1).AddDays(number % 2_000),
            summary,
            Arranged(dice, words, paragraphs, number),
            dice.Between(1, Pictures),
            Plain(Sentence(dice, words, 8, 16)) + ".",
            [.. Enumerable.Range(1, NoteCount).Select(_ => NoteText(dice, words))]
        );
    }

    private static List<List<List<string>>> Paragraphs(Dice dice, Vocabulary words)
    {
        var paragraphs = new List<List<List<string>>>();
        for (var total = 0; total < 800;) // the last paragraph overshoots: the mean is about 900
        {
            var paragraph = new List<List<string>>();
            var goal = dice.Between(60, 130);
            for (var length = 0; length < goal; length += paragraph[^1].Count)
                paragraph.Add(Sentence(dice, words, 8, 34));
            total += paragraph.Sum(s => s.Count);
            paragraphs.Add(paragraph);
        }
        return paragraphs;
    }

    private static List<string> Sentence(Dice dice, Vocabulary words, int low, int high)
    {
        var length = dice.Between(low, high);
        var sentence = new List<string>(length + 2);
        for (var i = 0; i < length; i++)
        {
            var kind = dice.Share();
            var word = (
                kind < 0.45 ? words.Function
                : kind > 0.965 ? words.Names
                : words.Content
            ).Pick(dice);
            sentence.Add(i > 3 && i < length - 3 && dice.Share() < 0.07 ? word + "," : word);
        }
        sentence[0] = Vocabulary.Capitalised(sentence[0]);
        if (dice.Share() < 0.08 && dice.Between(1, length - 1) is var at && !sentence[at].EndsWith(','))
            sentence[at] = $"*{sentence[at]}*";
        return sentence;
    }

    /// <summary>
    /// Two of the twelve mentions go round the whole glossary, so that no term is unused; the others follow its long tail.
    /// </summary>
    private static void Mention(Dice dice, Vocabulary words, List<List<List<string>>> paragraphs, int number)
    {
        for (var k = 0; k < MentionCount; k++)
        {
            var sentence = dice.Of(dice.Of(paragraphs));
            var term = k < 2 ? words.TermNames[((number * 2) + k) % words.TermNames.Count] : words.Terms.Pick(dice);
            sentence.Insert(dice.Between(1, sentence.Count - 1), term);
        }
    }

    private static void Annotate(Dice dice, List<List<List<string>>> paragraphs)
    {
        var sentences = paragraphs.SelectMany(p => p).ToList();
        var places = new SortedSet<int>();
        while (places.Count < NoteCount)
            places.Add(dice.Between(0, sentences.Count - 1));
        var note = 0;
        foreach (var place in places)
            sentences[place][^1] = string.Create(CultureInfo.InvariantCulture, $"{sentences[place][^1]}.[^{++note}]");
    }

    private static List<string?> Arranged(Dice dice, Vocabulary words, List<List<List<string>>> paragraphs, int number)
    {
        int[] sections = [0, paragraphs.Count / 3, 2 * paragraphs.Count / 3];
        var figure = dice.Between(1, paragraphs.Count - 1);
        var blocks = new List<string?>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (sections.Contains(i))
                blocks.Add("## " + Heading(dice, words));
            blocks.Add(string.Join(' ', paragraphs[i].Select(s => string.Join(' ', s)).Select(s => s.EndsWith(']') ? s : s + ".")));
            if (i == figure)
                blocks.Add(null);
            if (number % 3 == 0 && i == sections[1])
                blocks.Add($"> {string.Join(' ', Sentence(dice, words, 20, 40))}.");
        }
        return blocks;
    }

    private static string NoteText(Dice dice, Vocabulary words) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{words.Names.Pick(dice)}, *{Heading(dice, words)}*, vol. {dice.Between(1, 12)}, p. {dice.Between(1, 900)}. {string.Join(' ', Sentence(dice, words, 8, 22))}."
        );

    private static string Heading(Dice dice, Vocabulary words) =>
        string.Join(' ', Sentence(dice, words, 3, 6).Select(w => Vocabulary.Capitalised(w.Trim('*', ','))));

    private static string Plain(List<string> sentence) => string.Join(' ', sentence).Replace("*", "", StringComparison.Ordinal);

    /// <summary>The definition of a term, long enough to be one.</summary>
    public static string Definition(Dice dice, Vocabulary words) => string.Join(' ', Sentence(dice, words, 12, 24)) + ".";

    /// <summary>A picture that costs a host nothing but its bytes.</summary>
    public static string PictureSvg(int k) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400" viewBox="0 0 640 400"><rect width="640" height="400" fill="#e{k % 16:x}{k * 5 % 16:x}"/><circle cx="{100 + (k * 20)}" cy="200" r="{40 + (k * 3)}" fill="#357"/></svg>{'\n'}"""
        );
}
