using Annals.Core.Text;
using Annals.Core.Wording;

namespace Annals.Theme;

/// <summary>
/// What an element says of its words' language where they are in another than the words around it: <c>lang</c>, and <c>dir</c> where they
/// run the other way. Null where there is nothing to say.
/// </summary>
internal static class Tongue
{
    /// <summary>Words of a text among those around it.</summary>
    public static Dictionary<string, object>? Of(string? language, string around)
    {
        if (language is null || language.Equals(around, StringComparison.OrdinalIgnoreCase))
            return null;
        var said = new Dictionary<string, object> { ["lang"] = language };
        if (WritingDirection.Within(language, around) is { } direction)
            said["dir"] = direction;
        return said;
    }

    /// <summary>The theme's own words among those of a text or a publication.</summary>
    public static Dictionary<string, object>? Ours(string around) => IsOurs(around) ? null : Of(English.Tag, around);

    /// <summary>Only which language the theme's words are in, for an element whose line has to run as those around it do.</summary>
    public static string? OursIn(string around) => IsOurs(around) ? null : English.Tag;

    /// <summary>The language of a chapter's text.</summary>
    public static string Of(Core.Pages.SiteFrame site, Core.Publications.Work? work, Core.Publications.Chapter? chapter = null) =>
        chapter?.Language ?? work?.Language ?? site.Settings.Language;

    // An edition in British English needs no word on the theme's.
    private static bool IsOurs(string around) => LanguageTag.IsSame(around, English.Tag);
}
