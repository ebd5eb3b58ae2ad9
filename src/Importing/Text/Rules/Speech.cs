using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>Many literatures set a dash before what is said.</summary>
internal static class Speech
{
    /// <summary>
    /// A line behind a dash that ends as something said does: with a stop if the dash is long, with a question or a call if it is a hyphen.
    /// </summary>
    public static bool IsSpoken(Passage passage) =>
        passage.Lead.Kind == LeadKind.Bullet
        && passage.Lead.Mark switch
        {
            "–" or "—" => Punctuation.EndsSentence(passage.Words),
            "-" => passage.Words.TrimEnd('"', '”', '»')[^1] is '?' or '!',
            _ => false,
        };
}
