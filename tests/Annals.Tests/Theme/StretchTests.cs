using System.Collections.Immutable;
using Annals.Core.Versions;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>
/// What of a compared text is shown, and what is folded: <c>3</c> unchanged passages, <c>(12)</c> folded ones, <c>#1</c> the first change.
/// </summary>
public sealed class StretchTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("===", "3")]
    [InlineData("====", "(4)")]
    [InlineData("==x==", "2 #1 2")]
    [InlineData("====x", "4 #1")]
    [InlineData("=====x", "(4) 1 #1")]
    [InlineData("x=====", "#1 1 (4)")]
    [InlineData("x======x", "#1 1 (4) 1 #2")]
    [InlineData("xx=x", "#1 #2 1 #3")]
    public void Long_stretches_are_folded_but_for_what_stands_beside_a_change(string text, string shown) =>
        Assert.Equal(shown, Shown(text));

    [Fact]
    public void No_passage_is_lost()
    {
        var changes = Passages("==x=========x==x======");
        Assert.Equal(changes, Stretch.Of(changes).SelectMany(s => s.Passages));
    }

    private static string Shown(string text) =>
        string.Join(
            ' ',
            Stretch
                .Of(Passages(text))
                .Select(s =>
                    s.Change > 0 ? $"#{s.Change}"
                    : s.Folded ? $"({s.Passages.Length})"
                    : $"{s.Passages.Length}"
                )
        );

    private static ImmutableArray<PassageChange> Passages(string text) =>
        [
            .. text.Select(
                (c, i) => new PassageChange(c == 'x' ? ChangeKind.Edited : ChangeKind.Same, PassageKind.Paragraph, i + 1, i + 1, [])
            ),
        ];
}
