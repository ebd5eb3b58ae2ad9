using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Rendering.Assets;

/// <summary>
/// The theme's style sheets as the one that pages load: joined in the order of their names, without comments, its files under their
/// published names.
/// </summary>
internal static partial class StyleSheet
{
    public const string Name = "annals.css";

    /// <param name="published">Names of the theme's other files → as published.</param>
    public static byte[] Of(IEnumerable<(string Name, string Text)> sheets, IReadOnlyDictionary<string, string> published)
    {
        var joined = new StringBuilder();
        foreach (var (name, text) in sheets.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var plain = Comments().Replace(text, "");
            joined.Append(Indents().Replace(Addresses().Replace(plain, m => Rewritten(m, name, published)), "\n").Trim()).Append('\n');
        }
        return Encoding.UTF8.GetBytes(joined.ToString());
    }

    private static string Rewritten(Match match, string sheet, IReadOnlyDictionary<string, string> published)
    {
        var file = match.Groups["file"].Value;
        if (file.Contains(':', StringComparison.Ordinal) || file.StartsWith('#') || file.StartsWith('/'))
            return match.Value;
        return published.TryGetValue(file, out var name)
            ? $"url(\"{name}\")"
            : throw new InvalidOperationException($"the style sheet {sheet} uses {file}, which the theme does not have");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Indents();

    [GeneratedRegex("""url\(\s*["']?(?<file>[^"')]+)["']?\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
