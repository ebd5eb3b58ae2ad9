using System.Text;
using System.Text.RegularExpressions;
using Annals.App.Findings;
using Annals.Core.Diagnostics.Rules;

namespace Annals.App.Explaining;

/// <summary>All rules as Markdown, for who reads rather than asks: of the same words and examples as <see cref="Explanation"/>.</summary>
internal static partial class RulePages
{
    public static string All()
    {
        var to = new StringBuilder();
        to.Append("# The rules, with examples\n\n");
        to.Append(
            "What `explain` says of each rule, in the order of [the guide's table](README.md#every-rule). This file is written from the rules themselves; nobody edits it:\n"
        );
        to.Append("`explain --markdown` prints it, and a test tells where it is out of date.\n");
        foreach (var rule in RuleBook.All)
            Page(to, rule);
        return to.ToString();
    }

    private static void Page(StringBuilder to, Rule rule)
    {
        to.Append("\n## ").Append(rule.Code).Append("\n\n");
        to.Append('*').Append(Explanation.Weight(rule)).Append(".* ").Append(Prose(rule.Meaning)).Append('\n');
        if (RuleExample.Of(rule) is { } example)
            Example(to, example);
        to.Append("\n**What to do.** ").Append(Prose(rule.Remedy)).Append("\n\n");
        to.Append(
            rule.CanBeSilenced
                ? $"Where it is meant so, write `{Explanation.InText(rule)}` before the paragraph, or `{Explanation.InParticulars(rule)}` at the top of the file.\n"
                : "It cannot be silenced.\n"
        );
    }

    private static void Example(StringBuilder to, RuleExample example)
    {
        var place = example.Line is { } line ? PlaceInLine.Of(line, example.Column) : null;
        to.Append(place is null ? "\nFor example:\n\n" : $"\nFor example, in `{example.Path}`:\n\n");
        // An example's line may itself hold a fence.
        to.Append("````text\n");
        if (place is not null)
            to.Append(place.Line).Append('\n').Append(place.Before).Append("^\n");
        to.Append(example.Said).Append("\n````\n");
    }

    /// <summary>Words as Markdown shows them: signs of markup are meant as signs.</summary>
    private static string Prose(string words) => Signs().Replace(words, @"\$0");

    [GeneratedRegex(@"[\\|<\[*_~`]")]
    private static partial Regex Signs();
}
