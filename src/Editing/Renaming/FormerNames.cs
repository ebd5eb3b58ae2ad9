using Annals.Core.Publications;

namespace Annals.Editing.Renaming;

/// <summary>All that had another name before: what texts from before may call it by.</summary>
internal static class FormerNames
{
    public static ImmutableArray<Renamed> In(Manuscript manuscript) =>
        [
            .. from kind in Enum.GetValues<RenamedKind>()
            where kind is not (RenamedKind.Chapter or RenamedKind.Note)
            from thing in NamedThing.All(kind, manuscript)
            from former in thing.Formerly
            select new Renamed(kind, former, thing.Name),
            .. from chapter in manuscript.Works.SelectMany(w => w.Chapters).Select(NamedChapter.Of)
            from former in chapter.Formerly
            select new Renamed(RenamedKind.Chapter, former.Value, chapter.Slug.Value, chapter),
        ];
}
