using System.Text;
using Annals.App.Findings;

namespace Annals.App.Explaining;

/// <summary>A rule in words: its meaning, a text that breaks it, the remedy, and whether it may be silenced.</summary>
internal static class Explanation
{
    private const int Width = 100;

    public static string Of(Rule rule)
    {
        var to = new StringBuilder();
        to.Append(rule.Code).Append(": ").AppendLine(Weight(rule));
        Wrapped(to, rule.Meaning);
        if (RuleExample.Of(rule) is { } example)
            Example(to, example);
        to.AppendLine();
        Wrapped(to, "What to do: " + rule.Remedy);
        to.AppendLine();
        Wrapped(
            to,
            rule.CanBeSilenced
                ? $"Where it is meant so: {InText(rule)} before the paragraph, or {InParticulars(rule)} at the top of the file."
                : "It cannot be silenced."
        );
        return to.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    /// <summary>How bad it is.</summary>
    public static string Weight(Rule rule) =>
        rule.Severity.ToString().ToLowerInvariant() + (rule.Strict ? "; an error where the site is built with --strict" : "");

    /// <summary>What silences the rule for the paragraph that follows.</summary>
    public static string InText(Rule rule) => $"<!-- annals: allow {rule.Code}, because … -->";

    /// <summary>What silences the rule for a file.</summary>
    public static string InParticulars(Rule rule) => $"allow: {{ {rule.Code}: why }}";

    private static void Example(StringBuilder to, RuleExample example)
    {
        to.AppendLine();
        if (example.Line is { } line && PlaceInLine.Of(line, example.Column) is { } place)
        {
            to.Append("For example, in ").Append(example.Path).AppendLine(":").AppendLine();
            to.Append("    ").AppendLine(place.Line).Append("    ").Append(place.Before).AppendLine("^");
        }
        else
        {
            to.AppendLine("For example:").AppendLine();
        }
        foreach (var said in example.Said.Split('\n'))
            to.Append("    ").AppendLine(said);
    }

    private static void Wrapped(StringBuilder to, string text)
    {
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > Width)
            {
                to.AppendLine();
                length = 0;
            }
            if (length > 0)
                to.Append(' ');
            to.Append(word);
            length += word.Length + 1;
        }
        to.AppendLine();
    }
}
