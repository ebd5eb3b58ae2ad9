using Annals.Core.Wording;

namespace Annals.Resolving.Pages;

/// <summary>The list of figures and a page for each.</summary>
internal static class FigurePlanner
{
    public static IEnumerable<Page> List(Publication publication) =>
        publication.Figures.IsEmpty ? [] : [new FigureListPage(publication, English.Words.Figures)];

    public static IEnumerable<Page> Figures(Publication publication) =>
        publication.Figures.Select(figure => new FigurePage(
            publication,
            figure,
            Chapter(publication, figure),
            FirstSentence.Of(figure.Caption)
        ));

    private static Chapter? Chapter(Publication publication, Figure figure) =>
        figure.Standing is { } standing
            ? publication.ChapterByKey.GetValueOrDefault(new ChapterKey(standing.Work, standing.Chapter))
            : null;
}
