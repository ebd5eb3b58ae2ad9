using System.Buffers;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Pages;
using Annals.Importing.Writing;

namespace Annals.Importing.Text;

/// <summary>Whether a text can go into the work that it is to be: the name must be one for addresses, and a work has one source.</summary>
internal static class WorkChecks
{
    private const int LongestSlug = 100;

    /// <summary>Signs that names of files have nowhere, or not on Windows (Microsoft, "Naming Files, Paths, and Namespaces").</summary>
    private static readonly SearchValues<char> s_noSigns = SearchValues.Create("<>:\"\\|?*");

    public static void Check(ImportOrder order, List<Diagnostic> found)
    {
        CheckNames(order, found);
        var slug = order.Work.Value;
        if (DeviceNames.Begins(slug))
        {
            found.Add(ImportRules.BadSlug.About(order.FileName, $"'{slug}' {DeviceNames.Reason}", "choose another name"));
        }
        else if (
            slug.Length is 0 or > LongestSlug
            || slug[0] == '-'
            || slug[^1] == '-'
            || slug.Contains("--", StringComparison.Ordinal)
            || slug.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
        )
        {
            found.Add(
                ImportRules.BadSlug.About(
                    order.FileName,
                    $"'{slug}' cannot stand in an address",
                    "use lower-case letters, digits and single hyphens, at most 100"
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
    /// Tells of a source that lies in the work under a name that it cannot have everywhere: git cannot check a publication out with a file
    /// that a machine cannot hold. Pages are often saved under their titles, so it is taken all the same.
    /// </summary>
    private static void CheckNames(ImportOrder order, List<Diagnostic> found)
    {
        var files = order.Parts.Select(p => p.Name).Prepend(order.FileName);
        // what an earlier import put there was told of then, and a new state of it has no other name
        var news = files.Where(f => order.Input.Find($"works/{order.Work}/source/{f}") is null);
        foreach (var name in news.SelectMany(f => f.Split('/')).Distinct(StringComparer.Ordinal))
        {
            var why =
                DeviceNames.Begins(name) ? DeviceNames.Reason
                : name.AsSpan().IndexOfAny(s_noSigns) is >= 0 and var at ? $"has the sign {name[at]}, which no name has on Windows"
                : name.Any(char.IsControl) ? "has a sign that cannot be seen"
                : name is [.., '.' or ' '] ? "ends in a stop or space, as no name does on Windows"
                : null;
            if (why is not null)
                found.Add(ImportRules.BadFileName.About(order.FileName, $"'{Shown(name)}' {why}", ImportRules.BadFileName.Remedy));
        }
    }

    private static string Shown(string name) => new([.. name.Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

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
