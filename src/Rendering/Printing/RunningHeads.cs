using System.Globalization;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Printing;

/// <summary>
/// The running heads of a work's whole text on paper: a sheet that names a kind of page for each chapter, whose head has the chapter's
/// title. A page's head takes no words from the elements on it, so that where the chapters change on the way, each has to have its rule
/// (CSS Paged Media 3; Chromium since 131).
/// </summary>
internal sealed class RunningHeads : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition) =>
        edition
            .Publication.Works.Where(w => w.Chapters.Length > 0)
            .Select(w => OutputFile.OfText(Addresses.RunningHeads(w.Slug).File, () => TextOf(w, edition.Frame.Prose)));

    private static string TextOf(Work work, IProseWriter prose)
    {
        var sheet = new StringBuilder();
        foreach (var (i, chapter) in work.Chapters.Index())
        {
            sheet.Append(CultureInfo.InvariantCulture, $"#{Identifier(chapter.Slug.Value.Value)} {{ page: chapter-{i + 1} }}\n");
            sheet.Append(
                CultureInfo.InvariantCulture,
                $"@page chapter-{i + 1}:right {{ @top-center {{ content: {Quoted(prose.Refined(chapter.Title))} }} }}\n"
            );
        }
        return sheet.ToString();
    }

    // A slug may begin with a digit, an identifier may not.
    private static string Identifier(string slug) =>
        char.IsAsciiDigit(slug[0]) ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)slug[0]:x} {slug[1..]}") : slug;

    private static string Quoted(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in words)
        {
            if (sign is '"' or '\\')
                quoted.Append('\\').Append(sign);
            else if (char.IsControl(sign))
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)sign:x} ");
            else
                quoted.Append(sign);
        }
        return quoted.Append('"').ToString();
    }
}
