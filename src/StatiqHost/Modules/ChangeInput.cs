using Annals.App.Commands;
using Annals.App.Disk;
using Annals.Importing.Text;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>Puts an imported work into the input folder, whole or not at all.</summary>
internal sealed class ChangeInput : AtTheEdge
{
    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        var work = context.Inputs.Select(d => d.Get<ImportedWork>(ImportArticle.Work)).First(w => w is not null);
        // The folder is not held between the modules: Statiq runs each by itself.
        ImportedText.Put(
            work,
            new InputChange(SiteWish.Of(context.Settings, context.FileSystem).Input, new SystemDisk()),
            context.CancellationToken
        );
        context.LogInformation("Annals: {Summary}; the work gives the source back byte for byte", work.Report.Summary());
        return context.Inputs;
    }
}
