using Annals.App.Disk;
using Annals.Publishing;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>
/// A module that does one thing for all its documents, off Statiq's thread, and says in a plain sentence what can go wrong outside of the
/// content.
/// </summary>
internal abstract class AtTheEdge : Module
{
    /// <inheritdoc/>
    protected sealed override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // The press is one long piece of computing: its own task, so that other pipelines go on meanwhile.
        return Task.Run(() => Guarded(context), context.CancellationToken);
    }

    protected abstract IEnumerable<IDocument> Give(IExecutionContext context);

    private IEnumerable<IDocument> Guarded(IExecutionContext context)
    {
        try
        {
            return Give(context);
        }
        catch (MissingInputException e)
        {
            throw new StoppedPressException(
                e.Message,
                $"name the folder that holds publication.yml with -i or the setting {AnnalsSettings.Input}",
                e
            );
        }
        catch (RefusedInputException e)
        {
            throw new StoppedPressException(e.Message, e.Hint, e);
        }
        catch (WorkshopException e)
        {
            throw new StoppedPressException(e.Message, e.Hint, e);
        }
    }
}
