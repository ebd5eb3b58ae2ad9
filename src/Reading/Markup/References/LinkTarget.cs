using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;

namespace Annals.Reading.Markup.References;

/// <summary>What a link leads to, by its scheme.</summary>
/// <param name="Kind">What kind of thing of ours it names; null for an address.</param>
/// <param name="Address">The record's id, the chapter's slug or the address as written.</param>
/// <param name="Slip">The rule that it breaks, with the words that say how; null for a sound target.</param>
internal readonly record struct LinkTarget(
    ReferenceKind? Kind,
    string Address,
    string? Fragment,
    Rule? Slip = null,
    string? Message = null,
    string? Hint = null
)
{
    private static readonly (string Scheme, ReferenceKind Kind)[] Kinds =
    [
        ("term", ReferenceKind.Term),
        ("person", ReferenceKind.Person),
        ("place", ReferenceKind.Place),
        ("organisation", ReferenceKind.Organisation),
        ("event", ReferenceKind.Event),
        ("figure", ReferenceKind.Figure),
        ("chapter", ReferenceKind.Chapter),
        ("plain", ReferenceKind.Plain),
    ];

    private static readonly string[] Web = ["https", "http", "mailto", "tel"];

    public static LinkTarget Of(string url)
    {
        var colon = SchemeLength(url);
        if (colon == 0)
            return Local(url);
        var scheme = url[..colon];
        foreach (var (name, kind) in Kinds)
        {
            if (name == scheme)
                return Record(kind, url, url.AsSpan(colon + 1));
        }
        if (Web.Contains(scheme, StringComparer.OrdinalIgnoreCase))
            return new(null, url, null);
        var near = Nearest.To(scheme, Kinds.Select(k => k.Scheme).Concat(Web));
        return new(
            null,
            url,
            null,
            MarkupRules.UnknownScheme,
            $"a link cannot begin with '{scheme}:'",
            near is null
                ? "use term:, person:, place:, organisation:, event:, figure:, chapter:, plain: or https:"
                : $"did you mean '{near}:'?"
        );
    }

    private static LinkTarget Record(ReferenceKind kind, string url, ReadOnlySpan<char> rest)
    {
        if (kind == ReferenceKind.Plain)
        {
            return rest.IsEmpty
                ? new(kind, "", null)
                : new(
                    kind,
                    "",
                    null,
                    MarkupRules.BadTarget,
                    $"'{url}' names something, but plain: only switches linking off",
                    "write plain: with nothing after it"
                );
        }
        var hash = rest.IndexOf('#');
        var id = (hash < 0 ? rest : rest[..hash]).ToString();
        var fragment = hash < 0 ? null : rest[(hash + 1)..].ToString();
        // a chapter of another work has its work before it: chapter:work/slug
        var slash = kind == ReferenceKind.Chapter ? id.IndexOf('/') : -1;
        var named =
            slash < 0
                ? FrontMatter.Slugs.IsSlug(id)
                : FrontMatter.Slugs.IsSlug(id.AsSpan(0, slash)) && FrontMatter.Slugs.IsSlug(id.AsSpan(slash + 1));
        if (!named || fragment is "" || (fragment is not null && kind != ReferenceKind.Chapter))
        {
            var better = FrontMatter.Slugs.Suggestion(id);
            return new(
                kind,
                id,
                fragment,
                MarkupRules.BadTarget,
                $"'{url}' does not name a record",
                fragment is not null && kind != ReferenceKind.Chapter ? "only chapter: takes a # and a place"
                    : better is null ? null
                    : $"write {url[..url.IndexOf(':')]}:{better}"
            );
        }
        return new(kind, id, fragment);
    }

    private static LinkTarget Local(string url)
    {
        if (url.Length == 0)
            return new(null, url, null, MarkupRules.BadTarget, "the link leads nowhere", "write where it leads between the parentheses");
        var path = url.AsSpan();
        if (path.IndexOf('#') is >= 0 and var hash)
            path = path[..hash];
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                ? new(
                    null,
                    url,
                    null,
                    MarkupRules.LinkToFile,
                    $"'{url}' is a file of the input, which the site does not have",
                    "refer to what it is: chapter:slug, person:id"
                )
            : url[0] is '/' or '#' ? new(null, url, null)
            : new(
                null,
                url,
                null,
                MarkupRules.BadTarget,
                $"'{url}' leads nowhere",
                "write a web address in full, an address of the site beginning with /, or a record such as person:koci-xoxe"
            );
    }

    /// <summary>The length of an address's scheme, without the colon; 0 where it has none.</summary>
    private static int SchemeLength(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == ':')
                return i;
            if (!char.IsAsciiLetterOrDigit(url[i]) && url[i] is not ('+' or '-' or '.'))
                return 0;
        }
        return 0;
    }
}
