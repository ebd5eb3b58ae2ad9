using Annals.Core.Diagnostics.Rules;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Reading;

/// <summary>Puts works and chapters together and in order.</summary>
internal static class WorkShelf
{
    public static ImmutableArray<Work> Of(PublicationSettings settings, IEnumerable<Work> works, IEnumerable<Chapter> chapters, List<Diagnostic> diagnostics)
    {
        var bySlug = works.ToDictionary(w => w.Slug);
        var chaptersOf = chapters.ToLookup(c => c.Work);
        foreach (var homeless in chaptersOf.Where(g => !bySlug.ContainsKey(g.Key)))
        {
            diagnostics.Add(WorkRules.NoWorkFile.About($"works/{homeless.Key}/work.yml", $"the work '{homeless.Key}' has no work.yml", "write one with at least a title"));
        }

        var inOrder = new List<WorkSlug>();
        foreach (var named in settings.Works)
        {
            if (inOrder.Contains(named.Value))
            {
                diagnostics.Add(WorkRules.WorkListedTwice.At(settings.File, named.Span, $"the work '{named}' is named twice"));
            }
            else if (bySlug.ContainsKey(named.Value))
            {
                inOrder.Add(named.Value);
            }
            else if (!chaptersOf.Contains(named.Value))
            {
                var near = Nearest.To(named.Value.Value, bySlug.Keys.Select(k => k.Value));
                diagnostics.Add(WorkRules.NoSuchWork.At(settings.File, named.Span, $"there is no work '{named}'",
                    near is null ? $"write works/{named}/work.yml" : $"did you mean '{near}'?"));
            }
        }
        foreach (var work in bySlug.Values.OrderBy(w => w.Slug.Value, StringComparer.Ordinal))
        {
            if (Addresses.Reserved.Contains(work.Slug.Value))
                diagnostics.Add(WorkRules.ReservedSlug.About(work.File.Path, $"the site has a page '{work.Slug}' of its own", "give the work's folder another name"));
            if (inOrder.Contains(work.Slug)) continue;
            diagnostics.Add(WorkRules.WorkNotListed.About(work.File.Path, $"publication.yml does not name the work '{work.Slug}'", "add it to works in publication.yml"));
            inOrder.Add(work.Slug);
        }
        return [.. inOrder.Select(slug => bySlug[slug] with { Chapters = ChapterOrder.Of(bySlug[slug], chaptersOf[slug], diagnostics) })];
    }
}
