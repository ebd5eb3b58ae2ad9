using System.Text.RegularExpressions;
using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Xunit;

namespace Annals.Tests.Architecture;

/// <summary>Rules and diagnostics speak with one voice.</summary>
public sealed partial class RuleBookTests
{
    [Fact]
    public void A_rule_has_a_code_of_letters_and_three_digits() => Assert.All(RuleBook.All, rule => Assert.Matches(Code(), rule.Code));

    [Fact]
    public void A_rule_says_what_is_wrong_and_what_to_do_in_whole_sentences() =>
        Assert.All(
            RuleBook.All,
            rule =>
            {
                Assert.EndsWith(".", rule.Meaning, StringComparison.Ordinal);
                Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Every_rule_about_the_input_is_in_the_book()
    {
        var written = typeof(RuleBook)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(RuleBook).Namespace)
            .SelectMany(t => t.GetFields())
            .Where(f => f.FieldType == typeof(Rule))
            .Select(f => ((Rule)f.GetValue(null)!).Code);
        Assert.Equal(written.Order(StringComparer.Ordinal), RuleBook.All.Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_message_begins_small_and_ends_without_a_full_stop()
    {
        var messages = Directory
            .EnumerateFiles(TestFolder.Of("rules"), "expected.txt", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => Message().Match(line))
            .Where(m => m.Success)
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(messages);
        Assert.DoesNotContain(messages, m => m.EndsWith('.'));
        Assert.DoesNotContain(
            messages,
            m => char.IsUpper(m[0]) && m.Length > 1 && char.IsLower(m[1]) && !m.StartsWith("Annals", StringComparison.Ordinal)
        );
    }

    [GeneratedRegex("^[A-Z]{2,6}[0-9]{3}$")]
    private static partial Regex Code();

    [GeneratedRegex("^[^ ].*: (?:error|warning|hint) [A-Z]+[0-9]{3}: (.*)$")]
    private static partial Regex Message();
}
