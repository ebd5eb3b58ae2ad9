using Annals.Core.Files;

namespace Annals.Rendering.Html;

/// <summary>The pages, each in its template.</summary>
internal sealed class HtmlPages : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition) =>
        edition.Plan.Select(page => OutputFile.Written(page.Address.File, to => edition.Template(page, edition.Frame, to)));
}
