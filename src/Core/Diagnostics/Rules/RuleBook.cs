using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Annals.Core.Diagnostics.Rules;

/// <summary>
/// Every rule there is, in the order of the authors' guide. Each has a folder under <c>tests/rules</c>; a test holds the two together.
/// </summary>
public static partial class RuleBook
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. InputRules.All,
        .. FrontMatterRules.All,
        .. WorkRules.All,
        .. VersionRules.All,
        .. SilenceRules.All,
        .. NoteRules.All,
        .. MarkupRules.All,
        .. EmendationRules.All,
        .. BibliographyRules.All,
        .. ReferenceRules.All,
        .. OutsideLinkRules.All,
        .. FigureRules.All,
        .. NameRules.All,
        .. TermRules.All,
        .. TypographyRules.All,
        .. CitationRules.All,
        .. FidelityRules.All,
        .. HistoryRules.All,
        .. ErratumRules.All,
        .. SiteRules.All,
        .. ImportRules.All,
        .. ReleaseRules.All,
        .. BeginningRules.All,
        .. RenamingRules.All,
    ];

    private static readonly FrozenDictionary<string, Rule> s_byCode = All.ToFrozenDictionary(r => r.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule of a code, in capitals or not; null where there is none.</summary>
    public static Rule? Find(string code) => s_byCode.GetValueOrDefault(code);

    /// <summary>
    /// The code that was probably meant by one that there is not: the one of the same room and number, such as NOTE002 for <c>note2</c>,
    /// else the nearest; null where none is near.
    /// </summary>
    public static string? Near(string code)
    {
        var parts = Parts().Match(code);
        var whole = parts.Success
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{parts.Groups[1].Value}{int.Parse(parts.Groups[2].Value, CultureInfo.InvariantCulture):000}"
            )
            : code;
        return Find(whole)?.Code ?? Nearest.To(whole, All.Select(r => r.Code));
    }

    [GeneratedRegex("^([A-Za-z]+)[ -]?0*([0-9]{1,3})$")]
    private static partial Regex Parts();
}
