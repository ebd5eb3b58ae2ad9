using System.Globalization;
using Annals.App.Commands;
using Annals.App.Disk;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Importing.Text;
using Annals.StatiqHost.Documents;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Annals.StatiqHost.Modules;

/// <summary>Reads the text that is to be imported and gives it as one document with the import's order.</summary>
internal sealed class ReadArticle : AtTheEdge
{
    internal const string Order = "AnnalsImportOrder";

    protected override IEnumerable<IDocument> Give(IExecutionContext context)
    {
        var settings = context.Settings;
        var path = SiteWish.Below(context.FileSystem, Needed(settings, AnnalsSettings.Article));
        var wish = SiteWish.Of(settings, context.FileSystem);
        var (received, wrong) = ImportedText.Read(path);
        DiagnosticLog.Write(context, wrong, wish.Input);
        DiagnosticLog.StopAtErrors(wrong, "nothing was written");
        var order = new ImportOrder
        {
            Source = received!.Source,
            FileName = received.FileName,
            Parts = received.Parts,
            Beside = received.Beside,
            Work = new WorkSlug(Needed(settings, AnnalsSettings.ArticleWork)),
            Title = Needed(settings, AnnalsSettings.ArticleTitle),
            Date = Day(settings.GetString(AnnalsSettings.ArticleDate)),
            Encoding = settings.GetString(AnnalsSettings.ArticleEncoding),
            Language = settings.GetString(AnnalsSettings.ArticleLanguage),
            Input = Directory.Exists(wish.Input)
                ? InputFolder.Open(wish.Input, told => context.LogInformation("{Told}", told))
                : new InputTree([]),
        };
        return
        [
            context.CreateDocument(
                new NormalizedPath(path),
                NormalizedPath.Null,
                [new(Order, order)],
                new PressContent(new OutputFile(order.FileName, () => order.Source))
            ),
        ];
    }

    private static string Needed(IMetadata settings, string key) =>
        settings.GetString(key) is { Length: > 0 } value
            ? value
            : throw new StoppedPressException($"the pipeline Import needs the setting {key}: -s {key}=…");

    private static DateOnly Day(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return DayOption.Today(TimeProvider.System);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new StoppedPressException($"{AnnalsSettings.ArticleDate} takes a date such as 2026-11-21, not '{text}'");
    }
}
