using Annals.Core.Diagnostics.Rules;
using Annals.Core.Pages;

namespace Annals.Importing.Text;

/// <summary>Whether a work's name can stand in an address.</summary>
internal static class WorkSlugs
{
    public static void Check(ImportOrder order, List<Diagnostic> found)
    {
        var slug = order.Work.Value;
        if (slug.Length == 0 || slug[0] == '-' || slug[^1] == '-' || slug.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            found.Add(ImportRules.BadSlug.About(order.FileName, $"'{slug}' cannot stand in an address", "use lower-case letters, digits and hyphens"));
        }
        else if (Addresses.Reserved.Contains(slug))
        {
            found.Add(ImportRules.BadSlug.About(order.FileName, $"the site has a page '{slug}' of its own", "choose another name"));
        }
    }
}
