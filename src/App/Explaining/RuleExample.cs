using System.Reflection;
using System.Text.RegularExpressions;

namespace Annals.App.Explaining;

/// <summary>
/// A text that breaks a rule, and what is then said. They are those of the tests, which hold that each says just this; the executable has
/// them inside.
/// </summary>
/// <param name="Path">The file, below the input folder.</param>
/// <param name="Line">The line that breaks it; null where it is not one line that does.</param>
/// <param name="Column">Where in the line, from 1.</param>
/// <param name="Said">What is said, as it is printed.</param>
internal sealed partial record RuleExample(string Path, string? Line, int Column, string Said)
{
    private static readonly string[] s_texts =
    [
        "site.txt",
        "released.txt",
        "import.txt",
        "release.txt",
        "outside.txt",
        "new.txt",
        "rename.txt",
    ];

    /// <summary>The example of a rule; null where there is none.</summary>
    public static RuleExample? Of(Rule rule)
    {
        if (Read($"{rule.Code}/expected.txt") is not { } expected)
            return null;
        var lines = expected.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Told().Match(lines[i]) is not { Success: true } told || told.Groups["code"].Value != rule.Code)
                continue;
            var said = string.Join('\n', lines.Skip(i + 1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)).Prepend(lines[i]));
            var (path, line) = (
                told.Groups["path"].Value,
                int.Parse(told.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)
            );
            var text = s_texts
                .Select(name => Read($"{rule.Code}/{name}"))
                .OfType<string>()
                .Select(t => LineOf(t, path, line))
                .FirstOrDefault(l => l is not null);
            return new RuleExample(
                path,
                text,
                int.Parse(told.Groups["column"].Value, System.Globalization.CultureInfo.InvariantCulture),
                said
            );
        }
        return null;
    }

    /// <summary>A line of a file in a text of many files, each of which begins below a line <c>-- path --</c>.</summary>
    private static string? LineOf(string site, string path, int line)
    {
        var lines = site.Split('\n');
        var file = Array.IndexOf(lines, $"-- {path} --");
        if (file < 0 || file + line >= lines.Length || lines[file + 1].StartsWith('\\'))
            return null;
        var found = lines[file + line];
        return found is "" or "---" || lines.Skip(file + 1).Take(line).Any(IsHead) ? null : found;
    }

    private static bool IsHead(string line) =>
        line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal);

    private static string? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("rules/" + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("^(?<path>[^ ].*?):(?<line>[0-9]+):(?<column>[0-9]+): (?:error|warning|hint) (?<code>[A-Z]+[0-9]{3}): ")]
    private static partial Regex Told();
}
