using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Benchmarks.Corpus;

/// <summary>
/// A chapter of 30,000 words in 300 paragraphs with many published versions: each changes three words of the one before. Written as release
/// writes them.
/// </summary>
public static class VersionFolder
{
    private const int Paragraphs = 300;
    private const int WordsOfAParagraph = 100;
    private const string Publication = "title: A History\nlanguage: en\nworks: [rome]\n";

    public static void Write(int versions, string folder)
    {
        var (dice, words) = (new Dice(1776), new Vocabulary(1776));
        var paragraphs = Enumerable
            .Range(0, Paragraphs)
            .Select(_ => Enumerable.Range(0, WordsOfAParagraph).Select(_ => words.Content.Pick(dice)).ToArray())
            .ToArray();
        var revisions = "";
        var chapter = "";
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var k = 0; k < versions; k++)
        {
            for (var slip = 0; k > 0 && slip < 3; slip++)
                dice.Of(paragraphs)[dice.Between(1, WordsOfAParagraph - 2)] = words.Names.Pick(dice);
            var date = new DateOnly(2020, 1, 1).AddDays(k).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            revisions = $"  - {{ version: 1.{k}.0, date: {date}, note: Three slips mended. }}\n" + revisions;
            chapter =
                $"---\ntitle: The Rubicon\norder: 1\nslug: rubicon\nversion: 1.{k}.0\ndate: {date}\nrevisions:\n{revisions}---\n\n"
                + string.Join("\n\n", paragraphs.Select(p => string.Join(' ', p) + "."))
                + "\n";
            Kept($"versions/rubicon/1.{k}.0/chapter.md", chapter);
            Kept(
                $"versions/rubicon/1.{k}.0/records.yml",
                $"format: 1\nchapterFile: works/rome/chapters/01-rubicon.md\nfiguresBefore: 0\nrecords:\n  publication.yml: |\n"
                    + string.Concat(Publication.TrimEnd().Split('\n').Select(l => $"    {l}\n"))
                    + "  works/rome/work.yml: |\n    title: Rome\n"
            );
        }
        Save("publication.yml", Publication);
        Save("works/rome/work.yml", "title: Rome\n");
        Save("works/rome/chapters/01-rubicon.md", chapter);
        Save("works/rome/versions.lock", string.Concat(sums.Select(s => $"{s.Value}  {s.Key}\n")));

        void Kept(string path, string text)
        {
            Save("works/rome/" + path, text);
            sums[path] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        void Save(string path, string text)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
