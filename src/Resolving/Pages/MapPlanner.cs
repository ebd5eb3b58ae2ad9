using Annals.Core.Wording;

namespace Annals.Resolving.Pages;

/// <summary>The map, where a place has coordinates.</summary>
internal static class MapPlanner
{
    public static IEnumerable<Page> Of(Publication publication)
    {
        ImmutableArray<MappedPlace> places =
        [
            .. publication
                .Places.Where(p => p.Coordinates is not null)
                .Select(p => new MappedPlace(p, FirstSentence.Of(p.Body), publication.MentionsOf(p.Key).Length)),
        ];
        return places.IsEmpty ? [] : [new MapPage(publication, English.Words.Map, places)];
    }
}
