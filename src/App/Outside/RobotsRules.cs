using System.Globalization;
using System.Text;

namespace Annals.App.Outside;

/// <summary>
/// What a host's <c>robots.txt</c> lets this program ask for (RFC 9309): of the groups that name it, else of those for all, the rule that
/// matches most of the address, and where two match as much, the one that allows.
/// </summary>
internal sealed class RobotsRules
{
    /// <summary>What rules call this program; letter case counts for nothing.</summary>
    public const string Name = "annals-linkcheck";

    /// <summary>As much of the file is read as the RFC asks for.</summary>
    public const int MostBytes = 500 * 1024;

    /// <summary>A wish for more than this is not waited for: the pause is as long as this then.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly ImmutableArray<(string Pattern, bool Allows)> _rules;

    private RobotsRules(ImmutableArray<(string, bool)> rules, TimeSpan pause) => (_rules, Pause) = (rules, pause);

    /// <summary>Nothing is forbidden.</summary>
    public static RobotsRules None { get; } = new([], TimeSpan.Zero);

    /// <summary>
    /// What the host wants between two requests (<c>Crawl-delay</c>, which is no part of the RFC, but of many files); zero where it says
    /// nothing.
    /// </summary>
    public TimeSpan Pause { get; }

    /// <param name="text">The file's; whatever it is, what can be read of it counts.</param>
    public static RobotsRules Parse(string text)
    {
        var (own, all) = (new Group(), new Group());
        var (isOwn, isAll, inHead, namedOwn) = (false, false, false, false);
        foreach (var line in text.TrimStart('\uFEFF').EnumerateLines())
        {
            var said = line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line;
            if (said.IndexOf(':') is not (> 0 and var colon))
                continue;
            var key = said[..colon].Trim();
            var value = said[(colon + 1)..].Trim();
            if (Is(key, "user-agent"))
            {
                // Names in a row are of one group; one after a rule begins the next.
                if (!inHead)
                    (isOwn, isAll) = (false, false);
                inHead = true;
                isOwn |= Is(Token(value), Name);
                isAll |= value is "*";
                namedOwn |= isOwn;
                continue;
            }
            if (Is(key, "allow") || Is(key, "disallow"))
            {
                inHead = false;
                // A rule without a path is none.
                if (value.IsEmpty)
                    continue;
                var rule = (Normal(value.ToString()), Is(key, "allow"));
                if (isOwn)
                    own.Rules.Add(rule);
                if (isAll)
                    all.Rules.Add(rule);
            }
            else if (Is(key, "crawl-delay"))
            {
                inHead = false;
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                {
                    var pause = TimeSpan.FromSeconds(Math.Min(seconds, LongestPause.TotalSeconds));
                    if (isOwn)
                        own.Pause = pause;
                    if (isAll)
                        all.Pause = pause;
                }
            }
        }
        var group = namedOwn ? own : all;
        return new([.. group.Rules], group.Pause);
    }

    /// <summary>Whether the host lets this address be asked for.</summary>
    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        var (longest, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if (rule.Pattern.Length < longest || (rule.Pattern.Length == longest && !rule.Allows) || !Matches(rule.Pattern, path))
                continue;
            (longest, allows) = (rule.Pattern.Length, rule.Allows);
        }
        return allows;
    }

    /// <summary>Whether a path begins as a pattern says: <c>*</c> is any characters, <c>$</c> at its end the path's end.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var whole = pattern.EndsWith("$");
        if (whole)
            pattern = pattern[..^1];
        // Each part at the first place where it fits; only the last of a whole path has to stand at its end.
        var first = true;
        while (true)
        {
            var star = pattern.IndexOf('*');
            var part = star < 0 ? pattern : pattern[..star];
            if (star < 0 && whole && !first)
                return path.EndsWith(part);
            var at = first ? (path.StartsWith(part) ? 0 : -1) : path.IndexOf(part);
            if (at < 0)
                return false;
            path = path[(at + part.Length)..];
            if (star < 0)
                return !whole || path.IsEmpty;
            pattern = pattern[(star + 1)..];
            first = false;
        }
    }

    /// <summary>A path in one way of writing it: what needs no percent sign has none, and what does has capitals behind it.</summary>
    private static string Normal(string path)
    {
        if (path.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && !path.Contains('%', StringComparison.Ordinal))
            return path;
        var to = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path).AsSpan())
        {
            if (value is > 0x20 and < 0x7F)
                to.Append((char)value);
            else
                to.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }
        var (once, normal) = (to.ToString(), new StringBuilder(to.Length));
        for (var at = 0; at < once.Length; at++)
        {
            if (
                once[at] != '%'
                || at + 2 >= once.Length
                || !byte.TryParse(once.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            )
            {
                normal.Append(once[at]);
                continue;
            }
            if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~')
                normal.Append((char)value);
            else
                normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            at += 2;
        }
        return normal.ToString();
    }

    private static bool Is(ReadOnlySpan<char> key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A program's name without the version that some put behind it.</summary>
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> agent)
    {
        var end = agent.IndexOfAny('/', ' ', '\t');
        return end < 0 ? agent : agent[..end];
    }

    private sealed class Group
    {
        public List<(string Pattern, bool Allows)> Rules { get; } = [];

        public TimeSpan Pause { get; set; }
    }
}
