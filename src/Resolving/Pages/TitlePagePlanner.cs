namespace Annals.Resolving.Pages;

internal static class TitlePagePlanner
{
    public static TitlePage Of(Publication publication) =>
        new(publication.Settings.Title, publication.Settings.Description ?? publication.Settings.Subtitle ?? "", publication);
}
