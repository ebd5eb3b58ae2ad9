using Annals.Core.Wording;
using Annals.Resolving.Names;

namespace Annals.Resolving.Pages;

/// <summary>The back-of-book index, where there are entries.</summary>
internal static class IndexPlanner
{
    public static IEnumerable<Page> Of(Publication publication)
    {
        var entries = publication.Entries.ToImmutableArray();
        if (entries.IsEmpty)
            return [];
        var letters = Registers.Of(entries, Collation.Of(publication.Settings.Language));
        var layers = publication.Works.SelectMany(w => w.Chapters).SelectMany(c => c.Notes).Select(n => n.Key.Layer).Distinct().Order();
        // The passages of all entries are many: they are looked up line by line when the page is written.
        return [new IndexPage(publication, English.Words.Index, letters, new IndexLocators(publication).Of, [.. layers])];
    }
}
