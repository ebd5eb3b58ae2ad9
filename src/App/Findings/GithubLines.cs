using System.Globalization;
using System.Text;

namespace Annals.App.Findings;

/// <summary>Findings as the lines that GitHub's runners make annotations of. What is silenced is left out.</summary>
internal static class GithubLines
{
    public static string Of(CheckFindings findings, Checkout checkout)
    {
        var to = new StringBuilder();
        foreach (var told in findings.Told)
        {
            var kind = told.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var message = told.Hint is { } hint ? $"{told.Message}\nhint: {hint}" : told.Message;
            to.Append(
                CultureInfo.InvariantCulture,
                $"::{kind} file={Property(Unprintable.Shown(checkout.PathOf(told.Path)))},line={told.Position.Line},col={told.Position.Column},title={Property(told.Rule.Code)}::{Words(message)}\n"
            );
        }
        return to.ToString();
    }

    private static string Words(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Words(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
