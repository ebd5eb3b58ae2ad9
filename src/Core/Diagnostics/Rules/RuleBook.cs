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
        .. NoteRules.All,
        .. MarkupRules.All,
        .. EmendationRules.All,
        .. BibliographyRules.All,
        .. ReferenceRules.All,
        .. FigureRules.All,
        .. NameRules.All,
        .. TermRules.All,
        .. CitationRules.All,
        .. FidelityRules.All,
        .. HistoryRules.All,
        .. ErratumRules.All,
        .. SiteRules.All,
        .. ImportRules.All,
        .. ReleaseRules.All,
    ];
}
