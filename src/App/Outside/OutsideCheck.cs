using System.Collections.Concurrent;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>Asks other sites whether they still have what a publication links to. Nothing is fetched but the answers' heads.</summary>
internal static class OutsideCheck
{
    /// <summary>An answer for each address; those that the store has are not asked for again.</summary>
    /// <param name="asked">Told of each address that has its answer.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was answered until then is kept.</exception>
    public static async Task<IReadOnlyDictionary<string, OutsideAnswer>> Ask(IEnumerable<string> addresses, AnswerStore store, OutsideManners manners, Action asked, CancellationToken cancel)
    {
        var answers = new ConcurrentDictionary<string, OutsideAnswer>(StringComparer.Ordinal);
        var open = new List<string>();
        foreach (var address in addresses.Distinct(StringComparer.Ordinal))
        {
            if (store.Find(address) is { } known)
            {
                answers[address] = known;
                asked();
            }
            else
            {
                open.Add(address);
            }
        }

        using var caller = new OutsideCaller(manners);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(manners.Limit);
        try
        {
            await Parallel.ForEachAsync(
                open.GroupBy(a => new Uri(a).Authority, StringComparer.OrdinalIgnoreCase),
                new ParallelOptions { MaxDegreeOfParallelism = manners.Hosts, CancellationToken = cancel },
                async (host, _) =>
                {
                    foreach (var address in host)
                    {
                        answers[address] = await caller.Ask(new Uri(address), limit.Token);
                        cancel.ThrowIfCancellationRequested();
                        asked();
                    }
                });
        }
        finally
        {
            foreach (var address in open)
            {
                if (answers.TryGetValue(address, out var answer)) store.Keep(address, answer);
            }
            store.Save();
        }
        return answers;
    }
}
