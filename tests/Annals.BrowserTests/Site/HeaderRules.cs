namespace Annals.BrowserTests.Site;

/// <summary>
/// The rules of a <c>_headers</c> file: a path, in which <c>*</c> stands for anything, and indented beneath it its headers.
/// </summary>
public sealed record HeaderRules(ImmutableArray<HeaderRule> Rules)
{
    public static HeaderRules Of(string text)
    {
        var rules = ImmutableArray.CreateBuilder<HeaderRule>();
        foreach (var line in text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
                continue;
            if (!char.IsWhiteSpace(line[0]))
            {
                rules.Add(new(line.Trim(), []));
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var header = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            rules[^1] = rules[^1] with { Headers = rules[^1].Headers.Add(header) };
        }
        return new(rules.ToImmutable());
    }

    /// <summary>The headers of an address; of two rules that name the same header the later one holds.</summary>
    public IReadOnlyDictionary<string, string> For(string address)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in Rules.Where(r => r.Fits(address)))
            foreach (var (name, value) in rule.Headers)
                headers[name] = value;
        return headers;
    }
}

public sealed record HeaderRule(string Path, ImmutableArray<(string Name, string Value)> Headers)
{
    public bool Fits(string address) =>
        System.Text.RegularExpressions.Regex.IsMatch(
            address,
            "^" + System.Text.RegularExpressions.Regex.Escape(Path).Replace("\\*", ".*", StringComparison.Ordinal) + "$"
        );
}
