using FsCheck;
using FsCheck.Fluent;

namespace Annals.Tests.Resolving.Versions;

/// <summary>Random texts and what editors do to them.</summary>
internal static class RandomTexts
{
    private static readonly string[] s_words =
    [
        "the",
        "of",
        "and",
        "in",
        "a",
        "war",
        "king",
        "Party",
        "party",
        "treaty",
        "crossed",
        "river",
        "signed",
        "ended",
        "it",
        "was",
        "return",
        "border",
        "village",
        "Congress",
        "1944",
        "1948",
        "delegates",
        "mountains",
        "harvest",
        "Rome",
        "senate",
        "letter",
        "wrote",
        "never",
        "often",
        "railway",
        "朝",
        "北",
        "京",
        "Zëri",
        "e\u0301",
    ];

    private static readonly string[] s_between = [" ", " ", " ", " ", ", ", "; ", "-", "’", ". ", ""];

    private static readonly string[] s_short = ["", "Thus it ended.", "Thus it ended.", "Yes.", "…", "War", "战争结束了。"];

    public static readonly Gen<string> Words =
        from count in Gen.Choose(1, 30)
        from words in Gen.ListOf(from word in Gen.Elements(s_words) from after in Gen.Elements(s_between) select word + after, count)
        select string.Concat(words).Trim() + ".";

    public static readonly Gen<string> Paragraph = Gen.Frequency((5, Words), (1, Gen.Elements(s_short)));

    public static readonly Gen<string[]> Text =
        from count in Gen.Choose(0, 20)
        from paragraphs in Gen.ListOf(Paragraph, count)
        select paragraphs.ToArray();

    /// <summary>No two paragraphs are the same, nor like one another.</summary>
    public static readonly Gen<string[]> TextOfUnlikes =
        from count in Gen.Choose(1, 20)
        select Enumerable.Range(0, count).Select(Unlike).ToArray();

    public static string Unlike(int n) => string.Join(' ', Enumerable.Range(0, 12).Select(k => $"w{n}x{k}")) + ".";

    private static readonly Gen<Func<List<string>, List<string>>> s_edit = Gen.OneOf(
        At(Paragraph, static (text, at, words) => text.Insert(at, words)),
        At(
            Gen.Constant(""),
            static (text, at, _) =>
            {
                if (at < text.Count)
                    text.RemoveAt(at);
            }
        ),
        At(
            Words,
            static (text, at, words) =>
            {
                if (at < text.Count)
                    text[at] = Edited(text[at], words);
            }
        ),
        At(
            Gen.Choose(0, 100),
            static (text, at, to) =>
            {
                if (at >= text.Count)
                    return;
                var moved = text[at];
                text.RemoveAt(at);
                text.Insert(to % (text.Count + 1), moved);
            }
        ),
        At(
            Gen.Choose(0, 100),
            static (text, at, cut) =>
            {
                if (at >= text.Count || text[at].Split(' ') is not { Length: > 1 } words)
                    return;
                var by = 1 + (cut % (words.Length - 1));
                text[at] = string.Join(' ', words[..by]);
                text.Insert(at + 1, string.Join(' ', words[by..]));
            }
        ),
        At(
            Gen.Constant(""),
            static (text, at, _) =>
            {
                if (at + 1 >= text.Count)
                    return;
                text[at] = $"{text[at]} {text[at + 1]}".Trim();
                text.RemoveAt(at + 1);
            }
        ),
        At(
            Gen.Constant(""),
            static (text, at, _) =>
            {
                if (at < text.Count)
                    text.Insert(at, text[at]);
            }
        )
    );

    /// <summary>A text before and after up to ten edits, or another text altogether.</summary>
    public static readonly Gen<(string[] Earlier, string[] Later)> Histories = Gen.Frequency(
        (
            8,
            from text in Text
            from count in Gen.Choose(0, 10)
            from edits in Gen.ListOf(s_edit, count)
            select (text, edits.Aggregate(text.ToList(), (t, edit) => edit(t)).ToArray())
        ),
        (1, from one in Text from other in Text select (one, other))
    );

    public static Arbitrary<(string[] Earlier, string[] Later)> Any => Histories.ToArbitrary();

    /// <summary>Changes some words in the middle.</summary>
    public static string Edited(string text, string words)
    {
        var old = text.Split(' ');
        old[old.Length / 2] = words.Split(' ')[0];
        return string.Join(' ', old);
    }

    private static Gen<Func<List<string>, List<string>>> At<T>(Gen<T> with, Action<List<string>, int, T> edit) =>
        from place in Gen.Choose(0, 100)
        from thing in with
        select new Func<List<string>, List<string>>(text =>
        {
            var changed = text.ToList();
            edit(changed, place % (changed.Count + 1), thing);
            return changed;
        });
}
