using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter;

namespace Annals.Reading;

/// <summary>Puts a work's chapters in order and compares them with one another.</summary>
internal static class ChapterOrder
{
    public static ImmutableArray<Chapter> Of(Work work, IEnumerable<Chapter> chapters, List<Diagnostic> diagnostics)
    {
        // OrderBy is stable: among equals the order of files stays.
        var inOrder = chapters.OrderBy(c => c.Order.Value).ToImmutableArray();
        if (inOrder.IsEmpty)
        {
            diagnostics.Add(WorkRules.NoChapters.About(work.File.Path, $"the work '{work.Slug}' has no chapters", $"put them into works/{work.Slug}/chapters"));
        }
        CheckOrder(inOrder, diagnostics);
        CheckSlugs(inOrder, diagnostics);
        return inOrder;
    }

    private static void CheckOrder(ImmutableArray<Chapter> chapters, List<Diagnostic> diagnostics)
    {
        for (var i = 1; i < chapters.Length; i++)
        {
            var (before, chapter) = (chapters[i - 1], chapters[i]);
            var order = chapter.Order;
            if (order.Value == ChapterRecord.Unplaced) return;
            if (order.Value == before.Order.Value)
            {
                diagnostics.Add(WorkRules.OrderTwice.At(chapter.File, order.Span, Words($"'{before.File.Path}' has the order {order} too"), "number the chapters through"));
            }
            else if (order.Value != before.Order.Value + 1)
            {
                diagnostics.Add(WorkRules.OrderGap.At(chapter.File, order.Span, Words($"no chapter has the order {before.Order.Value + 1}"), "number the chapters through"));
            }
        }
    }

    private static void CheckSlugs(ImmutableArray<Chapter> chapters, List<Diagnostic> diagnostics)
    {
        var owners = new Dictionary<ChapterSlug, Chapter>();
        foreach (var chapter in chapters)
        {
            if (owners.TryAdd(chapter.Slug.Value, chapter)) continue;
            diagnostics.Add(WorkRules.SlugTwice.At(chapter.File, chapter.Slug.Span, $"'{owners[chapter.Slug.Value].File.Path}' has the slug '{chapter.Slug}' too"));
        }
        foreach (var chapter in chapters)
        {
            foreach (var former in chapter.Formerly)
            {
                if (owners.TryAdd(former.Value, chapter)) continue;
                diagnostics.Add(WorkRules.FormerSlugTaken.At(chapter.File, former.Span, $"'{owners[former.Value].File.Path}' has the slug '{former}' now or had it too"));
            }
        }
    }

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
