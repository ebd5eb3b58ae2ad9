using System.Collections.Immutable;
using Annals.Core.Versions;
using Annals.Resolving.Versions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Resolving.Versions;

/// <summary>A comparison loses no word of either text, whatever was done to it.</summary>
public sealed class ComparisonPropertyTests
{
    [Fact]
    public void The_later_text_is_in_it_passage_by_passage() =>
        ForAll(
            (_, to, comparison) =>
                comparison
                    .Changes.Where(c => c.Kind is not (ChangeKind.Removed or ChangeKind.MovedAway))
                    .Select(c => Words(c, WordFate.Added, WordFate.Kept))
                    .SequenceEqual(to.Passages.Select(p => p.Words))
        );

    [Fact]
    public void The_earlier_text_is_in_it_every_passage_once() =>
        ForAll(
            (from, _, comparison) =>
                comparison
                    .Changes.Where(c => c.Kind is not (ChangeKind.Added or ChangeKind.MovedAway or ChangeKind.Split or ChangeKind.Joined))
                    .All(c => c.Old == 0 || Words(c, WordFate.Removed, WordFate.Kept) == from.Passages.Single(p => p.Number == c.Old).Words)
        );

    [Fact]
    public void The_parts_of_a_split_passage_have_all_its_words() =>
        ForAll(
            (from, _, comparison) =>
                comparison
                    .Changes.Where(c => c.Kind == ChangeKind.Split)
                    .GroupBy(c => c.Old)
                    .All(parts =>
                        Letters(string.Concat(parts.Select(c => Words(c, WordFate.Removed, WordFate.Kept))))
                        == Letters(from.Passages.Single(p => p.Number == parts.Key).Words)
                    )
        );

    [Fact]
    public void What_was_joined_removed_or_moved_away_is_told_once() =>
        ForAll(
            (from, to, comparison) =>
            {
                var map = PassageMaps.Between([.. from.Paragraphs], [.. to.Paragraphs]);
                return map.Routes.All(r =>
                    comparison.Changes.Count(c =>
                        c.Old == r.From
                        && c.Kind
                            == r.Fate switch
                            {
                                PassageFate.Removed => ChangeKind.Removed,
                                PassageFate.Moved => ChangeKind.MovedAway,
                                PassageFate.Split => ChangeKind.Split,
                                PassageFate.Joined => ChangeKind.Joined,
                                PassageFate.Edited => ChangeKind.Edited,
                                _ => ChangeKind.Same,
                            }
                    )
                    == (
                        r.Fate switch
                        {
                            PassageFate.Split => r.To.Length,
                            PassageFate.Joined => map.Routes.First(o => o.To.SequenceEqual(r.To)).From == r.From ? 1 : 0,
                            _ => 1,
                        }
                    )
                );
            }
        );

    [Fact]
    public void The_words_of_joined_passages_are_all_in_what_they_were_joined_to() =>
        ForAll(
            (from, to, comparison) =>
            {
                var map = PassageMaps.Between([.. from.Paragraphs], [.. to.Paragraphs]);
                return comparison
                    .Changes.Where(c => c.Kind == ChangeKind.Joined)
                    .All(c =>
                        Letters(Words(c, WordFate.Removed, WordFate.Kept))
                        == Letters(
                            string.Concat(
                                map.Routes.Where(r => r.Fate == PassageFate.Joined && r.To[0] == c.New)
                                    .Select(r => from.Passages.Single(p => p.Number == r.From).Words)
                            )
                        )
                    );
            }
        );

    [Fact]
    public void Only_equal_texts_have_nothing_to_tell() =>
        ForAll(
            (from, to, comparison) =>
                comparison.TextIsSame == from.Passages.Select(p => p.Words).SequenceEqual(to.Passages.Select(p => p.Words))
        );

    private static void ForAll(Func<VersionText, VersionText, Comparison, bool> holds) =>
        Prop.ForAll(
                RandomTexts.Any,
                texts =>
                {
                    var (from, to) = (Text(texts.Earlier), Text(texts.Later));
                    return holds(from, to, ComparisonTests.Compared(from, to));
                }
            )
            .Check(Trials.Of(300));

    /// <summary>Some of the paragraphs are headings, rows and breaks.</summary>
    private static VersionText Text(string[] texts)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var number = 0;
        foreach (var text in texts)
        {
            var words = WordCuts.Spaced(text);
            passages.Add(
                (words.Length % 7) switch
                {
                    0 when words.Length == 0 => new(PassageKind.Break, 0, "", ""),
                    1 => new(PassageKind.Heading, 0, words, ""),
                    2 => new(PassageKind.TableRow, 0, words, ""),
                    _ => new(PassageKind.Paragraph, ++number, words, ""),
                }
            );
        }
        return new(passages.ToImmutable(), []);
    }

    private static string Words(PassageChange change, WordFate one, WordFate other) =>
        string.Concat(change.Runs.Where(r => r.Fate == one || r.Fate == other).Select(r => r.Text));

    private static string Letters(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}
