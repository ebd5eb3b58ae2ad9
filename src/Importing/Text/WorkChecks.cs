using Annals.Core.Diagnostics.Rules;
using Annals.Core.Pages;
using Annals.Importing.Writing;

namespace Annals.Importing.Text;

/// <summary>Whether a text can go into the work that it is to be: the name must be one for addresses, and a work has one source.</summary>
internal static class WorkChecks
{
    public static void Check(ImportOrder order, List<Diagnostic> found)
    {
        var slug = order.Work.Value;
        if (
            slug.Length == 0
            || slug[0] == '-'
            || slug[^1] == '-'
            || slug.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
        )
        {
            found.Add(
                ImportRules.BadSlug.About(
                    order.FileName,
                    $"'{slug}' cannot stand in an address",
                    "use lower-case letters, digits and hyphens"
                )
            );
        }
        else if (Addresses.Reserved.Contains(slug))
        {
            found.Add(ImportRules.BadSlug.About(order.FileName, $"the site has a page '{slug}' of its own", "choose another name"));
        }
        else if (OtherSource(order) is { } other)
        {
            found.Add(
                ImportRules.OtherSource.About(
                    order.FileName,
                    $"the work '{slug}' has another source, {other}",
                    $"import a new state of that one under its name, {other}; import another text as a work of its own, with another --work"
                )
            );
        }
    }

    /// <summary>
    /// The source that the work was imported from before, by the layout beside it; null where there is none but the one in hand.
    /// </summary>
    private static string? OtherSource(ImportOrder order)
    {
        var folder = $"works/{order.Work}/source/";
        var layouts = order
            .Input.Below(folder)
            .Where(f => f.Path.EndsWith(WorkFolder.LayoutEnding, StringComparison.Ordinal))
            .Select(f => f.Path)
            .ToList();
        if (layouts.Count == 0 || layouts.Contains(folder + WorkFolder.LayoutOf(order.FileName)))
            return null;
        var name = Path.GetFileName(layouts[0])[..^WorkFolder.LayoutEnding.Length];
        return order
                .Input.Below(folder)
                .Select(f => Path.GetFileName(f.Path))
                .FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == name)
            ?? name;
    }
}
