using Annals.Core.Publications;

namespace Annals.Editing;

/// <summary>The chapter that someone means; null, and the reason, where there is none or it could be several.</summary>
internal static class ChapterFound
{
    /// <param name="name">A slug, or work/slug.</param>
    /// <param name="rule">What is broken by a name that is no chapter's.</param>
    public static Chapter? By(string name, Manuscript manuscript, Rule rule, ICollection<Diagnostic> found) =>
        By(name, [.. manuscript.Works.SelectMany(w => w.Chapters)], rule, rule, found);

    /// <param name="unknown">What is broken by a name that is no chapter's.</param>
    /// <param name="ambiguous">What is broken by a name that is several chapters'.</param>
    public static Chapter? By(string name, ImmutableArray<Chapter> chapters, Rule unknown, Rule ambiguous, ICollection<Diagnostic> found)
    {
        var named = chapters.Where(c => name == c.Slug.Value.Value || name == Full(c)).ToImmutableArray();
        if (named is [var only])
            return only;
        var now = chapters.FirstOrDefault(c => c.Formerly.Any(f => name == f.Value.Value || name == $"{c.Work}/{f.Value}"));
        var near = Nearest.To(name, chapters.Select(c => name.Contains('/', StringComparison.Ordinal) ? Full(c) : c.Slug.Value.Value));
        found.Add(
            named.Length > 1
                ? ambiguous.About(
                    "publication.yml",
                    $"several works have a chapter '{name}'",
                    "write the work before it: " + string.Join(" or ", named.Select(Full))
                )
                : unknown.About(
                    "publication.yml",
                    $"there is no chapter '{name}'",
                    now is not null ? $"it is called {Full(now)} now"
                        : near is not null ? $"did you mean {near}?"
                        : "name it by its slug"
                )
        );
        return null;
    }

    private static string Full(Chapter chapter) => $"{chapter.Work}/{chapter.Slug}";
}
