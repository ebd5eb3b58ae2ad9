using Annals.Publishing;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>Opens the input folder and gives one document: the press before its first stage.</summary>
internal sealed class ReadInput : AtTheEdge
{
    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        var wish = SiteWish.Of(context.Settings, context.FileSystem);
        var (text, leftOut) = wish.Text.Open(told => context.LogInformation("{Told}", told), context.CancellationToken);
        DiagnosticLog.Write(context, leftOut, wish.Input);
        var press = new Press(Publisher.Begin(text.Tree, wish.Order()), text, wish, SiteWish.Place(context.Settings));
        return [context.CreateDocument([new(AnnalsKeys.Press, press)])];
    }
}
