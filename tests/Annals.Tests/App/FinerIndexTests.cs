using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Annals.App.Workshop;
using Annals.Tests.Architecture;
using Xunit;

namespace Annals.Tests.App;

/// <summary>The cutting of Pagefind's index into smaller files: Pagefind's own script must find in it just what it found before.</summary>
public sealed class FinerIndexTests(FinerIndexTests.SmallBundle small) : IClassFixture<FinerIndexTests.SmallBundle>
{
    private static readonly string Theme = ThemeFolder.Find(null)!.Path;
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "Annals.Tests", "App", "FinerIndex", "bundles.mjs");

    [Fact]
    public void Every_word_of_a_long_text_is_found_at_the_same_places_in_more_and_smaller_files()
    {
        using var folder = new TemporaryFolder();
        // No one of these begins another; each stands in about twenty slices, and the commonest in all.
        var words = Enumerable.Range(0, 1_500).Select(Invented).ToImmutableArray();
        var slices = Enumerable
            .Range(0, 260)
            .Select(s =>
                string.Join(
                    ' ',
                    Enumerable.Range(0, 120).Select(i => i % 40 == 0 ? "albania" : words[(s * 37 + i * 101 + i * i) % words.Length])
                )
            )
            .ToImmutableArray();
        var (whole, fine) = BothWays(folder, "en", slices);

        Assert.True(Files(whole) >= 2);
        Assert.True(Files(fine) >= 4 * Files(whole), $"{Files(whole)} files became {Files(fine)}");
        Assert.True(Largest(fine) < Largest(whole) / 2);
        FindTheSame(whole, fine, "en", slices, [.. words, "albania"]);
    }

    [Fact]
    public void A_word_s_longer_forms_are_found_with_it()
    {
        using var folder = new TemporaryFolder();
        var words = Enumerable
            .Range(0, 100)
            .SelectMany(i => new[] { Invented(i), $"{Invented(i)}ob", $"{Invented(i)}obat" })
            .ToImmutableArray();
        var slices = Enumerable
            .Range(0, 45)
            .Select(s => string.Join(' ', Enumerable.Range(0, 120).Select(i => words[(s * 37 + i * 101 + i * i) % words.Length])))
            .ToImmutableArray();
        var (whole, fine) = BothWays(folder, "en", slices);
        // In one file none are parted before.
        Assert.Equal(1, Files(whole));
        Assert.True(Files(fine) > 1);
        Assert.Equal(Answers(whole, "en", words).AsEnumerable(), Answers(fine, "en", words));
    }

    [Theory]
    [InlineData("en", "Straße strasse œuvre oeuvre Kuçova naïve naïve e\u0301tat état d'état O'Neill O’Neill ONeill 1683–1699 1961 x")]
    [InlineData("en", "revolution revolutions revolutionary revolutionaries counter-revolution art artist article artillery")]
    [InlineData("zh", "阿尔巴尼亚 劳动党 历史 中国 一九六一年")]
    [InlineData("ja", "東京 歴史 アルバニア 社会主義")]
    [InlineData("ar", "ألبانيا تاريخ الدولة الجمهورية")]
    [InlineData("ru", "Албания Тирана Ёлка ёлка й и\u0306")]
    [InlineData("el", "Ἀθῆναι Αθήνα ἱστορία")]
    [InlineData("en", "🎉 👩‍👩‍👧 𐍈 ﷽ ﬁ")]
    public void Words_of_every_script_are_found_as_before(string language, string text)
    {
        using var folder = new TemporaryFolder();
        var words = text.Split(' ').ToImmutableArray();
        // Enough around them that files are cut between them.
        var slices = Enumerable
            .Range(0, 200)
            .Select(s =>
                $"{words[s % words.Length]} {string.Join(' ', Enumerable.Range(0, 90).Select(i => Invented((s * 31 + i * 7) % 900)))} {words[(s + 1) % words.Length]}"
            )
            .ToImmutableArray();
        var (whole, fine) = BothWays(folder, language, slices);
        Assert.True(Files(fine) > Files(whole));
        Assert.Equal(Answers(whole, language, words).AsEnumerable(), Answers(fine, language, words));
    }

    [Fact]
    public void An_index_of_one_slice_is_found_in_as_before()
    {
        using var folder = new TemporaryFolder();
        var (whole, fine) = BothWays(folder, "en", ["one word"]);
        FindTheSame(whole, fine, "en", ["one word"], ["one", "word"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_index_without_words_is_left_as_it_is(int slices)
    {
        using var folder = new TemporaryFolder();
        var bundle = folder["bundle"];
        Make(bundle, "en", [.. Enumerable.Repeat("", slices)]);
        IsLeft(bundle);
    }

    [Theory]
    [InlineData("pagefind-entry.json", "is no JSON")]
    [InlineData("pagefind-entry.json", "names no language")]
    [InlineData("pagefind.*.pf_meta", "is missing")]
    [InlineData("pagefind.*.pf_meta", "is not compressed")]
    [InlineData("pagefind.*.pf_meta", "is not signed")]
    [InlineData("pagefind.*.pf_meta", "ends early")]
    [InlineData("pagefind.*.pf_meta", "goes on")]
    [InlineData("pagefind.*.pf_meta", "is a map")]
    [InlineData("index/*", "is missing")]
    [InlineData("index/*", "is not compressed")]
    [InlineData("index/*", "is not signed")]
    [InlineData("index/*", "ends early")]
    [InlineData("index/*", "goes on")]
    [InlineData("index/*", "is a map")]
    [InlineData("fragment/*", "is missing")]
    [InlineData("fragment/*", "is not signed")]
    [InlineData("fragment/*", "is no JSON")]
    public void An_index_of_a_form_that_nobody_expects_is_left_as_it_is(string file, string how)
    {
        using var folder = new TemporaryFolder();
        var bundle = folder["bundle"];
        Copy(small.Path, bundle);
        Spoil(Directory.GetFiles(bundle, file).Order(StringComparer.Ordinal).Last(), how);
        IsLeft(bundle);
    }

    private static void IsLeft(string bundle)
    {
        var before = Contents(bundle);
        Run("cut", bundle, "");
        Assert.Equal("false", File.ReadAllText($"{bundle}.answer"));
        Assert.Equal(before, Contents(bundle));
    }

    private static void Spoil(string file, string how)
    {
        var bytes = File.ReadAllBytes(file);
        var signature = "pagefind_dcd"u8.ToArray();
        var inside = file.EndsWith(".json", StringComparison.Ordinal) ? [] : Unpacked(bytes)[signature.Length..];
        byte[]? spoilt = how switch
        {
            "is missing" => null,
            "names no language" => "{\"version\":\"1.6.0\"}"u8.ToArray(),
            "is no JSON" => file.EndsWith(".json", StringComparison.Ordinal) ? bytes[..^1] : Packed([.. signature, .. inside[..^1]]),
            "is not compressed" => [.. signature, .. inside],
            "is not signed" => Packed(inside),
            "ends early" => Packed([.. signature, .. inside[..^3]]),
            "goes on" => Packed([.. signature, .. inside, 0]),
            "is a map" => Packed([.. signature, 0xa1, .. inside[1..]]),
            _ => throw new ArgumentException(how),
        };
        if (spoilt is null)
            File.Delete(file);
        else
            File.WriteAllBytes(file, spoilt);
    }

    // Three syllables of which no stemmer takes anything away.
    private static string Invented(int number)
    {
        const string Consonants = "bkmnprtvz";
        const string Vowels = "aou";
        var word = new StringBuilder();
        for (var syllable = 0; syllable < 4; syllable++, number /= 9)
            word.Append(Consonants[number % 9]).Append(Vowels[(number + syllable) % 3]);
        return word.Append('k').ToString();
    }

    private static (string Whole, string Fine) BothWays(TemporaryFolder folder, string language, ImmutableArray<string> slices)
    {
        var (whole, fine) = (folder["whole"], folder["fine"]);
        Make(whole, language, slices);
        Copy(whole, fine);
        Run("cut", fine, "");
        Assert.Equal("true", File.ReadAllText($"{fine}.answer"));
        return (whole, fine);
    }

    private static void FindTheSame(string whole, string fine, string language, ImmutableArray<string> slices, ImmutableArray<string> words)
    {
        var (before, after) = (Answers(whole, language, words), Answers(fine, language, words));
        for (var i = 0; i < words.Length; i++)
        {
            Assert.Equal(before[i], after[i]);
            var standsIn = Enumerable.Range(0, slices.Length).Count(s => slices[s].Split(' ').Contains(words[i]));
            Assert.Equal(standsIn, before[i].Split("\"url\"").Length - 1);
        }
    }

    private static void Make(string bundle, string language, ImmutableArray<string> slices) =>
        Run(
            "make",
            bundle,
            JsonSerializer.Serialize(
                new
                {
                    language,
                    slices = slices.Select((text, i) => new { url = $"/{i:000}/", content = $"<html><body><p>{text}</p></body></html>" }),
                }
            )
        );

    private static ImmutableArray<string> Answers(string bundle, string language, ImmutableArray<string> words)
    {
        Run("ask", bundle, JsonSerializer.Serialize(new { language, words }));
        using var answers = JsonDocument.Parse(File.ReadAllText($"{bundle}.answer"));
        return [.. answers.RootElement.EnumerateArray().Select(a => a.GetRawText())];
    }

    private static void Run(string verb, string bundle, string request) =>
        NodeScript.Run(Theme, Script, [verb, Theme, bundle], Encoding.UTF8.GetBytes(request), CancellationToken.None);

    private static int Files(string bundle) => Directory.GetFiles(Path.Combine(bundle, "index")).Length;

    private static int Largest(string bundle) =>
        Directory.GetFiles(Path.Combine(bundle, "index")).Max(f => Unpacked(File.ReadAllBytes(f)).Length);

    private static ImmutableSortedDictionary<string, string> Contents(string bundle) =>
        Directory
            .GetFiles(bundle, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(
                f => Path.GetRelativePath(bundle, f),
                f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))
            );

    private static byte[] Unpacked(byte[] bytes)
    {
        using var unpacked = new MemoryStream();
        using (var zip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            zip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(bytes);
        return packed.ToArray();
    }

    private static void Copy(string bundle, string to)
    {
        foreach (var file in Directory.GetFiles(bundle, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(bundle, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>An index of two slices, to spoil copies of.</summary>
    public sealed class SmallBundle : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public SmallBundle() => Make(Path, "en", ["the first slice", "a second one"]);

        public string Path => _folder["bundle"];

        public void Dispose() => _folder.Dispose();
    }
}
