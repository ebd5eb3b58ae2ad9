using System.Text.RegularExpressions;
using Xunit;

namespace Annals.Tests.Architecture;

/// <summary>How code is kept: a namespace is its folder, files stay small, names say what things are.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 400;

    // As .editorconfig tells editors.
    private const int WidestLine = 140;

    [Fact]
    public void A_namespace_equals_its_folder()
    {
        var wrong = Repository
            .Sources("src", "theme", "tests/Annals.Tests")
            .Select(file => (file, Space: NamespaceOf(file)))
            .Where(f => f.Space is not null && f.Space != Expected(f.file))
            .Select(f => $"{f.file}: {f.Space}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_is_two_things()
    {
        var long_ = Repository
            .Sources("src", "theme", "tests")
            .Where(f => File.ReadLines(Path.Combine(Repository.Root, f)).Count() > LongestFile);
        Assert.Empty(long_);
    }

    [Fact]
    public void No_line_is_wider_than_the_page()
    {
        // Words that people read stand in one literal, however long: only so are they found by who looks for them.
        var wide = Repository
            .Sources("src", "theme")
            .SelectMany(file =>
                File.ReadLines(Path.Combine(Repository.Root, file))
                    .Select((line, i) => (line, Place: $"{file}:{i + 1}"))
                    .Where(l => l.line.Length > WidestLine && !l.line.Contains('"', StringComparison.Ordinal))
                    .Select(l => l.Place)
            );
        Assert.Empty(wide);
    }

    [Fact]
    public void No_type_is_called_a_manager_or_a_helper()
    {
        // Shapes of another's members have the names that he gave them.
        var vague = Repository
            .Sources("src", "theme", "tests")
            .Where(f => !f.StartsWith("tests/Annals.StatiqContract/Statiq/", StringComparison.Ordinal))
            .SelectMany(file => Vague().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(m => $"{file}: {m.Value}"));
        Assert.Empty(vague);
    }

    [Fact]
    public void No_pattern_takes_digits_of_every_script_without_saying_so()
    {
        // What \d matches, int.Parse refuses: [0-9] is what numbers are made of, and \p{Nd} says that any script's digits are meant.
        var any = Repository
            .Sources("src", "theme")
            .Where(file => File.ReadAllText(Path.Combine(Repository.Root, file)).Contains("\\d", StringComparison.Ordinal));
        Assert.Empty(any);
    }

    private static string? NamespaceOf(string file)
    {
        var match = Declared().Match(File.ReadAllText(Path.Combine(Repository.Root, file)));
        return match.Success ? match.Groups[1].Value : null;
    }

    private static string Expected(string file)
    {
        var parts = Path.GetDirectoryName(file)!.Replace('\\', '/').Split('/');
        return parts[0] switch
        {
            "src" => "Annals." + string.Join('.', parts[1..]),
            "theme" => string.Join('.', ["Annals.Theme", .. parts[1..]]),
            "tests" => string.Join('.', parts[1..]),
            _ => throw new InvalidOperationException(file),
        };
    }

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+\w*(?:Manager|Helper|Helpers|Service|Utils|Utility)\b")]
    private static partial Regex Vague();
}
