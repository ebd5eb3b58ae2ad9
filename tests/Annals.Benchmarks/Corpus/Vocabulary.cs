using System.Globalization;

namespace Annals.Benchmarks.Corpus;

/// <summary>
/// Words from which chapters are made: real function words, invented others, each kind with the long tail of a natural language, so that
/// parsers and search indexes have real work.
/// </summary>
public sealed class Vocabulary
{
    private static readonly string[] FunctionWords =
    [
        .. (
            "the of and to in a that was his he it with as for had by on not were at from but which be they their him who this all or been would her its so "
            + "when one an there them no are if upon into more those than some these after whom before under most other such only could great without between "
            + "against within among both during soon still yet even first every last might now same while should where over through until each himself though "
            + "never because long many new old own two three few less near since often perhaps therefore thus our your about above across again almost already "
            + "also although always another around away behind below beside beyond ever"
        ).Split(' '),
    ];

    private static readonly string[] Onsets =
    [
        "",
        .. "b br c ch cl cr d dr f fl fr g gl gr h j l m n p pl pr ph qu r s sc sh sp st str t th tr v w".Split(' '),
    ];
    private static readonly string[] Vowels = "a e i o u ae ea ia io ou ei".Split(' ');
    private static readonly string[] Codas = ["", "", "", "n", "r", "s", "l", "t", "m", "nd", "rt", "st", "x", "ct", "ns"];
    private static readonly string[] Endings = ["", "", "", "", "s", "ed", "ing", "tion", "ment", "ous", "ity", "al", "er", "ly"];

    /// <param name="size">How many words there are besides function words, names and terms.</param>
    public Vocabulary(ulong seed, int size = 8_000)
    {
        var content = Invented(new Dice(seed), size, FunctionWords);
        Function = new(FunctionWords, 0.9);
        Content = new(content, 1.07);
        Names = new([.. Invented(new Dice(seed + 1), 1_500, []).Select(Capitalised)], 0.9);
        // A third of the terms are phrases: the word alone stands nowhere else, so every mention is one that we put there.
        var own = Invented(new Dice(seed + 2), 200, [.. FunctionWords, .. content, .. Names.Items.Select(n => n.ToLowerInvariant())]);
        TermNames = [.. own.Select((word, i) => i % 3 == 0 ? $"{word} {content[(i * 7) + 40]}" : word)];
        Terms = new(TermNames, 0.8);
    }

    public LongTail Function { get; }

    public LongTail Content { get; }

    public LongTail Names { get; }

    public IReadOnlyList<string> TermNames { get; }

    public LongTail Terms { get; }

    public static string Capitalised(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    private static List<string> Invented(Dice dice, int count, IEnumerable<string> taken)
    {
        var seen = taken.ToHashSet();
        var words = new List<string>(count);
        while (words.Count < count)
        {
            var syllables = dice.Share() switch
            {
                < 0.19 => 1,
                < 0.69 => 2,
                < 0.94 => 3,
                _ => 4,
            };
            var word =
                string.Concat(Enumerable.Range(0, syllables).Select(_ => dice.Of(Onsets) + dice.Of(Vowels) + dice.Of(Codas)))
                + dice.Of(Endings);
            if (word.Length is >= 3 and <= 15 && seen.Add(word))
                words.Add(word);
        }
        // Frequent words are short, as in English.
        return [.. words.Select(w => (Word: w, Rank: w.Length + (7 * dice.Share()))).OrderBy(w => w.Rank).Select(w => w.Word)];
    }
}

/// <summary>Words by rank, the frequent ones far more frequent (Zipf's law).</summary>
public sealed class LongTail
{
    private readonly double[] _sums;

    public LongTail(IReadOnlyList<string> items, double steepness)
    {
        Items = items;
        _sums = new double[items.Count];
        var sum = 0.0;
        for (var i = 0; i < items.Count; i++)
            _sums[i] = sum += Math.Pow(i + 2.7, -steepness);
    }

    public IReadOnlyList<string> Items { get; }

    public string Pick(Dice dice)
    {
        var at = Array.BinarySearch(_sums, dice.Share() * _sums[^1]);
        return Items[at < 0 ? ~at : at];
    }
}
