using System.Collections.Concurrent;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>Asks other sites whether they still have what a publication links to. Nothing is fetched but the answers' heads.</summary>
internal static class OutsideCheck
{
    /// <summary>An answer for each address. Those that differ only in the fragment are asked for once, and those that the store has not again.</summary>
    /// <param name="asked">Told of each address that has its answer.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was answered until then is kept.</exception>
    public static async Task<IReadOnlyDictionary<string, OutsideAnswer>> Ask(IEnumerable<string> addresses, AnswerStore store, OutsideManners manners, Action asked, CancellationToken cancel)
    {
        var answers = new ConcurrentDictionary<string, OutsideAnswer>(StringComparer.Ordinal);
        var open = new List<IGrouping<string, string>>();
        foreach (var page in addresses.Distinct(StringComparer.Ordinal).GroupBy(Page, StringComparer.Ordinal))
        {
            if (store.Find(page.Key) is { } known) Answered(page, known);
            else open.Add(page);
        }

        using var caller = new OutsideCaller(manners);
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
                        var answer = fresh[page.Key] = await caller.Ask(new Uri(page.Key), limit.Token);
                        cancel.ThrowIfCancellationRequested();
                        Answered(page, answer);
                    }
                });
        }
        finally
        {
            foreach (var (page, answer) in fresh) store.Keep(page, answer);
            store.Save();
        }
        return answers;

        void Answered(IGrouping<string, string> page, OutsideAnswer answer)
        {
            foreach (var address in page)
            {
                answers[address] = answer.MovedTo is { } to && !to.Contains('#', StringComparison.Ordinal) ? answer with { MovedTo = to + new Uri(address).Fragment } : answer;
                asked();
            }
        }
    }

    /// <summary>What a host is asked for. Which place of it a link means no host is told.</summary>
    private static string Page(string address) => address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment ? address[..fragment] : address;
}
