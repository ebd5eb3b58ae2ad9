using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;

namespace Annals.Editing.Releases;

/// <summary>The chapters that someone means.</summary>
internal static class ChaptersNamed
{
    /// <param name="name">A slug, or work/slug; null for all.</param>
    /// <returns>The chapters in order; none, and the reason, where nothing has that name.</returns>
    public static Checked<ImmutableArray<Chapter>> By(string? name, Publication publication)
    {
        var all = publication.Works.SelectMany(w => w.Chapters).ToImmutableArray();
        if (name is null) return all.IsEmpty ? None(ReleaseRules.UnknownChapter, "there is no chapter", "write one first") : Checked.Of(all);
        var named = all.Where(c => name == c.Slug.Value.Value || name == Full(c)).ToImmutableArray();
        if (named.Length == 1) return Checked.Of(named);
        if (named.Length > 1) return None(ReleaseRules.AmbiguousChapter, $"several works have a chapter '{name}'", "write the work before it: " + string.Join(" or ", named.Select(Full)));

        var renamed = all.FirstOrDefault(c => c.Formerly.Any(f => name == f.Value.Value || name == $"{c.Work}/{f.Value}"));
        var near = renamed is not null ? Full(renamed) : Nearest.To(name, all.Select(c => name.Contains('/', StringComparison.Ordinal) ? Full(c) : c.Slug.Value.Value));
        return None(ReleaseRules.UnknownChapter, $"there is no chapter '{name}'", renamed is not null ? $"it is called {near} now" : near is not null ? $"did you mean {near}?" : "name it by its slug");
    }

    private static Checked<ImmutableArray<Chapter>> None(Rule rule, string message, string hint) => Checked.Of(ImmutableArray<Chapter>.Empty, [rule.About("publication.yml", message, hint)]);

    private static string Full(Chapter chapter) => $"{chapter.Work}/{chapter.Slug}";
}
