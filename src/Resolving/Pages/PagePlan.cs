namespace Annals.Resolving.Pages;

/// <summary>
/// The pages of the site, in the order in which they are listed: one planner for each kind. A kind of record that the publication lacks has
/// no list page.
/// </summary>
public static class PagePlan
{
    public static ImmutableArray<Page> Of(Publication publication) =>
        [
            TitlePagePlanner.Of(publication),
            .. WorkPlanner.Contents(publication),
            .. WorkPlanner.Chapters(publication),
            .. WorkPlanner.WholeTexts(publication),
            .. WorkPlanner.Sources(publication),
            .. WorkPlanner.Notes(publication),
            .. ProofPlanner.Proofs(publication),
            .. VersionPlanner.Chapters(publication),
            .. EntryPlanner.Lists(publication),
            .. EntryPlanner.Entries(publication),
            .. FigurePlanner.List(publication),
            .. FigurePlanner.Figures(publication),
            .. ReferencePlanner.Timeline(publication),
            .. MapPlanner.Of(publication),
            .. ReferencePlanner.Bibliography(publication),
            .. IndexPlanner.Of(publication),
            .. VersionPlanner.Releases(publication),
            .. ReferencePlanner.Errata(publication),
            .. StandingPlanner.EditorsPages(publication),
            StandingPlanner.Search(publication),
            StandingPlanner.NotFound(publication),
            StandingPlanner.Offline(publication),
        ];
}
