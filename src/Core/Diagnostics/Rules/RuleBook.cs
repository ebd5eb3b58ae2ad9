using System.Collections.Frozen;

namespace Annals.Core.Diagnostics.Rules;

/// <summary>Every rule there is, in the order of the authors' guide. Each has a folder under <c>tests/rules</c>; a test holds the two together.</summary>
public static class RuleBook
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
}
