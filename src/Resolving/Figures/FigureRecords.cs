namespace Annals.Resolving.Figures;

/// <summary>The figures' records with what the whole publication knows of them: where they stand and who made them.</summary>
internal static class FigureRecords
{
    /// <param name="figures">The records, their captions resolved.</param>
    /// <param name="referredTo">The ids of figures that a text refers to.</param>
    public static ImmutableArray<Figure> Of(
        ImmutableArray<Figure> figures,
        Manuscript manuscript,
        FigureNumbering numbering,
        Pictures pictures,
        HashSet<string> referredTo,
        List<Diagnostic> diagnostics
    )
    {
        var works = manuscript.Works.Select((w, i) => (w.Slug, i)).DistinctBy(w => w.Slug).ToDictionary(w => w.Slug, w => w.i);
        var makers = new Makers(manuscript.People);
        foreach (var figure in figures)
        {
            pictures.Check(figure, diagnostics);
            if (!numbering.Standings.ContainsKey(figure.Id) && !referredTo.Contains(figure.Id))
            {
                diagnostics.Add(
                    FigureRules.NeverShown.About(
                        figure.File.Path,
                        $"figure '{figure.Id}' is never shown",
                        $"show it alone in a paragraph: ![](figure:{figure.Id})"
                    )
                );
            }
        }
        return
        [
            .. figures
                .Select(figure => makers.Named(figure, diagnostics) with { Standing = numbering.Standings.GetValueOrDefault(figure.Id) })
                .OrderBy(f => f.Standing is { } s ? works[s.Work] : int.MaxValue)
                .ThenBy(f => f.Standing?.Number)
                .ThenBy(f => f.Id, StringComparer.Ordinal),
        ];
    }
}
