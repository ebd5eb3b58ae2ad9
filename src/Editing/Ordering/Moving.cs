using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Editing.Beginning;
using Annals.Editing.Renaming;
using Annals.Reading;
using Annals.Reading.FrontMatter;

namespace Annals.Editing.Ordering;

/// <summary>
/// Plans another order of a work's chapters: those between the old place and the new get their neighbours' numbers, and the files that are
/// named by them their names; nothing else changes.
/// </summary>
public static class Moving
{
    /// <summary>The plan. With an error there is none, and the diagnostics say why.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<RenamingPlan> Of(MovingOrder order, CancellationToken cancellation = default)
    {
        var (manuscript, read) = Manuscripts.Of(order.Input, cancellation);
        var errors = Silencing.Of(read, manuscript?.Silences ?? []).Heard.Where(d => d.Severity == Severity.Error).ToList();
        if (manuscript is null || errors.Count > 0)
            return Refused(errors);
        var found = new List<Diagnostic>();
        if (ChapterFound.By(order.Chapter, manuscript, RenamingRules.UnknownPlace, found) is not { } chapter)
            return Refused(found);
        var work = manuscript.Works.First(w => w.Slug == chapter.Work);
        if (PlaceOf(order, chapter, work, manuscript, found) is not { } place)
            return Refused(found);
        if (place == work.Chapters.IndexOf(chapter))
            return Refused([
                RenamingRules.AtItsPlace.At(
                    chapter.File,
                    chapter.Order.Span,
                    $"chapter '{chapter.Slug}' is there already",
                    "give another place"
                ),
            ]);

        // The numbers stay, whatever they are; the chapters change theirs.
        var reordered = work
            .Chapters.Remove(chapter)
            .Insert(place, chapter)
            .Zip(work.Chapters, (c, there) => (Chapter: c, Order: there.Order.Value))
            .Where(c => c.Order != c.Chapter.Order.Value)
            .ToImmutableArray();
        if (
            SourceOrder.LayoutOf(chapter, manuscript, order.Input) is { } layout
            && reordered.Any(c => layout.Blocks.Any(b => b.Chapter == c.Chapter.Order.Value))
        )
        {
            return Refused([
                RenamingRules.OrderOfSource.At(
                    chapter.File,
                    chapter.Order.Span,
                    $"chapter '{chapter.Slug}' has its place from the source, whose words are proved in this order",
                    "leave it there; a work without the layout of a source can be ordered as you like"
                ),
            ]);
        }
        return Checked.Of(new RenamingPlan([.. Rewritten(reordered, work, order.Input)], []));
    }

    /// <summary>
    /// The place among the work's chapters, from 0, once the chapter is taken out of its old one; null, and the reason, where there is none
    /// such.
    /// </summary>
    private static int? PlaceOf(MovingOrder order, Chapter chapter, Work work, Manuscript manuscript, List<Diagnostic> found)
    {
        if (order.To is { } number)
        {
            var place = work.Chapters.Select(c => c.Order.Value).ToList().IndexOf(number);
            if (place >= 0)
                return place;
            found.Add(
                RenamingRules.UnknownPlace.At(
                    chapter.File,
                    chapter.Order.Span,
                    $"no chapter of '{work.Slug}' has the order {number}",
                    $"give one from {work.Chapters[0].Order} to {work.Chapters[^1].Order}"
                )
            );
            return null;
        }
        var name = order.Before ?? order.After ?? "";
        // The neighbour is of the same work, whatever chapters of this slug other works have.
        var own = work.Chapters.FirstOrDefault(c => c.Slug.Value.Value == name);
        if ((own ?? ChapterFound.By(name, manuscript, RenamingRules.UnknownPlace, found)) is not { } neighbour)
            return null;
        if (neighbour.Work != work.Slug)
        {
            found.Add(
                RenamingRules.UnknownPlace.At(
                    chapter.File,
                    chapter.Order.Span,
                    $"chapter '{chapter.Slug}' is of '{work.Slug}', and '{neighbour.Slug}' is of '{neighbour.Work}'",
                    "name a chapter of the same work"
                )
            );
            return null;
        }
        if (ReferenceEquals(neighbour, chapter))
            return work.Chapters.IndexOf(chapter);
        return work.Chapters.Remove(chapter).IndexOf(neighbour) + (order.After is null ? 0 : 1);
    }

    private static IEnumerable<RewrittenFile> Rewritten(ImmutableArray<(Chapter Chapter, int Order)> reordered, Work work, InputTree input)
    {
        var paths = reordered.ToDictionary(
            c => c.Chapter.File.Path,
            c => ChapterFile.Reordered(c.Chapter.File.Path, c.Chapter.Order.Value, c.Order),
            StringComparer.Ordinal
        );
        // Names that would meet others stay: what a chapter's file is called is its author's business.
        var staying = input.Below($"works/{work.Slug}/chapters/").Select(f => f.Path).Where(p => !paths.ContainsKey(p));
        if (paths.Values.Concat(staying).GroupBy(p => p, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1))
            paths = paths.Keys.ToDictionary(p => p, StringComparer.Ordinal);
        foreach (var (chapter, order) in reordered)
        {
            var file = input.Find(chapter.File.Path)!;
            var place = ParticularPlaces.Of(file)!.Named("order").First().Value;
            yield return RewrittenFile.Of(file, paths[file.Path], [ScalarText.Replacing(NewFile.Read(file).Text, place, order)]);
        }
    }

    private static Checked<RenamingPlan> Refused(IEnumerable<Diagnostic> why) => Checked.Of(RenamingPlan.Nothing, why);
}
