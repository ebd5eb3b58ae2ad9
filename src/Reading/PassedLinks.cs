using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;

namespace Annals.Reading;

/// <summary>Links where Annals reads files: what they lead to is not in the publication, and nobody would see that it lacks.</summary>
internal static class PassedLinks
{
    public static IEnumerable<Diagnostic> In(InputTree input) =>
        from link in input.Links
        let isFolder = link.EndsWith('/')
        where Shelved.Of(isFolder ? link + "all.md" : link).Shelf != Shelf.Ignored
        select InputRules.Link.About(
            link.TrimEnd('/'),
            $"this is a link to a {(isFolder ? "folder" : "file")}, and Annals follows no links",
            $"put the {(isFolder ? "folder" : "file")} itself in its place"
        );
}
