using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Rendering.Assets;

/// <summary>
/// The theme's scripts, each under its published name, with the names of those it imports put right: what is imported is named first. Lines
/// that are a comment stay at home: they were a quarter of what a chapter's scripts weigh.
/// </summary>
internal sealed partial class ScriptModules(IReadOnlyDictionary<string, string> texts)
{
    private readonly Dictionary<string, (string Name, byte[] Content)> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public static IEnumerable<(string Name, string Published, byte[] Content)> Of(IReadOnlyDictionary<string, string> texts)
    {
        var modules = new ScriptModules(texts);
        foreach (var name in texts.Keys.Order(StringComparer.Ordinal))
        {
            var (published, content) = modules.Finished(name);
            yield return (name, published, content);
        }
    }

    private (string Name, byte[] Content) Finished(string name)
    {
        if (_done.TryGetValue(name, out var done))
            return done;
        if (!_begun.Add(name))
            throw new InvalidOperationException($"the script {name} imports itself by way of others");
        var text = Imports()
            .Replace(
                Comments().Replace(texts[name], ""),
                match =>
                {
                    var imported = Resolved(name, match.Groups["file"].Value);
                    if (!texts.ContainsKey(imported))
                        throw new InvalidOperationException($"the script {name} imports {imported}, which the theme does not have");
                    var published = Finished(imported).Name;
                    return $"{match.Groups["head"].Value}{Relative(name, published)}{match.Groups["tail"].Value}";
                }
            );
        var content = Encoding.UTF8.GetBytes(text);
        return _done[name] = (Fingerprint.Named(name, content), content);
    }

    /// <summary><c>./names.js</c> in <c>search/page.js</c> is <c>search/names.js</c>.</summary>
    private static string Resolved(string from, string import)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in import.Split('/'))
        {
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static string Relative(string from, string to)
    {
        var ups = from.Count(c => c == '/');
        return (ups == 0 ? "./" : string.Concat(Enumerable.Repeat("../", ups))) + to;
    }

    // A line of a script's own words (in a template literal) must not begin like a comment.
    [GeneratedRegex(@"^[ \t]*//.*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    // import … from './x.js', export … from './x.js', import './x.js', import('./x.js'), and a worker's new URL('./x.js', …)
    [GeneratedRegex(
        """(?<head>(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)["'])(?<file>\.{1,2}/[^"']+\.js)(?<tail>["'])""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Imports();
}
