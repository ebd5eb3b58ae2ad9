using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>
/// The contrast of the theme's colours, as WCAG 2.2 reckons it: 4.5:1 for words, 3:1 for the lines of drawings and fields.
/// </summary>
public sealed partial class TokenTests
{
    private static readonly string s_tokens = File.ReadAllText(Path.Combine(TestFolder.Of(".."), "theme", "css", "01-tokens.css"));

    [Fact]
    public void In_every_scheme_words_and_drawn_lines_stand_out_from_paper()
    {
        var schemes = Block()
            .Matches(s_tokens)
            .Select(b => Token().Matches(b.Value).ToDictionary(t => t.Groups[1].Value, t => t.Groups[2].Value, StringComparer.Ordinal))
            .Where(s => s.ContainsKey("paper"))
            .ToList();
        Assert.Equal(4, schemes.Count);
        foreach (var scheme in schemes)
        {
            foreach (var (role, least) in ((string, double)[])[("ink", 7), ("ink-soft", 7), ("rubric", 4.5), ("rule-strong", 3)])
            {
                var contrast = Contrast(scheme[role], scheme["paper"]);
                Assert.True(contrast >= least, $"{role} {scheme[role]} on {scheme["paper"]}: {contrast:0.00}");
            }
        }
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 0)) + (0.7152 * Channel(colour, 1)) + (0.0722 * Channel(colour, 2));

    private static double Channel(string colour, int n)
    {
        var value = int.Parse(colour.AsSpan(1 + (2 * n), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
