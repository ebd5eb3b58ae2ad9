using Annals.Resolving.Links;

namespace Annals.Resolving.Figures;

/// <summary>Where figures stand and their numbers: within each work in reading order.</summary>
/// <param name="Standings">The first place of each figure that a chapter shows.</param>
/// <param name="Numbers">Each figure's number in each work that shows it.</param>
internal sealed record FigureNumbering(
    IReadOnlyDictionary<string, FigureStanding> Standings,
    IReadOnlyDictionary<(WorkSlug Work, string Figure), FigureStanding> Numbers,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <param name="outlines">In reading order.</param>
    /// <param name="before">How many figures a work has shown before them.</param>
    public static FigureNumbering Of(IEnumerable<ChapterOutline> outlines, ImmutableArray<Figure> figures, int before)
    {
        var known = figures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var standings = new Dictionary<string, FigureStanding>(StringComparer.Ordinal);
        var numbers = new Dictionary<(WorkSlug, string), FigureStanding>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var last = new Dictionary<WorkSlug, int>();
        foreach (var outline in outlines)
        {
            var (file, work) = (outline.Chapter.File, outline.Chapter.Work);
            foreach (var place in outline.Figures)
            {
                var id = place.FigureId;
                if (!known.Contains(id))
                {
                    diagnostics.Add(
                        FigureRules.Unknown.At(
                            file,
                            place.Span,
                            $"there is no figure '{id}'",
                            Nearest.To(id, known) is { } near ? $"did you mean figure:{near}?" : $"write its record figures/{id}.md"
                        )
                    );
                    continue;
                }
                if (standings.TryGetValue(id, out var first))
                {
                    diagnostics.Add(
                        FigureRules.ShownTwice.At(
                            file,
                            place.Span,
                            $"figure '{id}' stands already in chapter '{first.Chapter}' of '{first.Work}'",
                            $"refer to it here instead: [the picture](figure:{id})"
                        )
                    );
                }
                if (numbers.ContainsKey((work, id)))
                    continue;
                var number = last[work] = last.GetValueOrDefault(work, before) + 1;
                var standing = new FigureStanding(work, outline.Chapter.Slug.Value, number);
                numbers.Add((work, id), standing);
                standings.TryAdd(id, standing);
            }
        }
        return new FigureNumbering(standings, numbers, diagnostics.ToImmutable());
    }

    /// <summary>Whether names are regularised where a figure stands; of one that no chapter shows, whether they are anywhere.</summary>
    public Func<Figure, bool> Regularises(ImmutableArray<Chapter> chapters)
    {
        var without = chapters.Where(c => !c.Regularise).Select(c => new ChapterKey(c.Work, c.Slug.Value)).ToHashSet();
        var anywhere = without.Count < chapters.Length;
        return figure => Standings.TryGetValue(figure.Id, out var s) ? !without.Contains(new ChapterKey(s.Work, s.Chapter)) : anywhere;
    }
}
