using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Sources;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Resolving.Proofs;

/// <summary>
/// Whatever apparatus is put into chapters, they give their source back; whatever byte of the words is changed, they do not.
/// </summary>
public sealed class ProofPropertyTests
{
    private const string Chapter = "works/work/chapters/01-embassy.md";
    private const string Figure = "figures/harbour-of-carthage.md";
    private const string Source = "works/work/source/source.txt";

    [Fact]
    public void Random_apparatus_gives_the_source_back_and_is_listed_line_by_line() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, int.MaxValue)),
                seed =>
                {
                    var edition = new Edition(seed);

                    var run = Proved.Check(edition.Input);
                    Assert.DoesNotContain(
                        run.Diagnostics,
                        d => d.Severity == Severity.Error || d.Rule.Code.StartsWith("FID", StringComparison.Ordinal)
                    );
                    var proof = Assert.Single(run.Publication!.Proofs);

                    Assert.True(proof.Holds, $"{proof.Difference}");
                    var lines = edition.Text.Split('\n');
                    var emendations = proof.Interventions.Where(i => i.Layer == InterventionLayer.Emendation).ToList();
                    Assert.Equal(
                        edition.Emended.Order(StringComparer.Ordinal),
                        emendations.Select(e => $"{e.Before}→{e.After}").Order(StringComparer.Ordinal)
                    );
                    Assert.All(
                        emendations.Where(e => e.Before.Length > 0),
                        e => Assert.Contains(e.Before.Split(' ')[0], lines[e.Line - 1], StringComparison.Ordinal)
                    );
                }
            )
            .Check(Trials.Of(60));

    [Fact]
    public void A_change_of_one_letter_is_found() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, int.MaxValue)),
                Arb.From(Gen.Elements(Chapter, Figure, Source)),
                (seed, path) =>
                {
                    var edition = new Edition(seed);
                    var changed = edition.Input.Edited(
                        path,
                        text =>
                        {
                            var word = path == Figure ? "harbour" : edition.Words[seed % edition.Words.Count];
                            var at = text.LastIndexOf(word, StringComparison.Ordinal) + seed % word.Length;
                            return text[..at] + (text[at] == 'x' ? 'y' : 'x') + text[(at + 1)..];
                        }
                    );

                    var proof = Proved.Proof(changed);

                    Assert.NotNull(proof.Difference);
                    Assert.NotEqual(proof.Sha256, proof.RebuiltSha256);
                    Assert.False(proof.Coverage.Bytes.IsWhole);
                }
            )
            .Check(Trials.Of(60));

    /// <summary>A text of words that no two places share, imported and edited at random.</summary>
    private sealed class Edition
    {
        private readonly Random _random;
        private int _notes;

        public Edition(int seed)
        {
            _random = new Random(seed);
            var text = new StringBuilder("CHAPTER I.\n\nTHE EMBASSY\n\n");
            for (var p = 0; p < 1 + _random.Next(4); p++)
            {
                for (var w = 1 + _random.Next(40); w > 0; w--)
                {
                    Words.Add(Word(Words.Count));
                    text.Append(Words[^1])
                        .Append(
                            w == 1 ? ".\n\n"
                            : _random.Next(9) == 0 ? ",\n"
                            : " "
                        );
                }
                if (p == 0)
                    text.Append("- The harbour of Carthage. Drawing by J. M. W. Turner\n\n");
            }
            Text = text.ToString();
            var imported = Proved.Imported(Text);
            // edited once, as a file may be opened twice
            var edited = Edit(Encoding.UTF8.GetString(imported.Find(Chapter)!.Open().Span));
            Input = imported.Edited(Chapter, _ => edited);
        }

        public string Text { get; }

        public List<string> Words { get; } = [];

        public List<string> Emended { get; } = [];

        public InputTree Input { get; }

        // Four letters and more, none of which occurs in the apparatus.
        private static string Word(int n) =>
            "q" + string.Concat(Enumerable.Range(0, 3).Select(i => (char)('b' + n / (int)Math.Pow(20, i) % 20))) + "q";

        private string Edit(string file)
        {
            var start = file.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5;
            var body = new StringBuilder(file[..start]);
            var notes = new StringBuilder();
            foreach (var paragraph in file[start..].Trim('\n').Split("\n\n"))
            {
                if (_random.Next(8) == 0 && !paragraph.StartsWith("![", StringComparison.Ordinal))
                    body.Append('\n').Append(Added("A whole paragraph.")).Append('\n');
                body.Append('\n')
                    .Append(paragraph.StartsWith("![", StringComparison.Ordinal) ? paragraph : Decorated(paragraph.Split(' ', '\n'), notes))
                    .Append('\n');
            }
            return body.Append(notes).ToString();
        }

        private string Decorated(string[] words, StringBuilder notes)
        {
            var to = new StringBuilder();
            for (var i = 0; i < words.Length; i++)
            {
                var last = i == words.Length - 1;
                var word = words[i].TrimEnd('.', ',');
                var stop = words[i][word.Length..];
                switch (_random.Next(14))
                {
                    case 0:
                        to.Append(Replaced(word, "other *words*", "other words"));
                        break;
                    case 1:
                        to.Append(Added("New ")).Append(word);
                        break;
                    case 2 when !last && stop.Length == 0:
                        to.Append(
                            Replaced($"{word} *{words[i + 1].TrimEnd('.', ',')}*", "one", "one", $"{word} {words[i + 1].TrimEnd('.', ',')}")
                        );
                        stop = words[i + 1][words[i + 1].TrimEnd('.', ',').Length..];
                        i++;
                        last = i == words.Length - 1;
                        break;
                    case 3:
                        to.Append($"{{--{word}--}}{{>>a slip<<}}");
                        Emended.Add($"{word}→");
                        break;
                    case 4:
                        notes.Append($"\n[^ed-n{++_notes}]: A note with {{braces}} of ours.\n");
                        to.Append(word).Append($"[^ed-n{_notes}]");
                        break;
                    case 5:
                        to.Append($"[{word}](https://example.org/)");
                        break;
                    case 6:
                        to.Append($"*{Replaced(word, "it", "it")}*");
                        break;
                    case 7:
                        to.Append($"[{word}]{{lang=la}}");
                        break;
                    case 8:
                        to.Append($"**{word}**{Added(" &amp; more", " & more")}");
                        break;
                    case 9:
                        to.Append($"[{Replaced($"[{word}](plain:)", "here", "here", word)}]{{lang=fr}}");
                        break;
                    default:
                        to.Append(word);
                        break;
                }
                to.Append(stop);
                if (!last)
                    to.Append(_random.Next(12) == 0 ? '\n' : ' ');
            }
            return to.ToString();
        }

        private string Replaced(string source, string reading, string after, string? before = null)
        {
            Emended.Add($"{before ?? source}→{after}");
            return $"{{~~{source}~>{reading}~~}}{{>>why\nnot<<}}";
        }

        private string Added(string words, string? after = null)
        {
            Emended.Add($"→{after ?? words}");
            return $"{{++{words}++}}{{>>missing<<}}";
        }
    }
}
