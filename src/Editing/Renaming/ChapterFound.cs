using Annals.Core.Publications;

namespace Annals.Editing.Renaming;

/// <summary>The chapter that someone means; null, and the reason, where there is none or it could be several.</summary>
internal static class ChapterFound
{
    /// <param name="name">A slug, or work/slug.</param>
    /// <param name="rule">What is broken by a name that is no chapter's.</param>
    public static Chapter? By(string name, Manuscript manuscript, Rule rule, ICollection<Diagnostic> found)
    {
        var all = manuscript.Works.SelectMany(w => w.Chapters).ToImmutableArray();
        var named = all.Where(c => name == c.Slug.Value.Value || name == Full(c)).ToImmutableArray();
        if (named is [var only]) return only;
        var now = all.FirstOrDefault(c => c.Formerly.Any(f => name == f.Value.Value || name == $"{c.Work}/{f.Value}"));
        var near = Nearest.To(name, all.Select(c => name.Contains('/', StringComparison.Ordinal) ? Full(c) : c.Slug.Value.Value));
        found.Add(named.Length > 1 ? rule.About("publication.yml", $"several works have a chapter '{name}'", "write the work before it: " + string.Join(" or ", named.Select(Full)))
            : rule.About("publication.yml", $"there is no chapter '{name}'", now is not null ? $"it is called {Full(now)} now" : near is not null ? $"did you mean {near}?" : "name it by its slug"));
        return null;
    }

    private static string Full(Chapter chapter) => $"{chapter.Work}/{chapter.Slug}";
}
