using Annals.Publishing;
using Annals.StatiqHost.Documents;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>
/// Runs one stage of the press: takes up the press where the pipeline before left it, and gives a document for everything that the stage
/// has made.
/// </summary>
/// <param name="stage">Out of <see cref="Publisher.Stages"/>.</param>
/// <param name="before">The pipeline of the stage before; null for the first, whose own input phase begins the press.</param>
/// <param name="isLastCheck">After it everything has been checked, and errors stop the press.</param>
internal sealed class RunStage(Stage stage, string? before, bool isLastCheck) : AtTheEdge
{
    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        IEnumerable<IDocument> given = before is null ? context.Inputs : context.Outputs.FromPipeline(before);
        var press = given.Select(d => d.Get<Press>(AnnalsKeys.Press)).First(p => p is not null);
        var run = Publisher.Run(press.Run, stage, new StageLog(context), context.CancellationToken);

        var found = press.Text.Located([.. run.Diagnostics.Skip(press.Run.Diagnostics.Length)]);
        DiagnosticLog.Write(context, found, press.Wish.Input);
        // Images are read to their end only where they are encoded, after the checks.
        if (isLastCheck || !stage.Checks)
            DiagnosticLog.StopAtErrors(run.Diagnostics, "nothing was made");
        return new PressDocuments(context, press with { Run = run }).Since(press.Run);
    }
}
