using Annals.Core.Sources;
using Annals.Importing.Text.Decoding;
using Annals.Importing.Text.Drafts;
using Annals.Importing.Text.Lines;
using Annals.Importing.Writing;

namespace Annals.Importing.Text;

/// <summary>A drafted work as its files.</summary>
internal static class WorkFiles
{
    public static ImportedWork Of(
        ImportOrder order,
        DecodedText decoded,
        SourceText source,
        DraftWork draft,
        ImportReport report,
        List<Diagnostic> found
    )
    {
        var work = new NewWork
        {
            Chapters =
            [
                .. draft.Chapters.Select(c => new NewChapter(
                    c.Order,
                    c.Slug,
                    draft.Labelled,
                    date => ChapterText.Of(c, order.FileName, date)
                )),
            ],
            Files =
            [
                .. draft.Figures.Select(f => new ImportedFile($"figures/{f.Id}.md", Reimport.Bytes(RecordTexts.Figure(f, order.Work)))),
            ],
            Encoding = decoded.Encoding,
            ByteOrderMark = decoded.ByteOrderMark,
            LineEnd = source.LineEnd,
            Blocks = draft.Layout,
            TitleSupplied = !SaysTitle(order, draft),
            LeftOut = draft.LeftOut,
            Report = report.Text(),
        };
        return new WorkFolder(order).Of(work, found) with { Report = report };
    }

    private static bool SaysTitle(ImportOrder order, DraftWork draft)
    {
        var title = Galleys.Punctuation.Bare(order.Title);
        return draft
                .Chapters.SelectMany(c => c.Blocks)
                .Any(b => b.Kind == SourceBlockKind.Title && Galleys.Punctuation.Bare(b.Composed.Words) == title)
            || draft.Layout.Any(b => b.Kind == SourceBlockKind.WorkTitle)
            || draft.Chapters.Any(c => !c.TitleSupplied && Galleys.Punctuation.Bare(c.Title) == title);
    }
}
