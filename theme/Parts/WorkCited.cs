using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>A work's entry in a bibliography.</summary>
internal static class WorkCited
{
    public static MarkupString Entry(BibliographyItem work, IProseWriter prose) =>
        new(prose.Phrases([new Paragraph(Span.None, work.Entry)]).Value);
}
