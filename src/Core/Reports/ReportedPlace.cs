using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Core.Reports;

/// <summary>Where something is that is reported: in the input for whoever mends it, on the site for whoever reads it.</summary>
/// <param name="File">Below the input folder.</param>
/// <param name="Line">From 1.</param>
/// <param name="Chapter">Null outside chapters.</param>
/// <param name="Where">The chapter's title, or the record's name.</param>
/// <param name="Paragraph">0 outside a chapter's paragraphs.</param>
public sealed record ReportedPlace(string File, int Line, UrlPath Address, ChapterKey? Chapter, string Where, int Paragraph = 0);
