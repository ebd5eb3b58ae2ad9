using System.Collections.Concurrent;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>
/// Asks other sites whether they still have what a publication links to. Of a page only the answer's head is fetched, unless a link leads
/// to a place on it.
/// </summary>
internal static class OutsideCheck
{
    /// <summary>
    /// An answer for each address. Those that differ only in the fragment are asked for once, and those that the store has not again.
    /// </summary>
    /// <param name="asked">Told of each address that has its answer.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was answered until then is kept.</exception>
    public static async Task<IReadOnlyDictionary<string, OutsideAnswer>> Ask(
        IEnumerable<string> addresses,
        AnswerStore store,
        OutsideManners manners,
        Action asked,
        CancellationToken cancel
    )
    {
        var answers = new ConcurrentDictionary<string, OutsideAnswer>(StringComparer.Ordinal);
        var open = new List<IGrouping<string, string>>();
        var before = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in addresses.Distinct(StringComparer.Ordinal).GroupBy(Page, StringComparer.Ordinal))
        {
            if (store.Find(page.Key) is { Standing: OutsideStanding.There or OutsideStanding.PlaceGone })
                before.Add(new Uri(page.Key).IdnHost);
            if (Known(page, store) is { } known)
                Answered(page, known);
            else
                open.Add(page);
        }

        using var caller = new OutsideCaller(manners, store.Robots);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(manners.Limit);
        var fresh = new ConcurrentDictionary<string, OutsideAnswer>(StringComparer.Ordinal);
        try
        {
            await Parallel.ForEachAsync(
                open.GroupBy(page => new Uri(page.Key).Authority, StringComparer.OrdinalIgnoreCase),
                new ParallelOptions { MaxDegreeOfParallelism = manners.Hosts, CancellationToken = cancel },
                async (host, _) =>
                {
                    foreach (var page in host)
                    {
                        var answer = store.Find(page.Key) ?? (fresh[page.Key] = await caller.Ask(new Uri(page.Key), limit.Token));
                        cancel.ThrowIfCancellationRequested();
                        Answered(page, await WithPlaces(page, answer, caller, limit.Token));
                        cancel.ThrowIfCancellationRequested();
                    }
                }
            );
        }
        finally
        {
            await Doubt();
            foreach (var (page, answer) in fresh)
                store.Keep(page, answer);
            store.Save();
        }
        return answers;

        async Task Doubt()
        {
            foreach (var page in open)
            {
                if (
                    !fresh.TryGetValue(page.Key, out var answer)
                    || answer.Standing != OutsideStanding.Gone
                    || !await caller.IsInDoubt(new Uri(page.Key), before, limit.Token)
                )
                    continue;
                fresh[page.Key] = new(OutsideStanding.Unknown, answer.Word + ", and no other host is found: is there a network?");
                foreach (var address in page)
                    answers[address] = fresh[page.Key];
            }
        }

        // Of a page that has moved, the place is for whoever looks at the new one.
        async Task<Func<string, OutsideAnswer>> WithPlaces(
            IGrouping<string, string> page,
            OutsideAnswer answer,
            OutsideCaller caller,
            CancellationToken limit
        )
        {
            if (answer.Standing != OutsideStanding.There || page.All(a => PlaceOnPage.Of(a) is null))
                return _ => answer;
            var places = await caller.Places(new Uri(page.Key), limit);
            if (places is null && limit.IsCancellationRequested)
                return _ => answer;
            return address =>
            {
                if (PlaceOnPage.Of(address) is not { } place)
                    return answer;
                return fresh[address] = places is null || PlaceOnPage.IsAmong(place, places) ? answer : new(OutsideStanding.PlaceGone);
            };
        }

        void Answered(IGrouping<string, string> page, Func<string, OutsideAnswer> answerOf)
        {
            foreach (var address in page)
            {
                var answer = answerOf(address);
                answers[address] =
                    answer.MovedTo is { } to && !to.Contains('#', StringComparison.Ordinal)
                        ? answer with
                        {
                            MovedTo = to + new Uri(address).Fragment,
                        }
                        : answer;
                asked();
            }
        }
    }

    /// <summary>What the store has on all addresses of a page; null where it lacks one.</summary>
    private static Func<string, OutsideAnswer>? Known(IGrouping<string, string> page, AnswerStore store)
    {
        if (store.Find(page.Key) is not { } answer)
            return null;
        if (answer.Standing != OutsideStanding.There)
            return _ => answer;
        var places = page.Where(a => PlaceOnPage.Of(a) is not null).ToDictionary(a => a, store.Find, StringComparer.Ordinal);
        return places.Values.All(known => known is not null) ? address => places.GetValueOrDefault(address) ?? answer : null;
    }

    /// <summary>What a host is asked for. Which place of it a link means no host is told.</summary>
    private static string Page(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment ? address[..fragment] : address;
}
