using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;

namespace Annals.Editing.Beginning;

/// <summary>
/// The work or chapter that something new is meant for; null, and the reason, where there is none or it could be several.
/// </summary>
internal static class PlaceNamed
{
    public static Work? Work(string? name, Manuscript manuscript, ICollection<Diagnostic> found)
    {
        var works = manuscript.Works;
        if (name is null && works is [var only])
            return only;
        var named = works.FirstOrDefault(w => w.Slug.Value == name);
        if (named is not null)
            return named;
        var slugs = works.Select(w => w.Slug.Value).ToImmutableArray();
        found.Add(
            slugs.IsEmpty ? None("there is no work yet", "begin one with new work")
            : name is null ? None("there are several works", "name one with --work: " + string.Join(" or ", slugs))
            : None(
                $"there is no work '{name}'",
                Nearest.To(name, slugs) is { } near ? $"did you mean {near}?" : "name one with --work: " + string.Join(" or ", slugs)
            )
        );
        return null;
    }

    public static Chapter? Chapter(string name, Manuscript manuscript, ICollection<Diagnostic> found) =>
        ChapterFound.By(name, manuscript, BeginningRules.NoSuchPlace, found);

    private static Diagnostic None(string message, string hint) => BeginningRules.NoSuchPlace.About("publication.yml", message, hint);
}
