using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Annals.Resolving.Links;

namespace Annals.App.Outside;

/// <summary>
/// Asks one address after another, where its host's <c>robots.txt</c> lets programs ask: for its head first, and for the whole where a host
/// knows no other question, of which only the head is read, or where a link leads to a place on the page.
/// </summary>
internal sealed class OutsideCaller(OutsideManners manners, RobotsStore store) : IDisposable
{
    private const int MostRedirects = 5;

    /// <summary>So many names that were there are not all gone at once.</summary>
    private const int MostNames = 3;

    /// <summary>Of a longer page it is not looked up what places it has.</summary>
    private const int LongestPage = 4 * 1024 * 1024;

    private static readonly OutsideAnswer s_notForPrograms = new(
        OutsideStanding.Unknown,
        "its robots.txt asks programs to stay away from it"
    );

    private readonly OutsideConnection _connection = new(manners);
    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules? Rules, OutsideAnswer? Failure)>>> _robots = new(
        StringComparer.OrdinalIgnoreCase
    );

    public void Dispose() => _connection.Dispose();

    /// <summary>
    /// Whether the name of an address was found to be nobody's and may be somebody's all the same: no other name was found either, not even
    /// of those that were there before, as where this machine has no network.
    /// </summary>
    /// <param name="before">Names that were there when they were asked for last.</param>
    public async Task<bool> IsInDoubt(Uri address, IEnumerable<string> before, CancellationToken limit)
    {
        if (!_connection.IsNobodys(address.IdnHost))
            return false;
        foreach (var host in before.Take(MostNames))
        {
            if (_connection.HasFoundAName || limit.IsCancellationRequested)
                break;
            await _connection.LookFor(host, limit);
        }
        return !_connection.HasFoundAName;
    }

    /// <param name="address">Without a fragment, which is its reader's business and never sent.</param>
    /// <param name="limit">Cancelled when there is no time left for any.</param>
    public async Task<OutsideAnswer> Ask(Uri address, CancellationToken limit)
    {
        var movedForGood = true;
        var (at, redirects, reply) = await Follow(
            address,
            Head,
            (status, next) => movedForGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect,
            limit
        );
        return reply.Failure ?? Answer(reply.Status, redirects > 0 && movedForGood ? at : null);
    }

    /// <summary>The places that a page has; null where it is no page of HTML, is too long, or was not to be had after all.</summary>
    /// <param name="address">Of a page that is there, without a fragment.</param>
    public async Task<IReadOnlySet<string>?> Places(Uri address, CancellationToken limit)
    {
        var (_, _, reply) = await Follow(
            address,
            (at, cancel) => _connection.Send(HttpMethod.Get, at, LongestPage, IsHtml, cancel),
            (_, _) => { },
            limit
        );
        return reply is { IsGood: true, Body: { } page } && page.Length < LongestPage ? HtmlPlaces.In(page) : null;
    }

    private static bool IsHtml(string? type) => type is "text/html" or "application/xhtml+xml";

    private static OutsideAnswer Answer(HttpStatusCode status, Uri? movedTo) =>
        (int)status switch
        {
            >= 200 and < 300 when movedTo is not null => new(OutsideStanding.Moved, "", movedTo.AbsoluteUri),
            >= 200 and < 300 => new(OutsideStanding.There),
            404 or 410 => new(OutsideStanding.Gone, string.Create(CultureInfo.InvariantCulture, $"it answers {(int)status}")),
            var other => new(OutsideStanding.Unknown, string.Create(CultureInfo.InvariantCulture, $"it answers {other}")),
        };

    /// <summary>Goes where an address leads to in the end.</summary>
    /// <param name="ask">One request.</param>
    /// <param name="leads">Told of each answer that leads on.</param>
    private async Task<(Uri At, int Redirects, OutsideReply Reply)> Follow(
        Uri address,
        Func<Uri, CancellationToken, Task<OutsideReply>> ask,
        Action<HttpStatusCode, Uri> leads,
        CancellationToken limit
    )
    {
        var at = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var (rules, failure) = await RobotsOf(at, limit);
            if (rules is null)
                return (at, redirects, new(Failure: failure));
            if (!rules.Allows(at))
                return (at, redirects, new(Failure: s_notForPrograms));
            var reply = await ask(at, limit);
            if (reply.Next is not { } next)
                return (at, redirects, reply);
            leads(reply.Status, next);
            at = next;
        }
        return (
            at,
            MostRedirects,
            new(
                Failure: new(
                    OutsideStanding.Unknown,
                    string.Create(CultureInfo.InvariantCulture, $"it leads on more than {MostRedirects} times")
                )
            )
        );
    }

    private async Task<OutsideReply> Head(Uri address, CancellationToken limit)
    {
        var head = await _connection.Send(HttpMethod.Head, address, most: 0, wanted: null, limit);
        // Many a host answers such a question wrongly or not at all.
        var wantsGet = head.Failure is not null
            ? !limit.IsCancellationRequested && !head.IsFinal
            : (int)head.Status >= 400 && head.Status != HttpStatusCode.TooManyRequests;
        return wantsGet ? await _connection.Send(HttpMethod.Get, address, most: 0, wanted: null, limit) : head;
    }

    /// <summary>What a host lets programs ask for, asked once and kept for a day; or why nothing can be asked there.</summary>
    private Task<(RobotsRules? Rules, OutsideAnswer? Failure)> RobotsOf(Uri address, CancellationToken limit) =>
        _robots.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new(() => AskForRobots(address, limit))).Value;

    private async Task<(RobotsRules? Rules, OutsideAnswer? Failure)> AskForRobots(Uri address, CancellationToken limit)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        if (store.Find(host) is { } known)
            return (Rules(known), null);
        var at = new Uri(address, "/robots.txt");
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var reply = await _connection.Send(HttpMethod.Get, at, RobotsRules.MostBytes, wanted: null, limit);
            if (reply.Next is { } next)
            {
                at = next;
                continue;
            }
            if (reply.IsGood)
                return (Rules(Kept(reply.Body ?? "")), null);
            // As the RFC has it: a host that cannot say now what it lets programs ask for is asked for nothing; one that has no such file
            // for everything.
            if (reply.Failure is { } failure)
                return redirects == 0 && reply.IsFinal || limit.IsCancellationRequested
                    ? (null, failure)
                    : (null, failure with { Standing = OutsideStanding.Unknown });
            return (int)reply.Status >= 500 || reply.Status == HttpStatusCode.TooManyRequests
                ? (
                    null,
                    new(OutsideStanding.Unknown, string.Create(CultureInfo.InvariantCulture, $"its robots.txt answers {(int)reply.Status}"))
                )
                : (Rules(Kept("")), null);
        }
        return (RobotsRules.None, null);

        string Kept(string text)
        {
            store.Keep(host, text);
            return text;
        }

        RobotsRules Rules(string text)
        {
            var rules = RobotsRules.Parse(text);
            _connection.Slow(address, rules.Pause);
            return rules;
        }
    }
}
