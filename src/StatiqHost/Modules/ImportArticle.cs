using Annals.App.Commands;
using Annals.Core.Files;
using Annals.Importing.Text;
using Annals.StatiqHost.Documents;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>
/// Makes a work of the text, proved against it, and gives a document for every file that will lie in the input folder, its source the place
/// there: chapters, records, layout.
/// </summary>
internal sealed class ImportArticle : AtTheEdge
{
    internal const string Work = "AnnalsImportedWork";

    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        var article = context.Inputs.Single();
        var wish = SiteWish.Of(context.Settings, context.FileSystem);
        var (work, found) = ImportedText.Of(
            article.Get<ImportOrder>(ReadArticle.Order)!,
            article.Source.FullPath,
            context.CancellationToken
        );
        DiagnosticLog.Write(context, found, wish.Input);
        DiagnosticLog.StopAtErrors(found, "nothing was written");
        return
        [
            context.CreateDocument(article.Source, NormalizedPath.Null, [new(Work, work)]),
            .. work.Files.Select(f =>
                context.CreateDocument(
                    new NormalizedPath(Path.Combine(wish.Input, f.Path)),
                    NormalizedPath.Null,
                    null,
                    new PressContent(new OutputFile(f.Path, () => f.Content))
                )
            ),
        ];
    }
}
