using System.Globalization;
using System.Text;

namespace Annals.Benchmarks.Corpus;

/// <summary>
/// A long book, to search in: 70 chapters of twenty drafts each, 1.5 million words with 11,200 notes, a glossary of 200 and 300 people who
/// have a second form.
/// </summary>
public static class BookFolder
{
    public const int Chapters = 70;
    private const int DraftsOfAChapter = 20;
    private const int People = 300;
    private const ulong Seed = 1776;

    /// <summary>Writes the book and says what readers might ask of it: names, single words, pairs and threes from one sentence.</summary>
    public static IReadOnlyList<string> Write(string folder)
    {
        var words = new Vocabulary(Seed, 30_000);
        Save(
            "publication.yml",
            "title: A History\nlanguage: en\nbaseUrl: https://example.org/\nrights: Made to measure with; free for any use.\nworks: [history]\n"
        );
        Save("works/history/work.yml", "title: A History\nrights: Made to measure with; free for any use.\n");
        var dice = new Dice(Seed + 3);
        foreach (var term in words.TermNames)
            Save($"glossary/{term.Replace(' ', '-')}.md", $"---\nterm: {term}\n---\n\n{Draft.Definition(dice, words)}\n");
        foreach (var name in words.Names.Items.Take(People))
            Save(
                $"people/{name.ToLowerInvariant()}.md",
                $"---\nname: {name}\nvariants: [{name}eus]\n---\n\n{Draft.Definition(dice, words)}\n"
            );

        var questions = new List<string>();
        for (var number = 1; number <= Chapters; number++)
        {
            var drafts = Enumerable.Range(0, DraftsOfAChapter).Select(k => Draft.Of((number * 1_000) + k, Seed, words)).ToList();
            Save(Invariant($"works/history/chapters/{number:000}.md"), ChapterOf(number, drafts));
            questions.Add(QuestionOf(number, drafts[0], words, dice));
        }
        return questions;

        void Save(string path, string text)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string ChapterOf(int number, List<Draft> drafts)
    {
        var first = drafts[0];
        var text = new StringBuilder(
            Invariant(
                $"---\ntitle: {first.Title}\norder: {number}\nslug: chapter-{number:000}\nversion: {first.Version}\ndate: {first.Date:yyyy-MM-dd}\nsummary: {first.Summary}\n---\n"
            )
        );
        var notes = new StringBuilder();
        for (var k = 0; k < drafts.Count; k++)
        {
            var before = k * first.Notes.Count;
            foreach (var block in drafts[k].Blocks.OfType<string>())
                text.Append('\n').Append(Renumbered(block, first.Notes.Count, before)).Append('\n');
            for (var n = 0; n < drafts[k].Notes.Count; n++)
                notes.Append(Invariant($"\n[^{before + n + 1}]: {drafts[k].Notes[n]}\n"));
        }
        return text.Append(notes).ToString();
    }

    private static string Renumbered(string block, int count, int before)
    {
        for (var n = count; n > 0; n--)
            block = block.Replace(Invariant($"[^{n}]"), Invariant($"[^{before + n}]"), StringComparison.Ordinal);
        return block;
    }

    private static string QuestionOf(int number, Draft draft, Vocabulary words, Dice dice)
    {
        if (number % 5 == 0)
            return words.Names.Items[number * 4];
        if (number % 5 == 1)
            return words.Content.Items[number * 40];
        var sentences = string.Join(' ', draft.Blocks.OfType<string>())
            .Split('.')
            .Select(s => s.Split(' ').Where(w => w.Length > 4 && w.All(char.IsLetter)).ToList())
            .Where(s => s.Count > 4)
            .ToList();
        var sentence = dice.Of(sentences);
        var at = dice.Between(0, sentence.Count - 4);
        return string.Join(' ', sentence.Skip(at).Take(number % 5 == 4 ? 3 : 2));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
