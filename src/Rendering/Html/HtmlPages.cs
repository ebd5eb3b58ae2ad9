using Annals.Core.Files;

namespace Annals.Rendering.Html;

/// <summary>The pages, each in its template.</summary>
internal sealed class HtmlPages : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition) =>
        edition.Plan.Select(page => OutputFile.OfText(page.Address.File, () => edition.Template(page, edition.Frame)));
}
