using Annals.Core.Diagnostics.Rules;
using Annals.Reading.FrontMatter;

namespace Annals.Editing.Beginning;

/// <summary>The name that something new has in addresses.</summary>
internal static class NewName
{
    /// <summary>Longer titles give as many of their first words as fit.</summary>
    private const int Longest = 60;

    /// <summary>The slug that was given, or one made from the title; null, and the reason, where there is none.</summary>
    /// <param name="where">The folder that it is for.</param>
    /// <param name="flag">What it is given by on the command line.</param>
    public static string? Of(string? given, string title, string where, ICollection<Diagnostic> found, string flag = "--slug")
    {
        if (given is not null)
        {
            if (Slugs.IsFileName(given))
                return given;
            found.Add(
                BeginningRules.NoSlug.About(
                    where,
                    $"'{Shown(given)}' {Slugs.Reason(given, "cannot stand in an address")}",
                    Slugs.Remedy(given, better => $"{better} can")
                )
            );
            return null;
        }
        if (Slugs.Suggestion(FirstWords(title)) is { } slug)
            return slug;
        found.Add(BeginningRules.NoSlug.About(where, $"of '{Shown(title)}' no name for an address can be made", $"give one with {flag}"));
        return null;
    }

    private static string FirstWords(string title) =>
        title.Length > Longest && title.LastIndexOf(' ', Longest) is > 0 and var end ? title[..end] : title;

    private static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
