using System.Text;
using Annals.Core.Prose;
using Annals.Core.Publications;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

/// <summary>The one walk that finds all names finds what a slow and simple search finds.</summary>
public sealed class LinkerPropertyTests
{
    private static readonly string[] s_words =
    [
        "Rome",
        "rome",
        "of",
        "Senate",
        "and",
        "People",
        "the",
        "Zëri",
        "Ze\u0308ri",
        "S.P.Q.R.",
        "Roman",
        "O",
    ];
    private static readonly string[] s_between = [" ", "  ", "-", "'", ", ", ". ", "\u00A0", " – ", ""];

    private static readonly Gen<string> s_text =
        from words in Gen.ListOf(from word in Gen.Elements(s_words) from after in Gen.Elements(s_between) select word + after, 24)
        select string.Concat(words);

    private static readonly Gen<string> s_name =
        from count in Gen.Choose(1, 4)
        from words in Gen.ListOf(Gen.Elements(s_words), count)
        select string.Join(' ', words);

    [Fact]
    public void A_walk_finds_the_longest_names_from_the_left() =>
        Prop.ForAll(
                (from text in s_text from names in Gen.ListOf(s_name, 8) select (text, names: names.Distinct().ToList())).ToArbitrary(),
                world =>
                {
                    var entries = world.names.Select((name, i) => Person($"n{i}", name)).ToArray();
                    var manuscript = Draft.Of(Chapter(P(world.text))) with { People = [.. entries] };
                    var found = manuscript
                        .Resolved()
                        .Mentions.Values.SelectMany(m => m)
                        .Select(m => Plain(m.Words))
                        .Order(StringComparer.Ordinal);
                    return found.SequenceEqual(
                        Slowly(Plain(world.text), [.. world.names.Select(Plain).Distinct()]).Order(StringComparer.Ordinal)
                    );
                }
            )
            .Check(Trials.Of(300));

    [Fact]
    public void Every_mention_stands_where_it_is_said_to() =>
        Prop.ForAll(
                (from text in s_text from names in Gen.ListOf(s_name, 8) select (text, names: names.Distinct().ToList())).ToArbitrary(),
                world =>
                {
                    var manuscript = Draft.Of(Chapter(P(world.text))) with
                    {
                        People = [.. world.names.Select((name, i) => Person($"n{i}", name))],
                    };
                    var text = Spaced(world.text);
                    return manuscript
                        .Resolved()
                        .Mentions.Values.SelectMany(m => m)
                        .All(m => text.Contains(m.Before + m.Words + m.After, StringComparison.Ordinal));
                }
            )
            .Check(Trials.Of(300));

    [Fact]
    public void Linking_changes_no_word() =>
        Prop.ForAll(
                (
                    from texts in Gen.ListOf(s_text, 3)
                    from names in Gen.ListOf(s_name, 8)
                    select (texts, names: names.Distinct().ToList())
                ).ToArbitrary(),
                world =>
                {
                    object[] content =
                    [
                        .. world.texts.SelectMany((text, i) => i % 2 == 0 ? [text, Br] : new object[] { Em(text, Em(text)), Br }),
                    ];
                    var chapter = (
                        Draft.Of(Chapter(P(content))) with
                        {
                            People = [.. world.names.Select((name, i) => Person($"n{i}", name))],
                        }
                    )
                        .Resolved()
                        .Works[0]
                        .Chapters[0];
                    return PlainText.Of(((Paragraph)chapter.Body[0]).Content) == PlainText.Of(Line(content));
                }
            )
            .Check(Trials.Of(300));

    private static IEnumerable<string> Slowly(string text, List<string> names)
    {
        var at = 0;
        while (at < text.Length)
        {
            var best = names
                .SelectMany(name => new[] { name, name.ToUpperInvariant() })
                .Where(name =>
                    string.CompareOrdinal(text, at, name, 0, name.Length) == 0
                    && Boundary(text, at)
                    && Boundary(text, at + name.TrimEnd('.').Length)
                )
                .MaxBy(name => name.Length);
            if (best is not null)
                yield return best;
            at += best?.Length ?? 1;
        }
    }

    private static bool Boundary(string text, int at) =>
        at == 0 || at >= text.Length || !(char.IsLetter(text[at]) && char.IsLetter(text[at - 1]));

    private static string Plain(string text) => Spaced(text).Normalize(NormalizationForm.FormC);

    private static string Spaced(string text)
    {
        var spaced = text.Replace('\u00A0', ' ');
        while (spaced.Contains("  ", StringComparison.Ordinal))
            spaced = spaced.Replace("  ", " ", StringComparison.Ordinal);
        return spaced;
    }
}
